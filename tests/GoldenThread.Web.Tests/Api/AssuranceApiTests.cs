using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.Api;

/// <summary>Programs read results of audits, coverage, circulation and proofs; never a case, a sheet or a name.</summary>
public sealed class AssuranceApiTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task Reported_audits_and_their_results_are_read_and_no_case_sheet_or_person()
    {
        var audit = await SomeAudit.In(app, await app.NewPerson(Role.Administrator), await app.NewPerson(Role.BusinessManager));
        foreach (var role in (Role[])[Role.Reader, Role.BusinessManager])
        {
            var program = await ApiClient.With(app, role);
            var listed = await program.Get("/api/v1/audits");
            // What is planned or read is no result, whoever asks.
            listed.Items.Select(a => a["reference"]!.GetValue<string>()).ShouldBe([audit.Reported]);
            var one = await program.Get($"/api/v1/audits/{audit.Reported.ToLowerInvariant()}");
            (one.Body["frameCases"]!.GetValue<int>(), one.Body["draws"]![0]!["method"]!.GetValue<string>()).ShouldBe((9, "simple"));
            var results = await program.Get(one.Link("results"));
            results.Items.ShouldNotBeEmpty();
            results.Items.ShouldAllBe(r => r["read"]!.GetValue<int>() == 1 && r["shown"]!.GetValue<string>() == "1 of 1 (100%)");
            (results.Items[0]["says"]!.GetValue<string>()).ShouldContain("drawn out of 9");
            foreach (var answer in (ApiAnswer[])[listed, one, results])
            {
                answer.Body.ToJsonString().ShouldNotContain("R-");
                answer.Body.ToJsonString().ShouldNotContain("auditor");
            }

            (await program.Get($"/api/v1/audits/{audit.Drawn}")).Status.ShouldBe(404);
            (await program.Get($"/api/v1/audits/{audit.Open}/results")).Status.ShouldBe(404);
        }

        (await new ApiClient(app.Nobody().Http, null).Get("/api/v1/audits")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Coverage_is_read_by_level_or_course_without_names_and_a_lead_sees_their_own()
    {
        var person = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var training = await SomeTraining.In(app, person.Account);
        var program = await ApiClient.With(app, Role.Reader);
        var level = await program.Get("/api/v1/coverage?level=3");
        var row = level.Items.Single(r => r["organisation"]!.GetValue<string>() == app.Organisation.Id.Value.ToString());
        (row["covered"]!.GetValue<int>(), row["inScope"]!.GetValue<int>(), row["shown"]!.GetValue<string>()).ShouldBe((1, 86, "1 of 86 (1%)"));
        level.Body.ToJsonString().ShouldNotContain(person.Account.FullName);
        var course = await program.Get($"/api/v1/coverage?course={training.Course}");
        course.Items.Single()["shown"]!.GetValue<string>().ShouldBe("1 person; number in scope not given");
        (await program.Get("/api/v1/coverage?level=3&on=2020-01-01")).Items.ShouldBeEmpty();
        foreach (var wrong in (string[])["", "?level=9", $"?level=3&course={training.Course}"])
        {
            var refused = await program.Get($"/api/v1/coverage{wrong}");
            (refused.Status, refused.Kind, refused.Detail).ShouldBe((422, "application/problem+json", "Name a level from 1 to 5, or a course."));
        }

        var other = await app.AddOrganisation(app.Partnership.Id, "Coverage Academy Trust");
        (await (await ApiClient.With(app, Role.OrganisationLead, organisation: other.Id)).Get("/api/v1/coverage?level=3")).Items.ShouldBeEmpty();
        (await (await ApiClient.With(app, Role.Practitioner, organisation: app.Organisation.Id)).Get("/api/v1/coverage?level=3")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task How_far_a_policy_has_come_is_read_as_three_claims_on_any_day()
    {
        var policy = await SomePolicy.In(app);
        var program = await ApiClient.With(app, Role.BusinessManager);
        (await program.Get("/api/v1/policies?pageSize=100")).Items.ShouldContain(p => p["reference"]!.GetValue<string>() == policy.Policy.Reference);
        var one = await program.Get($"/api/v1/policies/{policy.Policy.Reference.ToLowerInvariant()}");
        (one.Body["version"]!.GetValue<int>(), one.Body["pastReview"]!.GetValue<bool>()).ShouldBe((1, false));
        var now = (await program.Get(one.Link("circulation"))).Items.Single();
        (now["asked"]!.GetValue<int>(), now["received"]!.GetValue<int>(), now["cascaded"]!.GetValue<int>(), now["confirmed"]!.GetValue<int>()).ShouldBe((1, 1, 0, 0));
        var before = (await program.Get($"{one.Link("circulation")}?on={LondonTime.Today(app.Clock).AddDays(-9):yyyy-MM-dd}")).Items.Single();
        before["received"]!.GetValue<int>().ShouldBe(0);
        (await program.Get("/api/v1/policies/none")).Status.ShouldBe(404);
        (await (await ApiClient.With(app, Role.Practitioner, organisation: app.Organisation.Id)).Get(one.Link("circulation"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Proofs_are_read_now_and_as_they_stood_on_a_past_day_by_who_sees_whole_plans()
    {
        var plan = await SomePlan.In(app, "Call on the same day", more: p =>
        {
            p.Action.Reach(Activity.Done, "Done");
            p.Action.AddEvidence(EvidenceKind.Document, "Guide", null, null, null, null, SomePlan.Manager(app));
            p.Action.AddImpact("Quicker", SomePlan.Manager(app));
            p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        await SomeProof.In(app, plan, "api-proofs");
        var program = await ApiClient.With(app, Role.BoardMember);
        var now = await program.Get($"/api/v1/proofs?plan={plan.Plan.Id.Value}");
        (now.Items.Single()["stand"]!.GetValue<string>(), now.Items.Single()["because"]!.GetValue<string>()).ShouldSatisfyAllConditions(p => p.Item1.ShouldBe("in-question"), p => p.Item2.ShouldContain("90% agreed"));
        (await program.Get($"/api/v1/proofs?plan={plan.Plan.Id.Value}&on=2020-01-01")).Items.ShouldBeEmpty();
        (await program.Get($"/api/v1/proofs?plan={Guid.NewGuid()}")).Status.ShouldBe(404);
        (await (await ApiClient.With(app, Role.OrganisationLead, organisation: app.Organisation.Id)).Get("/api/v1/proofs")).Status.ShouldBe(403);
        var description = (await program.Get("/api/v1/openapi.json")).Body;
        var ids = description["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!["operationId"]!.GetValue<string>()).ToList();
        ids.ShouldBeSubsetOf(ids.Distinct());
        ((string[])["listAudits", "readAudit", "listAuditResults", "listCoverage", "listPolicies", "readPolicy", "listPolicyCirculation", "listProofs", "listDoubts", "listIndicators", "createIndicatorReading"]).ShouldBeSubsetOf(ids);
    }
}
