namespace GoldenThread.Web.Tests.Api;

/// <summary>Programs read self-assessments by statement, with the four voices; never a return, and never the name of an organisation.</summary>
public sealed class SelfAssessmentApiTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task Statements_are_read_as_counts_and_voices_without_a_name_and_from_three_organisations_on()
    {
        var some = await SomeSelfAssessment.In(app, await app.NewPerson(Role.BoardMember));
        var manager = await ApiClient.With(app, Role.BusinessManager);
        var listed = await manager.Get("/api/v1/self-assessments");
        listed.Items.Select(c => c["reference"]!.GetValue<string>()).ShouldBe([some.Open, some.Signed], ignoreOrder: true);
        var one = await manager.Get($"/api/v1/self-assessments/{some.Signed.ToLowerInvariant()}");
        (one.Body["standards"]!.GetValue<string>(), one.Body["asked"]!.GetValue<int>(), one.Body["signedOff"]!.GetValue<int>(), one.Body["settled"]!.GetValue<int>()).ShouldBe(("section-11", 1, 1, 0));

        var statements = await manager.Get($"{one.Link("statements")}?pageSize=100");
        var first = statements.Items[0];
        (first["reference"]!.GetValue<string>(), first["shown"]!.GetValue<bool>(), first["applies"]!.GetValue<int>(), first["met"]!.GetValue<string>(), first["withoutEvidence"]!.GetValue<int>()).ShouldBe(("1.1", true, 1, "1 of 1 (100%)", 0));
        first["scores"]!.AsArray().Sum(s => s!["organisations"]!.GetValue<int>()).ShouldBe(1);
        var voice = first["voices"]!.AsArray().Single()!;
        (voice["voice"]!.GetValue<string>(), voice["numerator"]!.GetValue<int>(), voice["denominator"]!.GetValue<int>()).ShouldBe(("organisations", 1, 1));

        // One organisation's answers are nobody else's: neither counts nor the voice that is made of them.
        foreach (var role in (Role[])[Role.Reader, Role.BoardMember])
        {
            var reader = await ApiClient.With(app, role);
            var hidden = (await reader.Get($"/api/v1/self-assessments/{some.Signed}/statements")).Items[0];
            (hidden["shown"]!.GetValue<bool>(), hidden["because"]!.GetValue<string>(), hidden["applies"], hidden["met"]).ShouldBe((false, "Figures are shown once 3 organisations have signed off.", null, null));
            (hidden["scores"]!.AsArray().Count, hidden["voices"]!.AsArray().Count).ShouldBe((0, 0));
        }

        foreach (var answer in (ApiAnswer[])[listed, one, statements])
        {
            var said = answer.Body.ToJsonString();
            foreach (var never in (string[])[app.Organisation.Name, app.Organisation.Id.Value.ToString(), "Ada Frost", "All teams", "Audit of May", "Who is it?"]) said.ShouldNotContain(never);
        }

        (await manager.Get("/api/v1/self-assessments/none")).Status.ShouldBe(404);
        (await manager.Get("/api/v1/self-assessments/none/statements")).Status.ShouldBe(404);
        (await manager.Get($"/api/v1/self-assessments/{some.Signed}/{app.Organisation.Id.Value}")).Status.ShouldBe(404, "a return is on no address of programs");
        (await (await ApiClient.With(app, Role.Practitioner, organisation: app.Organisation.Id)).Get("/api/v1/self-assessments")).Status.ShouldBe(403);
        (await new ApiClient(app.Nobody().Http, null).Get("/api/v1/self-assessments")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task All_of_assurance_has_its_operations_and_none_for_questionnaires_sheets_or_cases()
    {
        var description = (await (await ApiClient.With(app, Role.Reader)).Get("/api/v1/openapi.json")).Body;
        var operations = description["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (Path: p.Key, Method: o.Key, Id: o.Value!["operationId"]!.GetValue<string>()))).ToList();
        foreach (var id in (string[])["listIndicators", "readIndicator", "listIndicatorReadings", "createIndicatorReading", "listProofs", "listDoubts", "listAudits", "readAudit", "listAuditResults", "listSurveys", "readSurvey", "listSurveyGroups",
            "listCoverage", "listPolicies", "readPolicy", "listPolicyCirculation", "listSelfAssessments", "readSelfAssessment", "listSelfAssessmentStatements"])
            operations.Count(o => o.Id == id).ShouldBe(1, id);
        operations.ShouldAllBe(o => o.Id.All(char.IsAsciiLetterOrDigit));
        operations.ShouldNotContain(o => new[] { "questionnaire", "sheet", "case", "letter-box", "frame" }.Any(w => o.Path.Contains(w, StringComparison.OrdinalIgnoreCase)));
        // Of what is only read nothing is written.
        operations.ShouldNotContain(o => o.Method != "get" && (o.Path.Contains("/surveys", StringComparison.Ordinal) || o.Path.Contains("/audits", StringComparison.Ordinal) || o.Path.Contains("/self-assessments", StringComparison.Ordinal)));
        var schemas = description["components"]!["schemas"]!.AsObject().Select(s => s.Key).ToList();
        schemas.ShouldContain("StatementResource");
    }
}
