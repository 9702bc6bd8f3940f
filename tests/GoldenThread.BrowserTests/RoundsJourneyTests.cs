using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>Rounds of an audit that comes back, by whoever makes the schedule, an organisation's lead and the board.</summary>
public sealed class RoundsJourneyTests(Site site)
{
    private DateOnly Today => LondonTime.Today(site.Clock);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rounds_are_sent_missed_and_excused(bool scripts)
    {
        var title = $"Monthly files, {(scripts ? "with" : "without")} scripts";
        await using var manager = await site.SignedIn(Role.BusinessManager, scripts: scripts);
        await manager.Go("/audits/rounds/new");
        await manager.Fill("Title", title);
        await manager.Page.Locator("select[name=Tool]").SelectOptionAsync("bruising");
        await manager.Tick(site.Organisation.Name);
        await manager.Fill("How often", "1 month");
        await manager.Fill("Files each organisation reads in a round", "1");
        await manager.Fill("Day from which rounds are counted", $"{Today.AddMonths(-4):d MMMM yyyy}");
        await manager.Check();
        await manager.Press("Add a schedule");
        await manager.Heads("Rounds");
        await manager.Shows("Missed");
        await manager.Check();

        await using var lead = await site.SignedIn(Role.OrganisationLead, Window.Phone, scripts, site.Organisation.Id);
        await lead.Go("/audits/rounds");
        var schedule = lead.Page.GetByRole(AriaRole.Region, new() { Name = title });
        await schedule.GetByRole(AriaRole.Link, new() { Name = "Open" }).First.ClickAsync();
        await AuditSteps.Grade(lead, "good");
        await lead.Check();
        await lead.Press("Send a sheet");
        await lead.Heads("Rounds");
        await Expect(lead.Page.GetByRole(AriaRole.Region, new() { Name = title })).ToContainTextAsync("In time");
        await lead.Check();

        await using var board = await site.SignedIn(Role.BoardMember, Window.Phone, scripts);
        await board.Go("/audits/rounds");
        await Expect(board.Page.GetByRole(AriaRole.Region, new() { Name = title })).ToContainTextAsync("Missed");
        await board.Check();
    }
}
