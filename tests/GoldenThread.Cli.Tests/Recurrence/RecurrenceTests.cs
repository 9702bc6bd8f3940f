using System.Text.Json;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Cli.Tests.Recurrence;

public sealed class RecurrenceTests : OnDatabase
{
    private const string Earlier = """
        NM12 Action plan
        Published May 2019

        Recommendation 1: Midwives should carry out routine enquiry about violence from a partner.
        Lead: Northmere Council
        Action: Ask at booking.
        Rating: Completed

        Recommendation 2: Each agency should keep a chronology of the child.
        Lead: Northmere Council
        Action: Keep one.
        """;

    private const string Later = """
        NM40 Action plan
        Published June 2026

        Recommendation 1: Women should be asked about domestic abuse when they are alone.
        Lead: Northmere Council
        Action: Ask again later in pregnancy.
        """;

    private protected override async Task Fill()
    {
        await database.AddPartnership("Calderwick Safeguarding Children Partnership");
        foreach (var (name, text) in new[] { ("nm12.txt", Earlier), ("nm40.txt", Later) })
            (await GoldenThreadProgram.Run(place, "import", place.Add(name, text))).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_recommended_before_is_found_with_what_was_done_about_it()
    {
        var run = await GoldenThreadProgram.Run(place, "recurrence", "NM40", "--json");
        run.ExitCode.ShouldBe(0, run.Words);
        var asked = JsonDocument.Parse(run.Output).RootElement[0];
        var hit = asked.GetProperty("hits")[0];
        (hit.GetProperty("reference").GetString(), hit.GetProperty("number").GetString()).ShouldBe(("NM12", "1"));
        hit.GetProperty("passage").GetString().ShouldBe("Midwives should carry out routine enquiry about violence from a partner.");
        hit.GetProperty("shared").EnumerateArray().Select(s => s.GetString()).ShouldContain("violence from a partner");
        (hit.GetProperty("published").GetString(), hit.GetProperty("rating").GetString(), hit.GetProperty("actions").GetInt32())
            .ShouldBe(("May 2019", "Completed", 1));
    }

    [Fact]
    public async Task People_read_it_in_words()
    {
        var run = await GoldenThreadProgram.Run(place, "recurrence", "nm40", "--most", "1");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldContain("   NM12 1 (May 2019; Completed; 0 of 1 actions done; score ");
        run.Output.ShouldNotContain("NM12 2");
    }

    [Fact]
    public async Task A_review_is_asked_by_its_findings_and_recommendations()
    {
        await Review();
        var run = await GoldenThreadProgram.Run(place, "recurrence", "rv9", "--most", "1");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldStartWith("finding  Routine enquiry. Nobody asked about violence from a partner\n   NM12 1 (");
        run.Output.ShouldContain("recommendation  Every agency keeps a chronology of the child\n   NM12 2 (");
    }

    [Fact]
    public async Task The_thread_of_a_review_or_a_plan_is_followed_to_its_gaps()
    {
        await Review();
        var run = await GoldenThreadProgram.Run(place, "thread", "RV9");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "Review RV9: An infant", "   Finding RV9: Routine enquiry", "      — no recommendation yet",
            "   Recommendation RV9: Every agency keeps a chronology of the child", "      — no action yet",
        ]);
        (await GoldenThreadProgram.Run(place, "thread",
        "nm12")).Output.ShouldStartWith("Recommendation NM12 1: Midwives should carry out routine enquiry about violence from a partner.\n   Action NM12: Ask at booking.\n      — no evidence yet\n");
        JsonDocument.Parse((await GoldenThreadProgram.Run(place, "thread", "NM12", "--json")).Output).RootElement.GetProperty("breaks").GetArrayLength()
            .ShouldBe(2);
        (await GoldenThreadProgram.Run(place, "thread", "NM99")).ShouldRefuse("no review or plan with the reference “NM99”");
    }

    private async Task Review()
    {
        await using var db = await database.Database.Open(Session.Jobs, TestContext.Current.CancellationToken);
        var partnership = await db.Partnerships.SingleAsync(TestContext.Current.CancellationToken);
        await db.Begin(Session.System(partnership.Id), TestContext.Current.CancellationToken);
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, TimeProvider.System.GetUtcNow());
        var review = new Review(partnership.Id, "RV9", "An infant", ReviewIncident.Nothing, by, new(2026, 11, 21));
        db.AddRange(
            review,
            new ReviewRecord(review, Finding.Kind, new Finding("Routine enquiry", "Nobody asked about violence from a partner", [], false, false, []), by),
            new ReviewRecord(review, Advice.Kind, new Advice("Every agency keeps a chronology of the child", [], "", "", null), by));
        await db.Save(cancellation: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_said_so() =>
        (await GoldenThreadProgram.Run(place, "recurrence", "NM99")).ShouldRefuse("has no plan or review with the reference “NM99”");

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public async Task A_number_of_hits_that_is_none_is_refused(string most)
        => (await GoldenThreadProgram.Run(place, "recurrence", "NM40", "--most", most)).ExitCode.ShouldBe(2);
}
