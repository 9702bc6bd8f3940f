using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Plans;
using GoldenThread.Storage.Board;

namespace GoldenThread.Web.Tests.Home;

/// <summary>The first page: each figure is the number of rows that its link shows.</summary>
public sealed partial class DashboardTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task Every_figure_is_the_number_of_rows_that_it_links_to()
    {
        await Plans();
        foreach (var role in new[] { Role.BusinessManager, Role.BoardMember, Role.Reader, Role.OrganisationLead })
        {
            var visitor = await app.SignedInAs(role);
            var figures = (await visitor.Get("/")).Document.QuerySelectorAll(".gt-figures a").ToList();
            figures.Count.ShouldBeGreaterThanOrEqualTo(3);
            foreach (var figure in figures)
            {
                var words = figure.TextContent.Trim();
                var count = int.Parse(
                    figure.QuerySelector("strong")!.TextContent, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                var list = await visitor.Get(figure.GetAttribute("href")!);
                Listed(list).ShouldBe(count, $"{role}: {words} ({figure.GetAttribute("href")})");
            }
        }
    }

    [Fact]
    public async Task The_chart_is_drawn_from_a_table_that_holds_the_same_figures()
    {
        await Plans();

        var page = await (await app.SignedInAs(Role.BoardMember)).Get("/");

        var table = page.Document.QuerySelector("table#ratings-over-time")!;
        page.Document.QuerySelector("figure[data-table=ratings-over-time]").ShouldNotBeNull();
        var last = table.QuerySelectorAll("tbody tr")[^1];
        last.QuerySelector("th")!.TextContent.Trim().ShouldBe("Now");
        var shown = page.Document.QuerySelectorAll("ul[aria-labelledby=ratings] li").ToDictionary(
            item => item.TextContent.Trim()[item.QuerySelector("strong")!.TextContent.Length..].Trim(), item => item.QuerySelector("strong")!.TextContent);
        var names = table.QuerySelectorAll("thead th").Skip(1).Select(head => head.TextContent.Trim()).ToList();
        foreach (var (name, cell) in names.Zip(last.QuerySelectorAll("td"))) cell.TextContent.Trim().ShouldBe(shown[name], name);
        page.Document.QuerySelectorAll("[style], script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lead_sees_the_organisations_own_actions_and_nothing_of_others()
    {
        var police = await app.AddOrganisation(app.Partnership.Id, "Northmere Police");
        await SomePlan.In(app, "Only for the police to do", police.Id, due: "March 2020");
        await SomePlan.In(app, "Ours to do", due: "March 2020");

        var page = await (await app.SignedInAs(Role.OrganisationLead)).Get("/");

        page.Text.ShouldContain("Northmere Children's Services");
        page.Text.ShouldContain("Ours to do");
        page.Text.ShouldNotContain("Only for the police to do");
    }

    [Fact]
    public async Task The_business_manager_keeps_the_dates_of_the_board()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-3);

        var added = await (await manager.Get("/board")).Submit("Add meeting", ("HeldOn", day.ToString("yyyy-MM-dd")), ("Title", "Extraordinary meeting"));

        added.Done.ShouldBe("Meeting added.", added.Text);
        added.Text.ShouldContain($"{day:d MMMM yyyy} Extraordinary meeting");
        (await (await app.SignedInAs(Role.Reader)).Get("/board")).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await (await manager.Get("/board")).Submit("Add meeting", ("HeldOn", ""))).Errors.ShouldBe(["Enter the date of the meeting"]);
    }

    // Rows of a table say their number in the caption or the heading above.
    private static int Listed(WebPage list)
    {
        var said = CountSaid().Match(
            $"{list.Document.QuerySelector("main h2#found")?.TextContent} {list.Document.QuerySelector("main .gt-table caption")?.TextContent}");
        var rows = list.Document.QuerySelectorAll("main .gt-table tbody tr").Length;
        if (list.Path.StartsWith("/returns", StringComparison.Ordinal))
            return list.Document.QuerySelectorAll("main [aria-label=Returns] tbody tr").Length;
        if (said.Success) int.Parse(said.Value, CultureInfo.InvariantCulture).ShouldBe(rows, list.Path);
        return rows;
    }

    private async Task Plans()
    {
        var by = SomePlan.Manager(app);
        await SomePlan.In(app, "Overdue one", due: "March 2020", more: made =>
        {
            made.Recommendation.Rate(app.Partnership.Scale["limited"], Aspect.Overall, "Nothing yet", by with { Now = by.Now.AddMonths(-4) });
            made.Recommendation.TakeOver(app.Partnership.Scale["completed"], "Completed", by with { Now = by.Now.AddDays(-1) });
        });
        await SomePlan.In(app, "Due soon", due: DateOnly.FromDateTime(by.Now.UtcDateTime).AddDays(9).ToString("d MMMM yyyy"), more: made =>
        {
            made.Recommendation.Rate(app.Partnership.Scale["on-track"], Aspect.Overall, "Begun", by);
            made.Recommendation.Ask(BoardExchangeKind.Question, "When will all be trained?", by);
            made.Action.Report("The first half is done", by);
        });
        await using var db = await app.Open();
        db.BoardMeetings.Add(
            new BoardMeeting { Partnership = app.Partnership.Id, HeldOn = DateOnly.FromDateTime(by.Now.UtcDateTime).AddDays(-20), Title = "Board meeting" });
        await db.Save();
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex CountSaid();
}
