using System.Text.Json;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests.Organisations;

public sealed class DoublesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Organisations_that_look_alike_are_listed_with_the_reason()
    {
        var place = new Place(database);
        var partnership = await database.AddPartnership("Calderwick Safeguarding Children Partnership");
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            foreach (var name in new[] { "Calderwick Hospital NHS Trust", "Calderwick Hospitals Trust", "Northmere Police" })
                db.Organisations.Add(new Organisation(partnership.Id, name));
            await db.Save();
        }

        var run = await GoldenThreadProgram.Run(place, "organisations", "doubles");
        (run.ExitCode, run.Output.TrimEnd()).ShouldBe(
            (0, "Certainly the same organisation: “Calderwick Hospital NHS Trust” and “Calderwick Hospitals Trust” (“NHS” is missing in one, one has a plural)"));
        var one = JsonDocument.Parse((await GoldenThreadProgram.Run(place, "organisations", "doubles", "--json")).Output).RootElement.EnumerateArray().ShouldHaveSingleItem();
        one.GetProperty("relation").GetString().ShouldBe("same");
        one.GetProperty("certain").GetBoolean().ShouldBeTrue();
        one.GetProperty("other").GetProperty("name").GetString().ShouldBe("Calderwick Hospitals Trust");
    }
}
