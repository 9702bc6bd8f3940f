using System.Text.Json;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Statistics;
using GoldenThread.Storage;

namespace GoldenThread.Cli.Tests.Indicators;

public sealed class ComputedTests : OnDatabase
{
    private const string Events = """
        id,occurred,recorded,kind,about,organisation
        1,2026-03-06T18:00,2026-03-06T18:00,referral-received,a,Northmere Council
        2,2026-03-09T12:00,2026-03-09T12:00,referral-decided,a,Northmere Council
        3,2026-03-10T09:00,2026-03-10T09:00,referral-received,b,Northmere Council
        4,2026-03-11T09:00,2026-05-02T09:00,referral-decided,b,Northmere Council
        5,2026-04-10T09:00,2026-04-10T09:00,referral-received,c,Northmere Council
        """;

    private protected override async Task Fill()
    {
        var partnership = await database.AddPartnership("Calderwick Safeguarding Children Partnership");
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 1, 2, 9, 0, 0, TimeSpan.Zero));
        await using var db = await database.Database.Open(Session.System(partnership.Id));
        var plan = new Plan(partnership.Id, "CW9", "After a review");
        var action = plan.AddRecommendation("1", "Referrals are decided in time").AddAction("Decide within a day");
        action.Reach(Activity.Done, "Done");
        action.AddEvidence(EvidenceKind.Document, "Guide", null, null, null, null, by);
        action.AddImpact("Quicker", by);
        action.Rate(RatingScale.Three["completed"], Aspect.Overall, "Done", by);
        var indicator = new Indicator(
            partnership.Id, "decided", "Referrals decided in time", null, new(2026, 1, 1),
            new IndicatorDefinition { Numerator = "Decided in time", Denominator = "Due", Better = Better.Higher, Source = ReadingSource.Pathway, Measure = "referral/decided" }, by);
        db.AddRange(plan, indicator, new Proof(action, indicator, 90, 1, new(2026, 3, 1), new(2026, 1, 2), by));
        await db.Save();
    }

    [Fact]
    public async Task Readings_are_computed_kept_once_and_computed_again_with_what_came_late()
    {
        place.Add("events.csv", Events);
        using var first = await Json(0, "indicators", "compute", "--events", "events.csv", "--as-of", "2026-05-01", "--known-at", "2026-05-01", "--json");
        var computed = first.RootElement[0];
        computed.GetProperty("readings").EnumerateArray().Select(r => $"{r.GetProperty("period")} {r.GetProperty("numerator")}/{r.GetProperty("denominator")}").ShouldBe(["2026-03 1/2", "2026-04 0/1"]);
        using var again = await Json(0, "indicators", "compute", "--events", "events.csv", "--as-of", "2026-05-01", "--known-at", "2026-05-01", "--json");
        (again.RootElement[0].GetProperty("readings").GetArrayLength(), again.RootElement[0].GetProperty("same").GetInt32()).ShouldBe((0, 2));

        var march = computed.GetProperty("readings")[0].GetProperty("id").GetString()!;
        var run = await GoldenThreadProgram.Run(place, "indicators", "recompute", march, "--events", "events.csv");
        (run.ExitCode, run.Output).ShouldBe((0, "March 2026: kept as 1 of 2 (50%); by what was known then 1 of 2 (50%); by what is known now 2 of 2 (100%).\nThe same; what came late would change it.\n"), run.Words);
        place.Add("other.csv", Events.Replace("2026-03-09T12:00", "2026-03-12T12:00", StringComparison.Ordinal));
        (await GoldenThreadProgram.Run(place, "indicators", "recompute", march, "--events", "other.csv")).ExitCode.ShouldBe(1);
        (await GoldenThreadProgram.Run(place, "indicators", "recompute", Guid.NewGuid().ToString(), "--events", "events.csv")).ShouldRefuse("There is no reading");
    }

    [Fact]
    public async Task Doubts_are_listed_for_any_day()
    {
        using var doubts = await Json(0, "doubts", "CW9", "--on", "2026-08-20", "--json");
        doubts.RootElement.EnumerateArray().Select(d => $"{d.GetProperty("kind")} {d.GetProperty("since")}").ShouldBe(["stale 2026-05-01"]);
        var before = await GoldenThreadProgram.Run(place, "doubts", "--on", "2026-04-20");
        (before.ExitCode, before.Output).ShouldBe((0, "No rating was in doubt on 20 April 2026.\n"), before.Words);
        (await GoldenThreadProgram.Run(place, "doubts", "XX1")).ShouldRefuse("has no plan “XX1”");
    }

    private async Task<JsonDocument> Json(int exitCode, params string[] args)
    {
        var run = await GoldenThreadProgram.Run(place, args);
        run.ExitCode.ShouldBe(exitCode, run.Words);
        return JsonDocument.Parse(run.Output);
    }
}
