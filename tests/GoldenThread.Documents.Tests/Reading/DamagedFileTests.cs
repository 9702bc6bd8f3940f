using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Reviews;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>Whatever became of a file on its way here, it is understood or refused in one sentence.</summary>
public class DamagedFileTests
{
    private static readonly (string Name, byte[] Bytes)[] Files =
    [
        .. new[] { "plans", "reviews/rv2" }.SelectMany(folder => Directory.GetFiles(SampleFile.Path(folder)))
            .Where(
                f => Path.GetExtension(f) is ".csv" or ".docx" or ".html" or ".md" or ".txt" or ".xlsx"
                    && Path.GetFileName(f) is not ("README.md" or "to-look-at.txt"))
            .Order(StringComparer.Ordinal).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))),
    ];

    private static readonly string[] Pieces =
    [
        "<", ">", "</w:p>", "<w:p>", "<w:tbl>", "</w:tc>", "<row>", "<c r=\"ZZ99999999\">", "\"", "&#x0;", "&amp;", "\u0000", "|", "\n", ",", "99999999999",
        "-1", "31.02.2026", "“", "\t", "</table>", "<td colspan=\"99999\">", "<td rowspan=\"99999\">",
    ];

    [Fact]
    public void It_is_understood_or_refused_in_a_sentence() => Prop.ForAll(Damaged(), file =>
    {
        foreach (var read in Readers)
        {
            try
            {
                read(DocumentReading.Read(file.Name, file.Bytes, null, TestContext.Current.CancellationToken).GetAwaiter().GetResult());
            }
            catch (Exception refused) when (refused is UnreadableDocumentException or RuleException)
            {
                refused.Message.ShouldNotBeEmpty();
            }
        }
    }).Holds(60);

    private static readonly Action<SourceDocument>[] Readers =
    [
        d => PlanUnderstanding.Of(d, RatingScale.Three).ShouldNotBeNull(),
        d => ChronologyImport.Read(d, new(2026, 11, 21)).ShouldNotBeNull(),
        d => GlossaryImport.Read(d).ShouldNotBeNull(),
        d => PublishedReviewImport.Read(d).ShouldNotBeNull(),
    ];

    private static Arbitrary<(string Name, byte[] Bytes)> Damaged()
    {
        var change =
            from at in Gen.Choose(0, int.MaxValue - 1)
            from length in Gen.Choose(0, 40)
            from piece in Gen.Elements(Pieces)
            select (at, length, piece);
        var damaged =
            from file in Gen.Elements(Files)
            from part in Gen.Choose(0, 1_000)
            from changes in Gen.ListOf(change)
            select (file.Name, Bytes(file.Name, file.Bytes, part, [.. changes.Take(5)]));
        return damaged.ToArbitrary();
    }

    // An office file is damaged inside as well as outside: what only breaks the archive says little about its reader.
    private static byte[] Bytes(string name, byte[] bytes, int part, (int At, int Length, string Piece)[] changes)
    {
        if (Path.GetExtension(name) is not (".docx" or ".xlsx") || part % 4 == 0) return Changed(bytes, changes);
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) || e.Name.EndsWith(".rels", StringComparison.Ordinal))
                .ElementAt(
                    part % archive.Entries.Count(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) || e.Name.EndsWith(".rels", StringComparison.Ordinal)));
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            content.SetLength(0);
            content.Write(Changed(copy.ToArray(), changes));
        }

        return stream.ToArray();
    }

    private static byte[] Changed(byte[] bytes, (int At, int Length, string Piece)[] changes)
    {
        var list = bytes.ToList();
        foreach (var (where, length, piece) in changes)
        {
            if (list.Count == 0) break;
            var at = where % list.Count;
            list.RemoveRange(at, Math.Min(length, list.Count - at));
            if (length % 2 == 0) list.InsertRange(at, Encoding.UTF8.GetBytes(piece));
        }

        return [.. list];
    }
}
