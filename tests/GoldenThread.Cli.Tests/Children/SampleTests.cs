using GoldenThread.Children;
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
    private readonly App.Place place = new(database);

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

        // Measures over profiles: infants are counted, and small numbers are not shown.
        var figures = await GoldenThreadProgram.Run(place, ["profile", "figures", "--partnership", "Northmere"]);
        figures.ExitCode.ShouldBe(0, figures.Words);
        figures.Output.ShouldContain("Infants under one around whom an adult is unseen: ");
        figures.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ")[^1].Trim()).ShouldAllBe(n => n == "0" || n == "fewer than 5" || int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) >= 5);

        // A version that is not in force yet is tried out on what was answered.
        var child = await rows.ChildRecords.Select(r => r.Child).FirstAsync();
        var organisation = await rows.Statements.Where(s => s.Child == child).Select(s => s.Organisation).FirstAsync();
        foreach (var factor in (string[])["smoking", "bereavement"])
            rows.Add(new Statement(id, child, StatementId.New(), StatementKind.Answer, new WrittenBy(organisation, null, "A program", DateTimeOffset.UtcNow.AddMinutes(-1)), new Given { Basis = Basis.Observed })
            { Value = factor, Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = "excluded", ["version"] = "1" } });
        await rows.Save();
        Directory.CreateDirectory(Path.Combine(place.Folder, "second"));
        place.Add("second/infant-care-2.yaml", SecondProfile.Text(GoldenThread.Documents.Definitions.DefinitionFile.Open("profile/infant-care.yaml"), new DateOnly(2091, 3, 1)));
        string[] show = ["profile", "show", child.Value.ToString(), "--day", "2091-03-05", "--partnership", "Northmere"];
        var first = await GoldenThreadProgram.Run(place, show);
        first.Output.ShouldNotContain("Animals in the home");
        var second = await GoldenThreadProgram.Run(place, [.. show, "--definitions", Path.Combine(place.Folder, "second")]);
        second.Output.ShouldContain("Animals in the home: not assessed");
        second.Output.ShouldContain("Smoke: not assessed");
        second.Output.ShouldContain("Answers to the earlier wording do not count: It now asks about vapour too");
        second.Output.ShouldContain("No longer asked: Bereavement: excluded");
    }
}
