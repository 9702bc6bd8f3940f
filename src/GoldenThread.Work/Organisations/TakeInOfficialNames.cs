using GoldenThread.Documents.Organisations;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Organisations;

/// <summary>Takes in a file of official names: looked at first, then taken in. Names that are kept and not in the file stay.</summary>
internal sealed class TakeInOfficialNames(GoldenThreadDb db, Acting acting, UploadedFiles files, Saving saving)
{
    /// <summary>Reads a file that was uploaded, and keeps nothing.</summary>
    /// <exception cref="RuleException">The file cannot be read.</exception>
    public async Task<FoundOfficialNames> Read(GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        return await Read(file.Name, bytes, cancellation);
    }

    /// <summary>Reads a file, and keeps nothing.</summary>
    /// <exception cref="RuleException">The file cannot be read.</exception>
    public async Task<FoundOfficialNames> Read(string name, byte[] bytes, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes, writable: false);
        var read = await OfficialNamesFile.Read(name, content, cancellation);
        var kept = await db.OfficialNames.AsNoTracking().ToDictionaryAsync(o => o.Code, cancellation);
        var codes = read.Entries.Select(e => e.Code).Concat(kept.Keys).ToHashSet(StringComparer.Ordinal);
        return new FoundOfficialNames(
            [.. read.Entries.Where(e => !kept.ContainsKey(e.Code))],
            [.. read.Entries.Where(e => kept.TryGetValue(e.Code, out var before) && !before.Says(e))],
            read.Entries.Count(e => kept.TryGetValue(e.Code, out var before) && before.Says(e)),
            [.. read.Problems.Concat(read.Entries.Where(e => e.Successor is { } next && !codes.Contains(next))
                .Select(e => (e.Line, $"The successor {e.Successor} is neither in the file nor kept already"))).OrderBy(p => p.Line)]);
    }

    /// <summary>Takes in what a file says.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else took in the same names at the same moment; nothing was kept.</exception>
    public async Task TakeIn(FoundOfficialNames found, CancellationToken cancellation)
    {
        var codes = found.Changed.Select(e => e.Code).ToList();
        var kept = await db.OfficialNames.Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, cancellation);
        await saving.Add(
            () =>
            {
                foreach (var entry in found.Changed) kept[entry.Code].Becomes(entry, acting.Name, acting.Now);
                db.OfficialNames.AddRange(found.New.Select(entry => new OfficialName(acting.Partnership, entry, acting.Name, acting.Now)));
            },
            "Official names taken in", cancellation);
    }
}
