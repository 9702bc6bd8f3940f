using GoldenThread.Audits;
using GoldenThread.Organisations;
using GoldenThread.Storage.Audits;
using GoldenThread.Time;
using GoldenThread.Web.Jobs;
using GoldenThread.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Audits;

/// <summary>A reference of a case is read by its organisation, its auditor, its moderator and whoever leads the audit; by nobody else on any page, in any file, letter or log.</summary>
public sealed class CaseReferenceTests : IAsyncLifetime
{
    private const string Audit = "CANARY-1";
    private static readonly string[] Ours = [.. Enumerable.Range(4401, 6).Select(i => $"HERON-{i}")];
    private static readonly string[] Theirs = [.. Enumerable.Range(7701, 6).Select(i => $"PLOVER-{i}")];

    private readonly GoldenThreadApp app = new();
    private readonly Dictionary<string, Visitor> people = [];
    private Organisation other = null!;

    public async ValueTask InitializeAsync() => await app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_reference_is_read_only_by_those_who_may_while_the_audit_is_read_once_it_is_reported_and_by_nobody_six_months_after_it_ended()
    {
        await Prepare();
        await Looked(everywhere: false);
        await Report();
        await Looked(everywhere: true);
        (await Tables()).ShouldBe(["audit_case", "audit_frame"], "nothing else keeps a reference: no history, no letter, no notice");
        app.Log.All.ShouldAllBe(line => !Ours.Concat(Theirs).Any(r => line.Contains(r, StringComparison.OrdinalIgnoreCase)));

        (await (await people["leads the audit"].Get($"/audits/{Audit}/end")).Submit("Close the audit", ("LookAgain", "3 June 2031"))).Done.ShouldBe("Audit closed.");
        var later = app.Clock.GetUtcNow().AddMonths(7);
        await ActivatorUtilities.CreateInstance<AssuranceRound>(app.Services).Run(new DateTimeOffset(LondonTime.Day(later), new(9, 0), TimeSpan.Zero), TestContext.Current.CancellationToken);
        (await Tables()).ShouldBeEmpty("six months after its end no table has a reference");
        var walk = await Walk();
        foreach (var who in new[] { "leads the audit", "lead of the organisation", "an auditor", "a moderator", "nobody" }) (await walk.Of(people[who], everywhere: false)).ShouldBeEmpty(who);
    }

    private async Task Looked(bool everywhere)
    {
        var walk = await Walk();
        foreach (var (who, person) in people)
        {
            var (found, may) = (await walk.Of(person, everywhere), await May(who, person));
            found.Where(f => !may.Contains(f.Key)).Select(f => $"{who}: {f.Key} at {f.Value}").ShouldBeEmpty();
            may.Except(found.Keys).ShouldBeEmpty($"{who} reads what they may");
        }

        foreach (var (role, organisation, user) in new (Role, OrganisationId?, string?)[] { (Role.BusinessManager, null, null), (Role.BoardMember, null, null), (Role.OrganisationLead, app.Organisation.Id, people["an auditor"].Account.Email) })
            (await walk.Of(await ApiClient.With(app, role, organisation: organisation), user)).ShouldBeEmpty($"a program as {role}");
        walk.Looked.ShouldBeGreaterThan(people.Count * 20);
    }

    // Written down beside the product: who gave the list, who reads, who moderates, who leads.
    private async Task<HashSet<string>> May(string who, Visitor person)
    {
        if (who == "leads the audit") return await Drawn(_ => true);
        if (who == "lead of the organisation") return await Drawn(c => c.Organisation == app.Organisation.Id);
        if (who == "lead of another that takes part") return await Drawn(c => c.Organisation == other.Id);
        await using var db = await app.Open();
        var me = new PersonId(person.Account?.Id ?? Guid.Empty);
        var cases = await db.AuditSheets.Where(s => s.Auditor == me).Select(s => s.CaseId).Union(db.Moderations.Where(m => m.Moderator == me).Select(m => m.CaseId)).ToListAsync();
        var shown = await db.SheetReaders.Where(r => r.Person == me).Join(db.AuditSheets, r => r.SheetId, s => s.Id, (_, s) => s.CaseId).ToListAsync();
        var reported = await db.Audits.AnyAsync(a => a.Reference == Audit && a.ReportedAt != null);
        return await Drawn(c => cases.Contains(c.Id) || (reported && shown.Contains(c.Id)));
    }

    private async Task<HashSet<string>> Drawn(Func<AuditCase, bool> which)
    {
        await using var db = await app.Open();
        var id = (await db.Audits.SingleAsync(a => a.Reference == Audit)).Id;
        return [.. (await db.AuditCases.Where(c => c.Audit == id).ToListAsync()).Where(which).Select(c => c.Reference!)];
    }

    private async Task Prepare()
    {
        other = await app.AddOrganisation(app.Partnership.Id, "Fellside Academy Trust");
        var outside = await app.AddOrganisation(app.Partnership.Id, "Tarn Health Visiting");
        var neighbour = await app.Database.AddPartnership();
        foreach (var (who, role, partnership, organisation) in new (string, Role, PartnershipId, OrganisationId?)[]
        {
            ("leads the audit", Role.BusinessManager, app.Partnership.Id, null), ("lead of the organisation", Role.OrganisationLead, app.Partnership.Id, app.Organisation.Id),
            ("lead of another that takes part", Role.OrganisationLead, app.Partnership.Id, other.Id), ("lead of one that does not", Role.OrganisationLead, app.Partnership.Id, outside.Id),
            ("an auditor", Role.Practitioner, app.Partnership.Id, app.Organisation.Id), ("a second auditor", Role.Practitioner, app.Partnership.Id, app.Organisation.Id),
            ("an auditor of another", Role.Practitioner, app.Partnership.Id, other.Id), ("a moderator", Role.Practitioner, app.Partnership.Id, outside.Id),
            ("a nurse whose lead lets them read one", Role.Practitioner, app.Partnership.Id, app.Organisation.Id), ("another manager", Role.BusinessManager, app.Partnership.Id, null),
            ("an administrator", Role.Administrator, app.Partnership.Id, null), ("the board", Role.BoardMember, app.Partnership.Id, null), ("a reader", Role.Reader, app.Partnership.Id, null),
            ("a practitioner", Role.Practitioner, app.Partnership.Id, app.Organisation.Id), ("a supervisor", Role.Supervisor, app.Partnership.Id, app.Organisation.Id),
            ("a team manager", Role.TeamManager, app.Partnership.Id, app.Organisation.Id), ("a chair", Role.IndependentChair, app.Partnership.Id, app.Organisation.Id),
            ("a clinician", Role.LookUpClinician, app.Partnership.Id, app.Organisation.Id), ("a data protection officer", Role.DataProtectionOfficer, app.Partnership.Id, app.Organisation.Id),
            ("another partnership's manager", Role.BusinessManager, neighbour.Id, null), ("another partnership's lead", Role.OrganisationLead, neighbour.Id, null),
        })
            people[who] = await app.NewPerson(role, partnership, organisation);
        people["nobody"] = app.Nobody();

        var manager = people["leads the audit"];
        (await (await manager.Get("/audits/new")).Submit(
            "Plan an audit", ("Reference", Audit), ("Heading", "Marks on babies"), ("Kind", "Single"), ("Tool", "bruising"), ("From", "1 January 2026"), ("To", "31 March 2026"),
            ("Organisations", app.Organisation.Id.Value.ToString()), ("Organisations", other.Id.Value.ToString()))).Done!.ShouldContain("Audit planned");
        foreach (var (who, list) in new[] { ("lead of the organisation", Ours), ("lead of another that takes part", Theirs) })
        {
            var page = await people[who].Get($"/audits/{Audit}/cases");
            (await page.Submit("Send a list of cases", ("List", $"{string.Join('\n', list)}\n{list[0]}"))).Errors.Single().ShouldContain(list[0]);
            (await page.Submit("Send a list of cases", ("List", string.Join('\n', list)))).Done.ShouldBe("List of 6 cases sent.");
        }

        (await (await manager.Get($"/audits/{Audit}/lock")).Submit("Lock the frame", ("Seed", "a seed of this test"))).Done.ShouldBe("Frame locked: 12 cases.");
        (await (await manager.Get($"/audits/{Audit}/draw")).Submit("Draw cases", ("Size", "9"))).Done.ShouldBe("9 cases drawn.");
        await (await (await manager.Get($"/audits/{Audit}")).Follow("Replace A02")).Submit("Replace a case", ("Because", "The file is at the archive"));
        foreach (var (who, part) in new[] { ("an auditor", "Auditor"), ("a second auditor", "Auditor"), ("an auditor of another", "Auditor"), ("a moderator", "Moderator") })
            (await (await manager.Get($"/audits/{Audit}/people")).Submit("Name this person", ("Person", people[who].Account.Id.ToString()), ("As", part))).Done!.ShouldContain("is named");
        (await (await manager.Get($"/audits/{Audit}/people")).Submit("Give cases to auditors")).Done!.ShouldContain("given out");
        var auditor = people["an auditor"];
        var concern = await (await (await auditor.Get("/audits")).Follow("Sheet ")).Follow("Raise an immediate concern");
        (await concern.Submit("Raise an immediate concern", ("What", "A fresh bruise"), ("ToldWhom", "Duty team"), ("Time", "00:01"))).Done!.ShouldContain("raised");
        foreach (var who in new[] { "an auditor", "a second auditor", "an auditor of another" })
            while ((await people[who].Get("/audits")).Text.Contains("Sheet ", StringComparison.Ordinal)) await AuditPagesTests.Write(people[who], "good");
        (await (await manager.Get($"/audits/{Audit}/moderation")).Submit("Draw sheets for moderation")).Done!.ShouldContain("given to moderators");

        await using var db = await app.Open();
        var mine = new PersonId(auditor.Account.Id);
        var sheet = await db.AuditSheets.Where(s => s.Auditor == mine).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
        (await (await people["lead of the organisation"].Get($"/audit-sheets/{sheet}")).Submit("Let them read this sheet", ("Reader", people["a nurse whose lead lets them read one"].Account.Id.ToString()))).Done!.ShouldContain("can read this sheet");
    }

    private async Task Report()
    {
        var moderator = people["a moderator"];
        while ((await moderator.Get("/audits")).Text.Contains("Moderate ", StringComparison.Ordinal)) await AuditPagesTests.Moderate(moderator, lower: false);
        var report = await people["leads the audit"].Get($"/audits/{Audit}/report");
        (await report.Submit("Accept all sheets that were sent")).Done!.ShouldContain("accepted");
        (await (await people["leads the audit"].Get($"/audits/{Audit}/report")).Submit("Report results")).Done.ShouldBe("Results reported.");
        var answer = await (await people["lead of the organisation"].Get("/audits")).Follow("Immediate concern");
        (await answer.Submit("Answer the concern", ("Done", "The child was seen the same day"))).Done.ShouldBe("Concern answered.");
    }

    private async Task<ReferenceWalk> Walk()
    {
        await using var db = await app.Open();
        var audit = await db.Audits.SingleAsync(a => a.Reference == Audit);
        var ids = new List<(string, Guid)> { ("audits", audit.Id.Value) };
        ids.AddRange((await db.AuditCases.Where(c => c.Audit == audit.Id).ToListAsync()).Select(c => ("audits", c.Id)));
        ids.AddRange((await db.AuditSheets.Where(s => s.Audit == audit.Id).ToListAsync()).Select(s => ("audit-sheets", s.Id)));
        ids.AddRange((await db.Moderations.Where(m => m.Audit == audit.Id).ToListAsync()).Select(m => ("moderations", m.Id)));
        ids.AddRange((await db.ImmediateConcerns.Where(c => c.Audit == audit.Id).ToListAsync()).Select(c => ("concerns", c.Id)));
        return new ReferenceWalk(app, Audit, ids.ToLookup(i => i.Item1, i => i.Item2), [.. Ours, .. Theirs]);
    }

    // Every table of the database, looked through as its owner.
    private async Task<IReadOnlyList<string>> Tables()
    {
        var names = (string)(await app.Database.AsOwner("select string_agg(quote_ident(tablename), ' ') from pg_tables where schemaname = 'public'"))!;
        var found = new List<string>();
        foreach (var name in names.Split(' ').Order(StringComparer.Ordinal))
            if ((bool)(await app.Database.AsOwner($"select exists (select from {name} t where t::text ~* '(HERON|PLOVER)-')"))!) found.Add(name);
        return found;
    }
}
