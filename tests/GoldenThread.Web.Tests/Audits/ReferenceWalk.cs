using System.IO.Compression;
using System.Text;
using GoldenThread.Documents.Reading;
using GoldenThread.Web.Tests.Api;
using GoldenThread.Web.Tests.RoleWalk;

namespace GoldenThread.Web.Tests.Audits;

/// <summary>Walks every door that can be opened by its address, with what belongs to one audit in it, and says which references of cases were to be read.</summary>
/// <param name="app">The application.</param>
/// <param name="reference">The audit.</param>
/// <param name="ids">Ids of what hangs on it, by what an address of it begins with.</param>
/// <param name="canaries">The references of its cases.</param>
internal sealed class ReferenceWalk(GoldenThreadApp app, string reference, ILookup<string, Guid> ids, IReadOnlyCollection<string> canaries)
{
    private const string AnyId = "01234567-89ab-7def-8123-456789abcdef";
    private static readonly string[] Formats = ["docx", "pdf", "csv", "xlsx", "txt", "json"];

    private readonly HashSet<string> drawn = new(StringComparer.Ordinal);

    /// <summary>How many answers were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>What somebody reads at all doors, or at those of audits and what is worked out of them alone.</summary>
    /// <returns>Each reference with the first address that shows it.</returns>
    public async Task<SortedDictionary<string, string>> Of(Visitor visitor, bool everywhere)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in await Addresses(everywhere, api: false))
        {
            // Drawing a PDF takes a second: one of each door, whose words are those of the Word file beside it.
            if (drawn.Contains(address)) continue;
            using var answer = await visitor.Send(HttpMethod.Get, address);
            if (address.EndsWith("/pdf", StringComparison.Ordinal) && answer.IsSuccessStatusCode) drawn.Add(address);
            Note(found, address, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), $"{answer.Headers}{answer.Content.Headers}", await Words(answer));
        }

        return found;
    }

    /// <summary>The same for a program.</summary>
    public async Task<SortedDictionary<string, string>> Of(ApiClient program, string? user)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in await Addresses(everywhere: true, api: true))
        {
            var answer = await program.Send(HttpMethod.Get, address, user: user);
            Note(found, address, [], $"{answer.Answer.Headers}{answer.Answer.Content.Headers}", answer.Body.ToJsonString());
        }

        return found;
    }

    private void Note(SortedDictionary<string, string> found, string address, byte[] bytes, string headers, string words)
    {
        Looked++;
        var plain = Encoding.UTF8.GetString(bytes);
        // What a person typed into a search themselves is said again.
        foreach (var canary in canaries.Where(c => !address.Contains(c, StringComparison.OrdinalIgnoreCase)))
        {
            if (headers.Contains(canary, StringComparison.OrdinalIgnoreCase) || words.Contains(canary, StringComparison.OrdinalIgnoreCase) || plain.Contains(canary, StringComparison.OrdinalIgnoreCase))
                found.TryAdd(canary, address);
        }
    }

    // What a person reads in a file that is packed.
    private static async Task<string> Words(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (bytes.AsSpan().StartsWith("%PDF"u8)) return (await DocumentReading.Read("file.pdf", bytes, cancellation: TestContext.Current.CancellationToken)).Text;
        if (!bytes.AsSpan().StartsWith("PK"u8)) return "";
        await using var archive = new ZipArchive(new MemoryStream(bytes));
        var words = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            await using var part = await entry.OpenAsync(TestContext.Current.CancellationToken);
            using var reader = new StreamReader(part);
            words.AppendLine(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return words.ToString();
    }

    private async Task<IReadOnlyList<string>> Addresses(bool everywhere, bool api)
    {
        var addresses = new List<string>();
        foreach (var door in (await Doors.Of(app.Services)).Where(d => d.Verb == "GET" && d.Route.StartsWith("api/", StringComparison.Ordinal) == api))
        {
            var route = api ? door.Route["api/v1/".Length..] : door.Route;
            var ours = ids.FirstOrDefault(i => route.StartsWith(i.Key, StringComparison.Ordinal));
            if (!everywhere && ours is null && !Near.Any(n => route.StartsWith(n, StringComparison.Ordinal))) continue;
            if (route.StartsWith("sign-", StringComparison.Ordinal)) continue;
            var named = door.Route.Contains("{reference}", StringComparison.Ordinal) ? $"/{door.Route.Replace("{reference}", reference, StringComparison.Ordinal)}" : door.Address;
            if (named.Contains('{', StringComparison.Ordinal)) named = (door with { Route = named.TrimStart('/') }).Address;
            foreach (var id in named.Contains(AnyId, StringComparison.Ordinal) && ours is not null ? [.. ours] : new[] { Guid.Empty })
            {
                var address = id == Guid.Empty ? named : named.Replace(AnyId, id.ToString(), StringComparison.Ordinal);
                if (door.Route.Contains("{format}", StringComparison.Ordinal)) addresses.AddRange(Formats.Select(f => address.Replace("nothing-there", f, StringComparison.Ordinal)));
                else addresses.Add(address);
            }
        }

        // What is searched for and where a list is narrowed by words.
        if (!api) addresses.AddRange(canaries.Take(1).SelectMany(c => (string[])[c, c[..^1], c.Split('-')[0]]).SelectMany(c => (string[])[$"/find?Words={c}", $"/actions?Words={c}", $"/audits/{c}", $"/policies?Find={c}"]));
        return [.. addresses.Distinct()];
    }

    private static readonly string[] Near = ["audit", "moderations", "concerns", "indicators", "assurance", "board", "find", "actions", "notices", "account"];
}
