using GoldenThread.Board;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Board;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Board;

/// <summary>The board's page: each figure is the number of the rows that stand under it, on the page, in its parts, in the pack and in files.</summary>
public sealed class AssurancePageTests : IAsyncLifetime
{
    private readonly GoldenThreadApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task Each_figure_is_the_number_of_its_rows_for_the_manager_and_for_the_board()
    {
        await Story("figures");
        foreach (var role in (Role[])[Role.BusinessManager, Role.BoardMember])
        {
            var person = await app.SignedInAs(role);
            var page = await person.Get("/assurance");
            page.Heading.ShouldBe("Assurance overview");
            var report = await Report(role, null);
            report.Of(BoardPart.InDoubt).ShouldNotBeEmpty();
            foreach (var part in report.Parts)
            {
                var figure = page.Document.QuerySelectorAll(".gt-figures li").Single(l => l.TextContent.Contains(BoardWords.Heading(part)));
                figure.QuerySelector("strong")!.TextContent.ShouldBe($"{report.Of(part).Length}", $"{part} for {role}");
                (await Rows(person, BoardWords.Address(part, null))).ShouldBe(report.Of(part).Length, $"{part} for {role}");
            }

            // What an entry counts stands behind it, one by one.
            foreach (var entry in report.Parts.SelectMany(p => report.Of(p)).Where(e => e.Kind is "Readings owed" or "Acknowledgements overdue"))
                entry.Says.ShouldStartWith($"{entry.Behind.Length} ");
        }
    }

    [Fact]
    public async Task What_the_record_lacks_is_named_thin_owed_missed_and_never_confirmed()
    {
        var plan = await Story("named");
        var policy = await SomePolicy.In(app);
        var report = await Report(Role.BoardMember, null);
        report.Of(BoardPart.InDoubt).ShouldContain(e => e.Of == plan.Reference && e.Kind == "No longer met" && e.Says.Contains("90% agreed"));
        report.Of(BoardPart.Missed).ShouldContain(e => e.Kind == "Readings owed" && e.Behind.Length > 0);
        report.Of(BoardPart.Missed).ShouldContain(e => e.Kind == "Never confirmed in use" && e.Title == policy.Policy.Title);
        var training = await SomeTraining.In(app, (await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id)).Account);
        training.Course.ShouldNotBe(Guid.Empty);
        var board = await app.SignedInAs(Role.BoardMember);
        var page = await board.Get("/assurance");
        page.Text.ShouldContain(policy.Policy.Title);
        page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldNotContain(h => h!.StartsWith("/doubts/", StringComparison.Ordinal) && !h.EndsWith("/challenge", StringComparison.Ordinal), "the board answers no doubt");
        (await (await app.SignedInAs(Role.BusinessManager)).Get("/assurance")).Document.QuerySelectorAll("main a").ShouldContain(a => a.TextContent.StartsWith("Answer"));
    }

    [Fact]
    public async Task An_answer_moves_a_doubt_to_the_answered_and_a_challenge_brings_it_back()
    {
        var plan = await Story("answered");
        var manager = await app.SignedInAs(Role.BusinessManager);
        await (await (await manager.Get($"/actions/{plan.Action.Id.Value}")).Follow("Answer")).Submit("Answer a doubt", ("Because", "The number was out of order in August"), ("Until", $"{Today.AddMonths(1):d MMMM yyyy}"));
        var report = await Report(Role.BoardMember, null);
        report.Of(BoardPart.InDoubt).ShouldNotContain(e => e.Of == plan.Reference && e.Kind == "No longer met");
        var answered = report.Of(BoardPart.Answered).Single(e => e.Of == plan.Reference);
        answered.Says.ShouldContain("until");
        answered.Says.ShouldEndWith("The number was out of order in August");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var board = await app.SignedInAs(Role.BoardMember);
        await (await board.Get($"/doubts/{answered.Doubt}/challenge")).Submit("Challenge an answer", ("Because", "Nobody told the practices"));
        report = await Report(Role.BoardMember, null);
        report.Of(BoardPart.InDoubt).ShouldContain(e => e.Of == plan.Reference && e.Kind == "No longer met");
        report.Of(BoardPart.Answered).Single(e => e.Of == plan.Reference).ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe("Challenged"), e => e.Says.ShouldContain("of the board does not accept the answer: Nobody told the practices"));
    }

    [Fact]
    public async Task A_past_day_is_shown_as_it_stood_and_a_day_to_come_is_today()
    {
        var plan = await Story("past");
        var board = await app.SignedInAs(Role.BoardMember);
        var longAgo = await board.Get("/assurance?On=2020-01-01");
        longAgo.Text.ShouldContain("As it stood on 1 January 2020");
        longAgo.Text.ShouldContain("No rating is in doubt");
        var before = await Report(Role.BoardMember, new(2020, 1, 1));
        before.Parts.SelectMany(p => before.Of(p)).ShouldBeEmpty("nothing was there");
        (await board.Get($"/assurance?On={Today.AddYears(1):yyyy-MM-dd}")).Text.ShouldContain("As it stands today");
        (await board.Get("/assurance?On=rubbish")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromDays(2));
        var yesterday = await Report(Role.BoardMember, LondonTime.Today(app.Clock).AddDays(-1));
        yesterday.Of(BoardPart.InDoubt).ShouldContain(e => e.Of == plan.Reference && e.Kind == "No longer met");
    }

    [Fact]
    public async Task The_pack_has_the_same_figures_and_parts_leave_as_files()
    {
        await Story("pack");
        var report = await Report(Role.BoardMember, null);
        var board = await app.SignedInAs(Role.BoardMember);
        using var file = await board.Send(HttpMethod.Get, "/assurance/export/pack/docx");
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe($"assurance-{Today:yyyy-MM-dd}.docx");
        var text = (await DocumentReading.Read("pack.docx", await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))).Text;
        text.ShouldContain(app.Partnership.Name);
        foreach (var part in report.Parts) text.ShouldContain($"{BoardWords.Heading(part)}: {report.Of(part).Length}");
        text.ShouldContain(report.Of(BoardPart.InDoubt)[0].Says);
        using var csv = await board.Send(HttpMethod.Get, "/assurance/in-doubt/export/csv");
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(report.Of(BoardPart.InDoubt).Length + 1);
        (await board.Get("/assurance/nothing")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await board.Get("/assurance/export/pack/odt")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static async Task<int> Rows(Visitor person, string address)
    {
        var (rows, number) = (0, 1);
        for (; ; number++)
        {
            var page = await person.Get($"{address}{(address.Contains('?') ? '&' : '?')}Number={number}");
            var here = page.Document.QuerySelectorAll("main tbody tr").Length;
            rows += here;
            if (here < 50) return rows;
        }
    }

    private async Task<BoardReport> Report(Role role, DateOnly? on)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, new Actor(PersonId.New(), "Noor Selby", role, null, app.Clock.GetUtcNow())));
        return await scope.ServiceProvider.GetRequiredService<FindAssurance>().On(on);
    }

    private async Task<SomePlan> Story(string name)
    {
        var plan = await SomePlan.In(app, $"Agree who calls, {name}", more: p =>
        {
            p.Action.Reach(Activity.Done, "Done");
            p.Action.AddEvidence(EvidenceKind.Document, "Guide", null, null, null, null, SomePlan.Manager(app));
            p.Action.AddImpact("Quicker", SomePlan.Manager(app));
            p.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", SomePlan.Manager(app));
        });
        await SomeProof.In(app, plan, $"board-{name}");
        return plan;
    }
}
