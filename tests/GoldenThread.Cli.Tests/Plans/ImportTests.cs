using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Cli.Tests.Plans;

public sealed class ImportTests : OnDatabase
{
    private Partnership partnership = null!;

    private protected override async Task Fill()
    {
        partnership = await database.AddPartnership("Calderwick Safeguarding Children Partnership");
    }

    [Fact]
    public async Task A_plan_is_accepted_and_the_command_says_what_it_made()
    {
        var run = await GoldenThreadProgram.Run(place, "import", place.AddSample());
        run.ExitCode.ShouldBe(0, run.Words);
        run.Words.ShouldContain("CW3 “CW3 Action Plan” is now an action plan of Calderwick Safeguarding Children Partnership.");
        run.Words.ShouldContain("2 recommendations, 0 parts, 3 actions.");
        run.Words.ShouldContain("New organisations:");
        run.Words.ShouldContain("Not placed: 0.");

        await using var db = await Look();
        var plan = await db.Plans.Include(p => p.Recommendations).ThenInclude(r => r.Actions).SingleAsync(TestContext.Current.CancellationToken);
        (plan.Reference, plan.Recommendations.Count).ShouldBe(("CW3", 2));
        (await db.Organisations.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(4);
    }

    [Fact]
    public async Task The_file_is_kept_and_every_action_has_the_passage_that_it_came_from()
    {
        await GoldenThreadProgram.Run(place, "import", place.AddSample());
        await using var db = await Look();
        var document = await db.Documents.SingleAsync(TestContext.Current.CancellationToken);
        document.Bytes.ShouldBe(await File.ReadAllBytesAsync(Path.Combine(place.Folder, "cw3-table.md"), TestContext.Current.CancellationToken));
        document.ByName.ShouldStartWith("Terminal (");
        var plan = await db.Plans.Include(p => p.Recommendations).ThenInclude(r => r.Actions).SingleAsync(TestContext.Current.CancellationToken);
        plan.Document.ShouldBe(document.Id);
        var actions = plan.Recommendations.SelectMany(r => r.Actions).ToList();
        actions.ShouldAllBe(a => a.Passage != null && a.Passage.Document == document.Id);
        foreach (var action in actions) string.Concat(action.Passage!.Spans.Select(s => document.Text[s.Start..s.End])).ShouldContain(action.Text);
    }

    [Fact]
    public async Task What_was_imported_stands_in_the_history_with_the_account_of_the_machine()
    {
        await GoldenThreadProgram.Run(place, "import", place.AddSample());
        (await database.AsOwner("select count(*) from history_entry where reason = 'Imported from cw3-table.md' and person_name like 'Terminal (%)' and subject = 'plan_action'")).ShouldBe(3L);
    }

    [Fact]
    public async Task The_same_file_again_names_the_plan_that_it_became()
    {
        await GoldenThreadProgram.Run(place, "import", place.AddSample());
        var before = await Everything();
        var again = await GoldenThreadProgram.Run(place, "import", place.AddSample());
        again.ShouldRefuse("You have already uploaded this file. It is plan CW3 “CW3 Action Plan”. Nothing was changed.");
        (await Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task A_plan_with_the_reference_of_another_is_refused_and_nothing_of_it_stays()
    {
        await GoldenThreadProgram.Run(place, "import", place.AddSample());
        var before = await Everything();
        var other = await GoldenThreadProgram.Run(
            place, "import", place.Add("other.md", "# CW3 Action Plan\n\n## Recommendation 1\nMeet.\n\nThe Council meets weekly.\n"));
        other.ShouldRefuse("The reference “CW3” is already used by the plan “CW3 Action Plan”. Enter a different reference.");
        (await Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task With_two_partnerships_one_is_named_and_the_other_sees_nothing()
    {
        var other = await database.AddPartnership("Northmere Safeguarding Children Partnership");
        (await GoldenThreadProgram.Run(place, "import", place.AddSample())).ShouldRefuse("Choose a partnership with --partnership");
        (await GoldenThreadProgram.Run(place, "import", place.AddSample(), "--partnership", "Elsewhere")).ShouldRefuse("There is no partnership “Elsewhere”.");
        (await Everything()).ShouldBe(0L);

        var run = await GoldenThreadProgram.Run(place, "import", place.AddSample(), "--partnership", "northmere safeguarding children partnership");
        run.ExitCode.ShouldBe(0, run.Words);
        await using (var db = await Look()) (await db.Plans.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        await using var theirs = await database.Database.Open(Session.System(other.Id), TestContext.Current.CancellationToken);
        (await theirs.Plans.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_that_says_nothing_to_do_is_refused_and_nothing_is_kept()
    {
        var run = await GoldenThreadProgram.Run(place, "import", place.Add("note.txt", "Please ring back."));
        run.ExitCode.ShouldBe(2, run.Words);
        (await Everything()).ShouldBe(0L);
    }

    [Fact]
    public async Task Control_C_in_the_middle_changes_nothing()
    {
        // The program gets as far as writing the plan, and waits there for a lock that the test holds.
        await using var owner = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await owner.OpenAsync(TestContext.Current.CancellationToken);
        await using var work = await owner.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Execute(owner, "lock table plan in share mode");

        using var program = GoldenThreadProgram.Start(place, "import", place.AddSample());
        await Execute(owner, """
            do $$ begin
              for i in 1..6000 loop
                exit when exists (select from pg_locks where not granted and relation = 'plan'::regclass);
                perform pg_sleep(0.01);
              end loop;
            end $$
            """);
        await program.PressControlC();
        var run = await program.End();
        await work.RollbackAsync(TestContext.Current.CancellationToken);

        run.ExitCode.ShouldBe(130, run.Words);
        run.Words.ShouldContain("Stopped. Nothing was changed.");
        (await Everything()).ShouldBe(0L);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 90 };
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private Task<GoldenThreadDb> Look() => database.Database.Open(Session.System(partnership.Id), TestContext.Current.CancellationToken);

    // Whatever a plan brings with it, counted past every guard.
    private Task<object?> Everything() => database.AsOwner("""
        select (select count(*) from plan) + (select count(*) from recommendation) + (select count(*) from plan_action)
             + (select count(*) from organisation) + (select count(*) from source_document)
        """);
}
