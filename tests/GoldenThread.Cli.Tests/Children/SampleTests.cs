using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Tasks;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Cli.Tests.Children;

/// <summary>An invented population is laid into a sample partnership, and into no other.</summary>
public sealed class SampleTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly Place place = new(database);

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Invented_children_are_laid_in_once_with_their_tasks_and_stand_beside_no_real_ones()
    {
        var real = await database.AddPartnership("Eastmere");
        (await GoldenThreadProgram.Run(place, ["sample", "children", "--children", "2", "--partnership", real.Name])).ShouldRefuse("is no sample partnership");
        var id = PartnershipId.New();
        await using (var db = await database.Database.Open(Session.System(id)))
        {
            db.Add(new Partnership { Id = id, Name = "Northmere", Slug = "northmere-sample", Sample = true });
            await db.Save();
        }

        string[] command = ["sample", "children", "--children", "30", "--seed", "4", "--partnership", "Northmere"];
        var run = await GoldenThreadProgram.Run(place, command);
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.ShouldContain("30 invented children laid in; 30 records worked out");
        (await GoldenThreadProgram.Run(place, command)).ShouldRefuse("The children of seed 4 are there already");
        var check = await GoldenThreadProgram.Run(place, ["children", "tasks", "--check", "--partnership", "Northmere"]);
        check.Output.ShouldContain("30 records compared, 0 tasks differ");
        await using var rows = await database.Database.Open(Session.System(id));
        (await rows.Statements.CountAsync()).ShouldBeGreaterThan(900);
        (await rows.Statements.CountAsync(s => s.Value == "adult-unseen-begins")).ShouldBeGreaterThan(0);
        (await rows.Tasks.CountAsync()).ShouldBeGreaterThan(200);
    }
}
