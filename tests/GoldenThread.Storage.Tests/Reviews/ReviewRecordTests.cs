using System.Collections.Immutable;
using System.Text.Json;
using GoldenThread.Chronologies;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Reviews;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Reviews;

/// <summary>What belongs to a review is seen by those who are named on it; an organisation sees what it is asked and gave.</summary>
public sealed class ReviewRecordTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_organisation_sees_its_own_contribution_and_the_team_sees_all()
    {
        var (example, review, _) = await Asked();
        foreach (var (session, entries, requests, records) in new[]
        {
            (example.AsManager, 2, 2, 1),
            (example.AsLeadOf(example.Trust), 1, 1, 0),
            (example.AsLeadOf(example.Council), 1, 1, 0),
            (Session.Of(example.Partnership.Id, example.Manager with { Person = PersonId.New(), Role = Role.Administrator }), 0, 0, 0),
            (Session.Of(example.Partnership.Id, example.Manager with { Person = PersonId.New(), Role = Role.Reader }), 0, 0, 0),
        })
        {
            await using var db = await database.Database.Open(session);
            (await db.ChronologyEntries.CountAsync(Cancellation), await db.ReviewRequests.CountAsync(Cancellation),
            await db.ReviewRecords.CountAsync(Cancellation)).ShouldBe(
                (entries, requests, records), session.Role.ToString());
            (await new StoredChronology(db).Read(review.Id, Example.Today)).Chronology.Entries.Length.ShouldBe(entries);
            (await db.Database.SqlQueryRaw<long>("select count(*) as \"Value\" from history_entry where subject in ('chronology_entry', 'review_request', 'review_record')").SingleAsync(Cancellation)).ShouldBe(entries + requests + records);
        }
    }

    [Fact]
    public async Task An_organisation_adds_to_its_own_and_to_no_other()
    {
        var (example, _, requests) = await Asked();
        await using var db = await database.Database.Open(example.AsLeadOf(example.Trust));
        db.Add(new StoredEntry(requests[0], new WrittenEntry("5 March 2026", Source: "Notes", Text: "Telephone call"), "", 3));
        await db.Save();
        db.Add(new StoredEntry(requests[1], new WrittenEntry("5 March 2026", Source: "Notes", Text: "Not ours"), "", 3));
        await Should.ThrowAsync<DbUpdateException>(() => db.Save());
    }

    [Fact]
    public async Task The_stamp_changes_with_every_change()
    {
        var (example, review, requests) = await Asked();
        await using var db = await database.Database.Open(example.AsManager);
        var kept = new StoredChronology(db);
        var stamps = new List<string> { await kept.Stamp(review.Id) };
        (await kept.Stamp(review.Id)).ShouldBe(stamps[0]);
        var entry = await db.ChronologyEntries.FirstAsync(Cancellation);
        entry.Correct(entry.Written with { Text = "Changed" });
        await db.Save();
        stamps.Add(await kept.Stamp(review.Id));
        (await db.ReviewRequests.SingleAsync(r => r.Id == requests[0].Id, Cancellation)).Settle(DateOrder.DayFirst);
        await db.Save();
        stamps.Add(await kept.Stamp(review.Id));
        stamps.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task An_entry_is_understood_as_its_organisation_says_and_what_was_taken_out_is_not_in_it()
    {
        var (example, review, requests) = await Asked();
        await using var db = await database.Database.Open(example.AsManager);
        (await db.ReviewRequests.SingleAsync(r => r.Id == requests[0].Id, Cancellation)).Settle(DateOrder.DayFirst);
        db.Add(new StoredEntry(requests[0], new WrittenEntry("03/04/2026", Source: "Notes", Text: "Seen", Told: "NMC, 6 May 2026"), "a.docx", 3));
        var wrong = new StoredEntry(requests[0], new WrittenEntry("03/04/2026", Source: "Notes", Text: "Pasted twice"), "a.docx", 4);
        wrong.TakeOut("Pasted twice");
        db.Add(wrong);
        (await db.Organisations.Include(o => o.Names).SingleAsync(o => o.Id == example.Council.Id, Cancellation))
            .AddName("NMC", GoldenThread.Organisations.NameKind.Abbreviation);
        await db.Save();
        var entries = (await new StoredChronology(db).Read(review.Id, Example.Today, requests[0].Id)).Chronology.Entries;
        entries.Select(e => $"{e.When!.Date.Edtf} {e.Text} {e.Place.File} {e.Place.Row}")
            .ShouldBe(["2026-03-03 Seen at home a.docx 2", "2026-04-03 Seen a.docx 3"]);
        entries[1].Told.Single().Organisation.ShouldBe(example.Council.Name);
    }

    [Fact]
    public async Task Every_kind_of_content_comes_back_as_it_was_kept()
    {
        var (example, review, _) = await Asked();
        RecordContent[] contents =
        [
            new Note(ImmutableDictionary<string, string>.Empty.Add("title", "Panel").Add("on", "2026-11-03")),
            new ContactVerdict(Guid.Empty, Guid.NewGuid(), ContactJudgement.Differing, "The time"),
            new Finding(
                "Fathers", "Nobody asked about the father", ["fathers"], false, true,
                [new Citation("entry", Guid.NewGuid(), "3 March"), new Citation("other", null, "Letter")]),
            new Advice("Ask about fathers", [Guid.NewGuid()], "The board", "An audit", RecommendationId.New()),
        ];
        await using (var db = await database.Database.Open(example.AsManager))
        {
            db.AddRange(contents.Select(c => new ReviewRecord(review, new RecordKind(c.GetType().Name), c, example.Manager)));
            await db.Save();
        }

        await using var again = await database.Database.Open(example.AsManager);
        foreach (var content in contents)
        {
            var kind = new RecordKind(content.GetType().Name);
            var kept = (await again.ReviewRecords.AsNoTracking().SingleAsync(r => r.Kind == kind, Cancellation)).Content;
            JsonSerializer.Serialize(kept, kept.GetType()).ShouldBe(JsonSerializer.Serialize(content, content.GetType()));
        }
    }

    private async Task<(Example Example, Review Review, ReviewRequest[] Requests)> Asked()
    {
        var example = await Example.Add(database);
        var review = new Review(example.Partnership.Id, "NM30", "An infant", ReviewIncident.Nothing, example.Manager, Example.Today);
        ReviewRequest[] requests =
        [
            .. new[] { example.Trust, example.Council }.Select(
                o => new ReviewRequest(review, o.Id, RequestKind.Chronology, "From birth", Example.Today.AddDays(28), example.Manager, Example.Today)),
        ];
        await using var db = await database.Database.Open(example.AsManager);
        db.AddRange([review, .. requests, .. requests.Select(
            r => new StoredEntry(r, new WrittenEntry("3 March 2026", Source: "Notes", Text: "Seen at home"), "a.docx", 2)),
            new ReviewRecord(
                review, GlossaryContent.Kind, new GlossaryContent([new GlossaryEntry("Infant 1", ["Tamsin"], new(2016, 5, 22))], ["Rose"]), example.Manager)]);
        await db.Save();
        return (example, review, requests);
    }
}
