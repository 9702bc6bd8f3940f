using System.Text.Json;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests.Organisations;

public sealed class ImportedNamesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_import_says_what_it_joined_and_suggests_and_official_names_are_saved_with_their_faults()
    {
        var place = new Place(database);
        var partnership = await database.AddPartnership("Derwen Safeguarding Children Partnership");
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            foreach (var name in new[] { "Derwen Hospitals NHS Trust", "Derwen Police" }) db.Organisations.Add(new Organisation(partnership.Id, name));
            await db.Save();
        }

        var plan = Path.Combine(place.Folder, "plan.csv");
        await File.WriteAllTextAsync(plan, "Action plan DW9,,,\nRecommendation,Action,Lead,Due\nSee each child,Train each team,Derwen Hospital Trust,01/05/2027\nSee each child,Note it,Derwen Police,01/06/2027\n", TestContext.Current.CancellationToken);
        var official = Path.Combine(place.Folder, "official.csv");
        await File.WriteAllTextAsync(official, "code,name,former names,successor\nQW1,Derwen Hospitals NHS Trust,,\n,Nobody,,\n", TestContext.Current.CancellationToken);
        var faulty = await GoldenThreadProgram.Run(place, "organisations", "official", official, "--partnership", partnership.Name);
        (faulty.ExitCode, faulty.Output).ShouldBe((1, faulty.Output));
        faulty.Output.ShouldContain("Line 3: The code is missing");
        (await GoldenThreadProgram.Run(place, "organisations", "official", official, "--good-lines", "--partnership", partnership.Name)).Output.ShouldContain("Official names saved.");
        var run = await GoldenThreadProgram.Run(place, "import", plan, "--json", "--partnership", partnership.Name);
        var made = JsonDocument.Parse(run.Output).RootElement;
        made.GetProperty("joined").EnumerateArray().ShouldHaveSingleItem().GetProperty("name").GetString().ShouldBe("Derwen Police");
        var suggested = made.GetProperty("suggested").EnumerateArray().ShouldHaveSingleItem();
        suggested.GetProperty("name").GetString().ShouldBe("Derwen Hospital Trust");
        suggested.GetProperty("suggestions")[0].GetProperty("certain").GetBoolean().ShouldBeTrue();
    }
}
