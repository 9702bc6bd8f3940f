using System.Text.Json.Nodes;
using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.Api;

/// <summary>Programs read indicators, readings, proofs and doubts, and send readings once.</summary>
public sealed class IndicatorApiTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_reading_is_kept_once_and_what_differs_is_shown_beside_it()
    {
        var plan = await Rated();
        await SomeProof.In(app, plan, "api-readings");
        var program = await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id);
        var month = $"{LondonTime.Today(app.Clock).AddMonths(-1):yyyy-MM}";
        var later = $"{LondonTime.Today(app.Clock):yyyy-MM}";
        var address = "/api/v1/indicators/api-readings/readings";
        (await program.Post(address, new { period = later, numerator = 78, denominator = 80 })).Body["detail"]!.GetValue<string>().ShouldContain("Idempotency-Key");
        var first = await program.Post(address, new { period = later, numerator = 78, denominator = 80 }, "a1");
        (first.Status, first.Body["shown"]!.GetValue<string>()).ShouldBe((201, "78 of 80 (98%)"));
        var again = await program.Post(address, new { period = later, numerator = 78, denominator = 80 }, "a1");
        (again.Status, again.Body["id"]!.GetValue<string>()).ShouldBe((200, first.Body["id"]!.GetValue<string>()));
        var other = await program.Post(address, new { period = later, numerator = 70, denominator = 80 }, "a1");
        (other.Status, other.Body["there"]!["numerator"]!.GetValue<int>(), other.Body["sent"]!["numerator"]!.GetValue<int>()).ShouldBe((409, 78, 70));
        (await program.Post(address, new { period = later, numerator = 70, denominator = 80 }, "a2")).Status.ShouldBe(409);
        (await program.Post(address, new { period = later, numerator = 70, denominator = 80, supersedes = first.Body["id"]!.GetValue<string>() }, "a2")).Status.ShouldBe(201);
        // 0 of 0 is a reading, and no 0%.
        (await program.Post(address, new { period = later, numerator = 0, denominator = 0, supersedes = "" }, "a3")).Status.ShouldBe(400);
        (await program.Post(address, new { period = month, numerator = 90, denominator = 80 }, "a4")).Body["detail"]!.GetValue<string>().ShouldBe("90 of 80. The numerator is larger than the denominator.");
        (await program.Post(address, new { period = month, organisation = Guid.NewGuid(), numerator = 1, denominator = 80 }, "a5")).Status.ShouldBe(422);
        var listed = await program.Get($"{address}?pageSize=100&superseded=true");
        listed.Body["items"]!.AsArray().Count(r => r!["period"]!.GetValue<string>() == later).ShouldBe(2);
    }

    [Fact]
    public async Task Indicators_proofs_and_doubts_are_read_and_doubts_for_a_past_day()
    {
        var plan = await Rated();
        await SomeProof.In(app, plan, "api-doubts");
        var program = await ApiClient.With(app, Role.Reader);
        var indicator = await program.Get("/api/v1/indicators/api-doubts");
        (indicator.Body["title"]!.GetValue<string>(), indicator.Body["says"]!.GetValue<string>()).ShouldBe(("A call on the same day for a baby with a bruise", indicator.Body["says"]!.GetValue<string>()));
        (await program.Get("/api/v1/indicators")).Body["total"]!.GetValue<int>().ShouldBeGreaterThan(0);
        var proof = (await program.Get($"/api/v1/actions/{plan.Action.Id.Value}/proofs")).Body["items"]![0]!;
        (proof["stand"]!.GetValue<string>(), proof["target"]!.GetValue<decimal>()).ShouldBe(("in-question", 90m));
        var now = Of((await program.Get($"/api/v1/doubts?plan={plan.Plan.Id.Value}")).Body);
        now.ShouldContain("fell");
        Of((await program.Get($"/api/v1/doubts?plan={plan.Plan.Id.Value}&on=2020-01-01")).Body).ShouldBeEmpty();
        (await program.Get($"/api/v1/doubts?plan={Guid.NewGuid()}")).Status.ShouldBe(404);
        (await (await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id)).Get("/api/v1/doubts")).Status.ShouldBe(403);
        // The proof is of all organisations, whoever asks.
        (await (await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id)).Get("/api/v1/indicators/api-doubts")).Status.ShouldBe(200);
        (await program.Post("/api/v1/indicators/api-doubts/readings", new { period = "2026-01" }, "k")).Status.ShouldBe(403);
    }

    private static List<string> Of(JsonNode body) => [.. body["items"]!.AsArray().Select(d => d!["kind"]!.GetValue<string>())];

    private Task<SomePlan> Rated() => SomePlan.In(app, "Call on the same day", more: p =>
    {
        p.Action.Reach(Activity.Done, "Done");
        p.Action.AddEvidence(EvidenceKind.Document, "Guide", null, null, null, null, SomePlan.Manager(app));
        p.Action.AddImpact("Quicker", SomePlan.Manager(app));
        p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
    });
}
