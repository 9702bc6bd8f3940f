using GoldenThread.Organisations;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Search;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Search;

public sealed class SearchTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("bruise", SearchKind.Action)]
    [InlineData("wishes", SearchKind.Recommendation)]
    [InlineData("workshops", SearchKind.Update)]
    [InlineData("audits forty", SearchKind.Evidence)]
    [InlineData("\"children said\"", SearchKind.Impact)]
    [InlineData("feel heard", SearchKind.Board)]
    [InlineData("nm7", SearchKind.Plan)]
    [InlineData("enft", SearchKind.Organisation)]
    public async Task Words_are_found_wherever_they_stand_in_any_of_their_forms(string words, SearchKind kind)
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);

        var found = await SearchQuestions.Find(db, words);

        found.NearMiss.ShouldBeFalse();
        found.Hits.Total.ShouldBe(found.Hits.Rows.Count);
        found.Hits.Rows.ShouldContain(h => h.Kind == kind);
    }

    [Fact]
    public async Task A_hit_shows_its_words_in_their_context_and_where_it_belongs()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);

        var hit = (await SearchQuestions.Find(db, "workshop")).Hits.Rows.ShouldHaveSingleItem();

        hit.Context.Single(p => p.IsHit).Text.ShouldBe("workshop");
        string.Concat(hit.Context.Select(p => p.Text)).ShouldBe("Two thirds of practitioners have attended the workshop");
        (hit.Plan, hit.PlanReference, hit.Recommendation, hit.Action).ShouldBe((example.Plan.Id, "NM7", example.First.Id, example.OfCouncil.Id));
    }

    [Fact]
    public async Task A_search_can_be_narrowed_to_a_plan_a_kind_or_an_organisation()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);

        async Task<int> Count(SearchWithin within) => (await SearchQuestions.Find(db, "children or bruising or workshop", within)).Hits.Total;

        var all = await Count(new SearchWithin(example.Plan.Id));
        all.ShouldBeGreaterThan(3);
        (await Count(new SearchWithin(PlanId.New()))).ShouldBe(0);
        (await Count(new SearchWithin(Kinds: [SearchKind.Update]))).ShouldBe(1);
        (await Count(new SearchWithin(Organisations: [example.Trust.Id]))).ShouldBe(1);
    }

    [Fact]
    public async Task Words_that_stand_nowhere_find_what_looks_like_them()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);

        var found = await SearchQuestions.Find(db, "brusing pathwey");

        found.NearMiss.ShouldBeTrue();
        found.Hits.Rows[0].Action.ShouldBe(example.OfTrust.Id);
        (await SearchQuestions.Find(db, "xylophone quartz")).Hits.Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_name_of_an_organisation_that_ended_finds_who_carries_on()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var successor = new Organisation(example.Partnership.Id, "Mere Valley Health");
        db.Add(successor);
        (await db.Organisations.FindAsync(example.Trust.Id))!.End(new DateOnly(2026, 10, 1), SuccessionKind.Merge, [successor], "Merged");
        await db.Save();

        var found = await SearchQuestions.Find(db, "eastmere nhs");

        found.Hits.Rows.ShouldContain(h => h.Organisation == successor.Id && h.Title == "Mere Valley Health");
    }

    [Fact]
    public async Task A_lead_finds_nothing_of_other_organisations_actions()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsLeadOf(example.Trust));

        (await SearchQuestions.Find(db, "workshop")).Hits.Total.ShouldBe(0);
        (await SearchQuestions.Find(db, "bruising")).Hits.Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_document_with_more_words_than_can_be_indexed_is_kept_whole_and_found_by_its_first_ones()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);
        var text = "safeguarding " + string.Join(' ', Enumerable.Range(0, 400_000).Select(n => $"wörd{n}"));
        var document = new StoredDocument
        {
            Partnership = example.Partnership.Id,
            Name = "long.txt",
            MediaType = "text/plain",
            Sha256 = "11",
            Bytes = [1],
            Text = text,
            ReceivedAt = example.Manager.Now,
            ByName = "X",
        };
        db.Add(document);
        (await db.Plans.SingleAsync()).ComesFrom(document.Id);
        await db.Save();

        (await SearchQuestions.Find(db, "safeguarding")).Hits.Rows.ShouldHaveSingleItem().Kind.ShouldBe(SearchKind.Document);
        (await db.Documents.Select(d => d.Text.Length).SingleAsync()).ShouldBe(text.Length);
    }

    [Fact]
    public async Task A_search_for_nothing_is_refused_rather_than_answered_with_nothing()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);

        await Should.ThrowAsync<RuleException>(() => SearchQuestions.Find(db, "  "));
    }

    [Theory]
    [InlineData("it's \\ \0 & | ! ( <-> :*")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("<b>workshop</b>")]
    public async Task Signs_in_a_search_are_no_commands(string words)
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(example.AsManager);

        (await SearchQuestions.Find(db, words)).Hits.Rows.ShouldAllBe(h => h.Context.Count > 0);
    }
}
