using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GoldenThread.Chronologies;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Reviews;
using GoldenThread.Testing;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Reviews;

/// <summary>A review is handed over whole, and an archive that was changed is refused.</summary>
public sealed class ReviewArchiveTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly string[] Tables = ["review_request", "chronology_entry", "review_record", "review_file"];

    [Fact]
    public async Task Another_installation_reads_it_back_without_loss()
    {
        var (one, review) = await Filled();
        var archive = await Written(one, review);
        var other = await Elsewhere();
        ReviewId id;
        await using (var db = await other.Database.Database.Open(other.Example.AsManager))
        {
            id = await new ReviewArchive(db).Read(new MemoryStream(archive), other.Example.Partnership.Id, other.Example.Manager, Example.Today, Cancellation);
            await db.Save("Restored");
        }

        await using (var db = await other.Database.Database.Open(other.Example.AsManager))
        {
            var kept = await db.Reviews.SingleAsync(r => r.Id == id, Cancellation);
            (kept.Reference, kept.Incident.Happened!.Edtf, kept.Decision!.Reasons, kept.IsLedBy(other.Example.Manager.Person))
                .ShouldBe((review.Reference, "2026-10", "Much is known", true));
            kept.Members.Select(m => $"{m.Name} {m.Left is null}").ShouldBe([$"{one.Manager.Name} False", $"{other.Example.Manager.Name} True"]);
            var again = new MemoryStream();
            await new ReviewArchive(db).Write(kept, again, other.Example.Manager, Cancellation);
            foreach (var table in Tables)
            {
                var (before, after) = (Rows(archive, table), Rows(again.ToArray(), table));
                if (table == "review_file") after.RemoveAt(after.Count - 1);
                foreach (var row in before.Concat(after).OfType<JsonObject>()) (row["partnership_id"], row["organisation_id"]) = (null, null);
                Numbered(after.ToJsonString()).ShouldBe(Numbered(before.ToJsonString()), table);
            }

            var files = await db.ReviewFiles.OrderBy(f => f.Id).ToListAsync(Cancellation);
            files[0].Bytes.ShouldBe([1, 2, 3]);
            files[1].Name.ShouldStartWith($"History of {review.Reference} up to ");
            JsonNode.Parse(files[1].Bytes)!.AsArray().Count.ShouldBeGreaterThan(5);
            (await new StoredChronology(db).Read(id, Example.Today)).Chronology.Entries.Select(e => $"{e.Organisation}: {e.Text}")
                .ShouldBe([$"{one.Trust.Name}: Seen at home"]);
        }
    }

    [Fact]
    public async Task What_the_person_sees_already_is_not_read_again()
    {
        var (one, review) = await Filled();
        var archive = await Written(one, review);
        (await Refused(one, archive)).ShouldBe("You can already see a review with the reference “NM30”. Nothing was restored.");
        await using var db = await database.Database.Open(one.AsManager);
        (await db.Reviews.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_not_see_the_review_reads_it_back_as_if_it_were_not_there()
    {
        var (one, review) = await Filled();
        var archive = await Written(one, review);
        var stranger = one.Manager with { Person = PersonId.New(), Name = "Sam Okoro" };
        await using (var db = await database.Database.Open(Session.Of(one.Partnership.Id, stranger)))
        {
            await new ReviewArchive(db).Read(new MemoryStream(archive), one.Partnership.Id, stranger, Example.Today, Cancellation);
            await db.Save("Restored", Cancellation);
            var own = await db.Reviews.SingleAsync(Cancellation);
            (own.Reference, own.Id == review.Id).ShouldBe(("NM30", false));
            (await db.ReviewRecords.CountAsync(Cancellation), await db.ChronologyEntries.CountAsync(Cancellation)).ShouldBe((2, 1));
        }

        await using var first = await database.Database.Open(one.AsManager);
        (await first.Reviews.SingleAsync(Cancellation)).Id.ShouldBe(review.Id);
    }

    [Fact]
    public async Task An_archive_that_was_changed_is_refused_with_the_place()
    {
        var (one, review) = await Filled();
        var archive = await Written(one, review);
        (await Refused(one, With(archive, "chronology_entry.json", "[]"u8.ToArray())))
            .ShouldBe("The archive was changed after it was made: “chronology_entry.json” does not match its list of files. Nothing was restored.");
        (await Refused(one, With(archive, "more.json", "[]"u8.ToArray())))
            .ShouldBe("The archive was changed after it was made: “more.json” is not in its list of files. Nothing was restored.");
        (await Refused(one, With(archive, "manifest.json", null))).ShouldBe("The file is not an archive of a review. “manifest.json” is missing.");
        (await Refused(one, With(archive, "manifest.json", "{}"u8.ToArray()))).ShouldStartWith("The file is not an archive of a review.");
        (await Refused(one, archive[..200])).ShouldBe("The file is not an archive of a review. It is not a ZIP file, or it is damaged.");
    }

    [Theory]
    [InlineData("review_record.json", "[{}]", "The file is not an archive of a review. A row has no “id”.")]
    [InlineData("review_record.json", "{}", "The file is not an archive of a review. “review_record.json” has no rows.")]
    [InlineData("review_record.json", "no JSON", "The file is not an archive of a review. Its rows do not belong to one review.")]
    [InlineData("review_record.json", """[{"id":"0198a000-0000-7000-8000-000000000001","review_id":7}]""",
    "The file is not an archive of a review. Its rows do not belong to one review.")]
    [InlineData("review.json", """[{"id":"0198a000-0000-7000-8000-000000000001","reference":"X1"}]""",
    "The file is not an archive of a review. Its review has no review team.")]
    public async Task An_archive_whose_list_is_right_and_whose_rows_are_not_is_refused(string name, string rows, string saying)
    {
        var (one, review) = await Filled();
        var (elsewhere, there) = await Elsewhere();
        await using var _ = elsewhere;
        (await Refused(there, Listed(await Written(one, review), name, Encoding.UTF8.GetBytes(rows)), elsewhere)).ShouldBe(saying);
    }

    [Fact]
    public async Task An_archive_of_more_values_than_a_review_has_is_refused()
    {
        var (one, review) = await Filled();
        (await Refused(one, Listed(await Written(one, review), "chronology_entry.json", Numbers(500_001)))).ShouldContain("500,000 values");
    }

    // Of one thread and nothing else: a test that waits may go on in another one, and its figures would be of two.
    [Fact]
    public void Too_many_values_are_refused_before_they_take_memory()
    {
        var rows = Numbers(14_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<RuleException>(() => ArchivedRows.Read(rows, "chronology_entry"));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1024 * 1024);
    }

    private static byte[] Numbers(int count) => Encoding.UTF8.GetBytes($"[{string.Concat(Enumerable.Repeat("0,", count))}0]");

    // With its hash in the list, as whoever makes such a file would.
    private static byte[] Listed(byte[] archive, string name, byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var stream = zip.GetEntry("manifest.json")!.Open();
        var list = JsonNode.Parse(stream)!.AsObject();
        var file = list["files"]!.AsArray().Single(f => f!["name"]!.GetValue<string>() == name)!;
        (file["length"], file["sha256"]) = (content.LongLength, Convert.ToHexStringLower(SHA256.HashData(content)));
        return With(With(archive, name, content), "manifest.json", Encoding.UTF8.GetBytes(list.ToJsonString()));
    }

    private async Task<string> Refused(Example one, byte[] archive, TestDatabase? elsewhere = null)
    {
        await using var db = await (elsewhere ?? database).Database.Open(one.AsManager);
        return (await Should.ThrowAsync<RuleException>(
            () => new ReviewArchive(db).Read(new MemoryStream(archive), one.Partnership.Id, one.Manager, Example.Today, Cancellation))).Message;
    }

    private static byte[] With(byte[] archive, string name, byte[]? content)
    {
        using var memory = new MemoryStream();
        memory.Write(archive);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            if (content is not null)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }

    private static JsonArray Rows(byte[] archive, string table)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var stream = zip.GetEntry($"{table}.json")!.Open();
        return JsonNode.Parse(stream)!.AsArray();
    }

    // Ids are given anew: what must be the same is which of them are the same.
    private static string Numbered(string rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return Regex.Replace(
            rows, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", id => seen.TryAdd(id.Value, seen.Count)
                ? $"#{seen.Count - 1}"
                : $"#{seen[id.Value]}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    }

    private async Task<byte[]> Written(Example one, Review review)
    {
        await using var db = await database.Database.Open(one.AsManager);
        var to = new MemoryStream();
        await new ReviewArchive(db).Write(review, to, one.Manager, Cancellation);
        return to.ToArray();
    }

    private static async Task<(TestDatabase Database, Example Example)> Elsewhere()
    {
        var other = await TestDatabase.Create();
        return (other, await Example.Add(other));
    }

    private async Task<(Example Example, Review Review)> Filled()
    {
        var example = await Example.Add(database);
        var incident = new ReviewIncident(ApproximateDate.Parse("October 2026"), new(2026, 11, 2), KindOfHarm.Death, AgeGroup.UnderOne, "Known", "", "");
        var review = new Review(example.Partnership.Id, "NM30", "An infant", incident, example.Manager, Example.Today);
        review.Decide(new ReviewDecision(ReviewOutcome.OtherLearning, new(2026, 11, 18), "The partners", "Much is known"), example.Manager, Example.Today);
        var request = new ReviewRequest(review, example.Trust.Id, RequestKind.Chronology, "From birth", null, example.Manager, Example.Today);
        request.Settle(DateOrder.DayFirst);
        await using var db = await database.Database.Open(example.AsManager);
        db.AddRange(
            review, request, new StoredEntry(request, new WrittenEntry("3 March 2026", Source: "Notes", Text: "Seen at home"), "a.docx", 2),
            new ReviewRecord(review, NoteKinds.Event.Key, new Note(ImmutableDictionary<string, string>.Empty.Add("title", "Panel")), example.Manager),
            new ReviewRecord(
                review, Finding.Kind, new Finding("Fathers", "Nobody asked", ["hidden-adults"], false, true, [new Citation("other", null, "Letter")]),
                example.Manager),
            new ReviewFile(example.Partnership.Id, review.Id, request, "a.docx", "text/plain", [1, 2, 3], example.Manager));
        await db.Save();
        return (example, review);
    }
}
