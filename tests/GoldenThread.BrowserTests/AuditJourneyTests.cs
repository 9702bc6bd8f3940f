using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>An audit from its plan to a re-audit, by everybody who takes part: lead, organisation's lead, auditors, moderator, panel, practitioner, board.</summary>
public sealed class AuditJourneyTests(Site site)
{
    private DateOnly Today => LondonTime.Today(site.Clock);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_audit_goes_from_its_frame_to_results_by_everybody_who_takes_part(bool scripts)
    {
        var (reference, title) = ($"AJ-{(scripts ? 1 : 2)}", $"Marks on babies, {(scripts ? "with" : "without")} scripts");
        var trust = await site.AddOrganisation(site.Partnership.Id, $"Eastmere Health Trust {reference}");
        var plan = await SomePlan.In(site, $"Measure every mark, {reference}");
        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        await using var lead = await site.SignedIn(Role.OrganisationLead, Window.Phone, scripts, site.Organisation.Id);
        await using var auditor = await site.SignedIn(Role.Practitioner, Window.Phone, scripts, site.Organisation.Id);
        await using var nurse = await site.SignedIn(Role.Practitioner, Window.Desktop, scripts, trust.Id);
        await using var moderator = await site.SignedIn(Role.Supervisor, Window.Phone, scripts, site.Organisation.Id);
        await using var worker = await site.SignedIn(Role.Practitioner, Window.Phone, scripts, site.Organisation.Id);

        await AuditSteps.Plan(manager, Today, reference, title, site.Organisation.Name, trust.Name);
        // What is missing is said, and nobody can lock what is not there.
        await manager.Press("Lock the frame");
        await manager.Check();
        await manager.Press("Lock the frame");
        await manager.Shows("There is no list yet from");

        await lead.Go("/");
        await lead.Follow($"Send a list of cases: {title}");
        await lead.Fill("Paste the references", "C-1\nC-2\nC-1");
        await lead.Check();
        await lead.Press("Send a list of cases");
        await lead.Shows("Row 3: “C-1” is already in row 1");
        await lead.Fill("Paste the references", string.Join('\n', Enumerable.Range(1, 9).Select(i => $"C-{i}")));
        await lead.Press("Send a list of cases");
        await lead.Heads(title);

        await manager.Go($"/audits/{reference}/lock");
        await manager.Press("Lock the frame");
        await manager.Press("Draw cases");
        await manager.Shows("What this number of files can show");
        await manager.Fill("How many cases", "2");
        await manager.Check();
        await manager.Press("Draw cases");
        await manager.Shows("2 of 9");
        foreach (var (who, part) in new[] { (auditor, "Auditor"), (nurse, "Auditor"), (moderator, "Moderator") }) await AuditSteps.Name(manager, reference, who, part);
        await manager.Check();
        await manager.Press("Give cases to auditors");
        await manager.Heads(title);
        await manager.Check();

        // One auditor by keyboard alone, one on a phone who sees that a child may be unsafe now.
        await nurse.Go("/tasks");
        await nurse.Follow("Write sheet A01");
        await AuditSteps.ByKeyboard(nurse);
        await Expect(nurse.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/audits$"));
        await nurse.Follow("Sheet A02");
        await AuditSteps.Write(nurse, "good");
        await auditor.Go("/audits");
        await auditor.Follow("Sheet A01");
        await auditor.Press("Raise an immediate concern");
        await auditor.Fill("What you saw", "A fresh mark that nobody has asked about");
        await auditor.Fill("Who you told", "The duty team");
        await auditor.Fill("Time you told them", "00:01");
        await auditor.Check();
        await auditor.Press("Raise an immediate concern");
        await auditor.Shows("Grades");
        await auditor.Check();
        if (scripts) await auditor.Picture("audit-sheet-phone");
        await AuditSteps.Write(auditor, "requires-improvement");
        await auditor.Go("/audits");
        await auditor.Follow("Sheet A02");
        await AuditSteps.Write(auditor, "good");

        await lead.Go("/");
        await lead.Shows("Immediate concerns to answer");
        await lead.Check();
        await lead.Follow("Answer the immediate concern");
        await lead.Fill("What was done to make the child safe", "The child was seen the same day");
        await lead.Check();
        await lead.Press("Answer the concern");

        await manager.Go($"/audits/{reference}/moderation");
        await manager.Check();
        await manager.Press("Draw sheets for moderation");
        for (var i = 0; i < 4; i++)
        {
            await moderator.Go("/audits");
            await moderator.Follow("Moderate A0");
            // Blind: nothing of the sheet is there.
            await moderator.ShowsNot("Nobody measured it");
            if (i == 0) await moderator.Check();
            await AuditSteps.Grade(moderator, "good");
            await moderator.Press("Send grades");
            await moderator.Shows("Both gradings");
            if (i == 0) await moderator.Check();
            await AuditSteps.Grade(moderator, "good");
            await moderator.Press("Record agreed grades");
        }

        await manager.Go($"/audits/{reference}/panel");
        await manager.Choose("Case", "A01");
        await manager.Choose("Aspect", "Recognition");
        await manager.Choose("Grade", "Good");
        await manager.Fill("The panel's reason", "All three saw the same");
        await manager.Check();
        await manager.Press("Record the panel's grades");
        await manager.Go($"/audits/{reference}/report");
        await manager.Press("Accept all sheets that were sent");
        await manager.Go($"/audits/{reference}/report");
        await manager.Check();
        await manager.Press("Report results");
        await manager.Heads(title);
        await manager.Shows("95% interval");
        await manager.Check();
        if (scripts) await manager.Picture("audit-results");

        // The practitioner reads what was written of their case where their organisation allows it.
        await worker.Go("/audits");
        await worker.ShowsNot("What was written about your work");
        await lead.Go($"/audits/{reference}");
        await lead.Follow("Sheet of A01");
        await lead.Page.Locator("select[name=Reader]").SelectOptionAsync(worker.Account!.Id.ToString());
        await lead.Check();
        await lead.Press("Let them read this sheet");
        await worker.Go("/audits");
        await worker.Shows("What was written about your work");
        await worker.Follow("Sheet A01");
        await worker.Shows("Nobody measured it");
        await worker.Check();

        await manager.Go($"/audits/{reference}");
        await manager.Follow("Add a finding");
        await manager.Fill("What was found", "Marks are not measured");
        await manager.Press("Add a finding");
        await manager.Follow("Answer finding 1");
        await manager.Page.Locator("input[name=Action]").FillAsync($"/actions/{plan.Action.Id.Value}");
        await manager.Check();
        await manager.Press("Answer a finding");
        await manager.Follow("Attach Recognition");
        await manager.Fill("Action", $"/actions/{plan.Action.Id.Value}");
        await manager.Fill("Agreed target, as a percentage", "80");
        await manager.Check();
        await manager.Press("Attach a result to an action");
        await manager.Go($"/actions/{plan.Action.Id.Value}");
        await manager.Shows("drawn out of 9");
        await manager.Go($"/audits/{reference}/end");
        await manager.Fill("Day when it will be looked at again", $"{Today.AddMonths(6):d MMMM yyyy}");
        await manager.Check();
        await manager.Press("Close the audit");

        await using var board = await site.SignedIn(Role.BoardMember, Window.Phone, scripts);
        await board.Go("/audits");
        await board.Follow(reference);
        await board.Shows("Marks are not measured");
        await board.ShowsNot("C-1");
        await board.Check();

        await Repeat(manager, auditor, reference, title);
    }

    // The same tool and aspects again, to be compared.
    private async Task Repeat(Window manager, Window auditor, string before, string title)
    {
        var reference = $"{before}B";
        await manager.Go("/audits/new");
        await manager.Fill("Reference", reference);
        await manager.Fill("Title", $"{title}, again");
        await manager.Tick("Each organisation reads its own files");
        await manager.Page.Locator("select[name=Tool]").SelectOptionAsync("bruising");
        await manager.Fill("First day of the period whose work is read", $"{Today.AddMonths(-1):d MMMM yyyy}");
        await manager.Fill("Last day of the period", $"{Today:d MMMM yyyy}");
        await manager.Tick(site.Organisation.Name);
        await manager.Page.Locator("select[name=Repeats]").SelectOptionAsync(new SelectOptionValue { Label = $"{before}: {title} (Audit of bruising in babies who are not mobile)" });
        await manager.Press("Plan an audit");
        await manager.Go($"/audits/{reference}/cases");
        await manager.Fill("Paste the references", "D-1\nD-2\nD-3");
        await manager.Press("Send a list of cases");
        await manager.Go($"/audits/{reference}/lock");
        await manager.Press("Lock the frame");
        await manager.Go($"/audits/{reference}/draw");
        await manager.Fill("How many cases", "1");
        await manager.Press("Draw cases");
        // One file shows little: a second draw stands beside the first with its reason.
        await manager.Follow("draw again");
        await manager.Fill("How many cases", "2");
        await manager.Press("Draw cases");
        await manager.Shows("Enter why you draw again");
        await manager.Fill("How many cases", "2");
        await manager.Fill("Why are cases drawn again?", "One file shows too little");
        await manager.Check();
        await manager.Press("Draw cases");
        await manager.Shows("One file shows too little");
        await AuditSteps.Name(manager, reference, auditor, "Auditor");
        await manager.Press("Give cases to auditors");
        await manager.Shows("2 sheets given to auditors");
        for (var i = 0; i < 2; i++)
        {
            await auditor.Go("/audits");
            await auditor.Follow("Sheet A0");
            await AuditSteps.Write(auditor, "good");
        }

        await manager.Go($"/audits/{reference}/report");
        await manager.Press("Accept all sheets that were sent");
        await manager.Go($"/audits/{reference}/report");
        await manager.Press("Report results");
        await manager.Shows("percentage points");
        await manager.Shows("2 of 2");
        await manager.Check();
    }
}
