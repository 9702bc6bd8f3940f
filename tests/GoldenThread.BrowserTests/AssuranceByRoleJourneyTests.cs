namespace GoldenThread.BrowserTests;

/// <summary>
/// Surveys, self-assessments, the board's page and the programs' description by everybody who only reads or answers: an organisation's lead, a reader, a practitioner,
/// and somebody who is not signed in; at a desk, on a phone, and there once without scripts.
/// </summary>
public sealed class AssuranceByRoleJourneyTests(Site site)
{
    [Theory]
    [InlineData(Window.Desktop, true)]
    [InlineData(Window.Phone, true)]
    [InlineData(Window.Phone, false)]
    public async Task Each_role_does_what_it_may_and_is_told_where_it_may_not(int width, bool scripts)
    {
        var manager = await site.SignedInAs(Role.BusinessManager);
        var survey = await SomeSurvey.In(site, manager);
        var assessed = await SomeSelfAssessment.In(site, manager);

        await Lead(survey, assessed, width, scripts);
        await Reader(survey, assessed, width, scripts);
        await Practitioner(survey, assessed, width, scripts);
        await Nobody(survey, assessed, width, scripts);
    }

    // An organisation's lead: their own group's result, their own return, statements without names; not the whole result, not the board's page.
    private async Task Lead(SomeSurvey survey, SomeSelfAssessment assessed, int width, bool scripts)
    {
        await using var lead = await site.SignedIn(Role.OrganisationLead, width, scripts, site.Organisation.Id);
        await lead.Go("/surveys");
        await lead.Check();
        await lead.Follow($"{survey.Published}: Parents and the film");
        await lead.Shows("12 of 40 (30%) of your group answered");
        await lead.ShowsNot("16 of 24");
        await lead.Check();
        await Missing(lead, $"/surveys/{survey.Published}/export/csv");
        await Missing(lead, $"/surveys/{survey.Closed}/group");
        await Missing(lead, $"/surveys/{survey.Open}");
        await lead.Go("/self-assessments");
        await lead.Check();
        await lead.Go($"/self-assessments/{assessed.Open}/{site.Organisation.Id.Value}");
        await lead.Check();
        await lead.Follow("Leadership and accountability");
        await lead.Shows("Brought along from");
        await lead.Check();
        await lead.Page.GetByRole(AriaRole.Group, new() { Name = "Score of 1.1" }).GetByLabel("Met", new() { Exact = true }).CheckAsync();
        await lead.Press("Save and stay here");
        await lead.Shows("Leadership and accountability saved.");
        await lead.Go($"/self-assessments/{assessed.Signed}/statements/1.1");
        await lead.Shows("Four voices on this statement");
        await lead.Check();
        await Forbidden(lead, "/surveys/new");
        await Forbidden(lead, "/assurance");
        await Forbidden(lead, $"/self-assessments/{assessed.Open}/panel");
    }

    // A reader: locked results, files of them, statements, the board's page as it stood, its pack; and nothing that changes anything.
    private async Task Reader(SomeSurvey survey, SomeSelfAssessment assessed, int width, bool scripts)
    {
        await using var reader = await site.SignedIn(Role.Reader, width, scripts);
        await reader.Go("/surveys");
        await reader.ShowsNot(survey.Open);
        await reader.Check();
        await reader.Follow($"{survey.Published}: Parents and the film");
        await reader.Shows("16 of 24 (67%)");
        await reader.Shows("asked if “Did you see the film?” is answered “No”");
        await reader.ShowsNot("Lunt");
        await reader.Check();
        var waiting = reader.Page.WaitForDownloadAsync();
        await reader.Follow("CSV");
        (await waiting).SuggestedFilename.ShouldEndWith(".csv");
        await Forbidden(reader, $"/surveys/{survey.Closed}/words");
        await Missing(reader, $"/surveys/{survey.Closed}");
        await reader.Go($"/self-assessments/{assessed.Signed}");
        await reader.Shows("Figures are shown once 3 organisations have signed off");
        await reader.ShowsNot(site.Organisation.Name);
        await reader.Check();
        await reader.Go($"/self-assessments/{assessed.Signed}/statements/1.1");
        await reader.Shows("Not shown yet");
        (await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Ask about the difference" }).CountAsync()).ShouldBe(0);
        await Missing(reader, $"/self-assessments/{assessed.Open}/{site.Organisation.Id.Value}");
        await reader.Go("/assurance");
        await reader.Heads("Assurance overview");
        await reader.Shows("As it stands today.");
        (await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Answer", Exact = true }).CountAsync()).ShouldBe(0);
        await reader.Check();
        var pack = reader.Page.WaitForDownloadAsync();
        await reader.Follow("Download the board pack as a PDF");
        (await pack).SuggestedFilename.ShouldEndWith(".pdf");
    }

    // A practitioner: neither surveys nor self-assessments nor the board's page.
    private async Task Practitioner(SomeSurvey survey, SomeSelfAssessment assessed, int width, bool scripts)
    {
        await using var practitioner = await site.SignedIn(Role.Practitioner, width, scripts, site.Organisation.Id);
        foreach (var address in (string[])["/surveys", $"/surveys/{survey.Published}", "/self-assessments", $"/self-assessments/{assessed.Signed}/statements/1.1", "/assurance"])
            await Forbidden(practitioner, address);
        await practitioner.Check();
        // Whoever is signed in answers as nobody.
        await practitioner.Go($"/s/{survey.Address}");
        await practitioner.Heads("Parents and the film");
        (await practitioner.Page.ContentAsync()).ShouldNotContain(practitioner.Account!.FullName);
    }

    // Somebody who is not signed in: answers in Welsh, reads what was published, and the description for programs; everything else asks who they are.
    private async Task Nobody(SomeSurvey survey, SomeSelfAssessment assessed, int width, bool scripts)
    {
        await using var parent = await site.Visit(width, scripts);
        await parent.Go($"/s/{survey.Address}");
        await parent.Follow("Cymraeg");
        await parent.Heads("Y ffilm");
        (await parent.Page.TitleAsync()).ShouldBe("Y ffilm");
        await parent.Check();
        await parent.Press("Dechrau");
        await parent.Press("Parhau");
        await parent.Shows("Atebwch y cwestiwn hwn i fynd ymlaen");
        await parent.Check();
        await parent.Tick("Naddo");
        await parent.Press("Parhau");
        await parent.Heads("Beth oedd yn eich rhwystro?");
        await parent.Press("Parhau");
        await parent.Tick("Ymwelydd iechyd");
        await parent.Check();
        await parent.Press("Parhau");
        await parent.Press("Parhau");
        await parent.Heads("Gwirio eich atebion");
        await parent.Shows("Heb ei ateb");
        await parent.Check();
        await parent.Press("Anfon");
        await parent.Heads("Atebion wedi’u hanfon");
        await parent.Go($"/s/{survey.Address}?lang=cy");
        await parent.Shows("Atebwyd yr arolwg hwn eisoes ar y ddyfais hon");

        await parent.Go($"/published/{site.Partnership.Slug}/surveys/{survey.Published}");
        await parent.Shows("24 of 100 (24%) answered");
        await parent.ShowsNot("8 of 12");
        await parent.Check();
        foreach (var address in (string[])["/surveys", $"/surveys/{survey.Published}", $"/surveys/{survey.Published}/export/csv", "/self-assessments", $"/self-assessments/{assessed.Signed}", "/assurance"])
        {
            await parent.Go(address);
            parent.Page.Url.ShouldContain("/sign-in");
        }

        foreach (var address in (string[])["surveys", $"surveys/{survey.Published}", "self-assessments", $"self-assessments/{assessed.Signed}/statements"])
            (await parent.Page.APIRequest.GetAsync($"{site.Root}/api/v1/{address}")).Status.ShouldBe(401);
        (await parent.Page.APIRequest.GetAsync($"{site.Root}/s/nowhere")).Status.ShouldBe(404);
        // The description says nothing of anybody: it is read without an account, and so is its page.
        (await parent.Go("/api/docs"))!.Status.ShouldBe(200);
        (await (await parent.Page.APIRequest.GetAsync($"{site.Root}/api/v1/openapi.json")).TextAsync()).ShouldContain("listSelfAssessmentStatements");
    }

    private static async Task Forbidden(Window window, string address)
    {
        (await window.Go(address))!.Status.ShouldBe(403, address);
    }

    private static async Task Missing(Window window, string address)
    {
        (await window.Go(address))!.Status.ShouldBe(404, address);
    }
}
