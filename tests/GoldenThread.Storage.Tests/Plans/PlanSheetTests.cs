using GoldenThread.Plans;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Tests.Home;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Plans;

/// <summary>What the page of a plan reads is what the whole plan says of itself.</summary>
public sealed class PlanSheetTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task After_changes_of_every_kind_the_sheet_says_what_the_plan_does()
    {
        var partnership = await database.AddPartnership();
        var today = new DateOnly(2026, 7, 1);
        await using var db = await database.Database.Open(Session.System(partnership.Id));
        var changes = new RandomChanges(db, partnership, today, seed: 11);
        for (var n = 0; n < 120; n++) await changes.Do();

        foreach (var reference in await db.Plans.Select(p => p.Reference).ToListAsync(TestContext.Current.CancellationToken))
        {
            db.ChangeTracker.Clear();
            var plan = (await PlanLoading.Load(db, reference, TestContext.Current.CancellationToken))!;
            var names = await db.Organisations.ToDictionaryAsync(o => o.Id, o => o.Name, TestContext.Current.CancellationToken);
            db.ChangeTracker.Clear();
            var sheet = (await PlanSheet.Read(db, reference.ToUpperInvariant(), TestContext.Current.CancellationToken))!;
            db.ChangeTracker.Entries().ShouldBeEmpty();
            sheet.Recommendations.Select(r => Said(r, today)).ShouldBe(plan.Recommendations.Select(r => Said(plan, r, names, today)));
        }
    }

    private static string Said(SheetRecommendation one, DateOnly today) => string.Join('\n',
    [
        $"{one.Id} {one.PartOf} {one.Number} {one.FullNumber} {one.Text} {one.Rating?.Id} {one.RatingIsInQuestion} {one.Standing}",
        .. one.Actions.Select(a => $"{a.Id} {a.Text} {a.Standing} {string.Join(';', a.Organisations)} {string.Join(';', a.Dates)} {a.IsOverdue(today)} {a.Impact}"),
    ]);

    private static string Said(Plan plan, Recommendation one, Dictionary<OrganisationId, string> names, DateOnly today) => string.Join('\n',
    [
        $"{one.Id} {one.PartOf} {one.Number} {plan.FullNumber(one)} {one.Text} {one.RatingOf(Aspect.Overall)?.Id} {one.RatingIsInQuestion} {one.Standing}",
        .. one.Actions.Select(a => $"{a.Id} {a.Text} {a.Standing} {string.Join(';', a.ActsNow.Select(o => names[o]))} {string.Join(';', a.Dates.Where(d => !d.Superseded))} "
            + $"{a.IsOverdue(today)} {a.Impacts.LastOrDefault(i => !i.Withdrawn)?.Text}"),
    ]);
}
