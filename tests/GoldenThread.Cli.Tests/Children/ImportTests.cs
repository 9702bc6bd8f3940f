using GoldenThread.Cli.Tests.App;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Cli.Tests.Children;

/// <summary>Persons and facts of children are imported from a file: a preview first, what may be the same child named, and nothing joined.</summary>
public sealed class ImportTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private const string File = """
        child,person,kind,value,other,is,share,from,basis
        a,a,name,Posy Marlow,,,,,
        a,a,born,4 May 2025,,,,,records checked
        a,a,NHS number,9990000018,,,,,
        a,m,name,Ann Marlow,,,,,
        a,m,parent of,,a,,,,records checked
        a,a,lives at,1 Elm Way,,,always,May 2025,observed
        a,m,lives at,1 Elm Way,,no,,,own account
        b,b,name,Sky Marlow,,,,,
        c,c,born,31 February 2025,,,,,
        d,d,due,1 March 2099,,,,,
        d,dm,parent of,,d,,,,
        d,dm,name,Ivy Tarn,,,,,

        """;

    private readonly Place place = new(database);

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_preview_imports_nothing_an_import_begins_records_and_a_second_one_names_possible_matches()
    {
        var partnership = await database.AddPartnership();
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            db.Add(new Organisation(partnership.Id, "Northmere Trust"));
            await db.Save();
        }

        string[] command = ["children", "import", place.Add("records.csv", File), "--organisation", "Northmere Trust", "--partnership", partnership.Name];
        var preview = await GoldenThreadProgram.Run(place, [.. command, "--preview"]);
        preview.ExitCode.ShouldBe(1, "two children have faults");
        preview.Output.ShouldContain("a: a new record, 7 facts, 1 other people");
        preview.Output.ShouldContain("b: neither born, nor a due date with a mother (parent of)");
        preview.Output.ShouldContain("line 10: “31 February 2025” is not a day");
        preview.Output.ShouldNotContain("Posy");
        (await Records(partnership.Id)).ShouldBe(0);

        var run = await GoldenThreadProgram.Run(place, command);
        run.Output.ShouldContain("2 of 4 records begun", Case.Sensitive, run.Words);
        (await Records(partnership.Id)).ShouldBe(2);
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            var facts = await db.Statements.AsNoTracking().Where(s => s.Fact != null).ToListAsync(TestContext.Current.CancellationToken);
            facts.ShouldContain(f => f.Place == "1 Elm Way" && !f.IsSo);
            facts.Count(f => f.Value == "Posy Marlow").ShouldBe(1, "what the record begins with is not written twice");
        }

        var again = await GoldenThreadProgram.Run(place, command);
        again.Output.ShouldContain("a: may have a record already");
        again.Output.ShouldContain("0 of 4 records begun");
        (await Records(partnership.Id)).ShouldBe(2);
        var unknown = await GoldenThreadProgram.Run(place, ["children", "import", place.Add("words.csv", "child,person,kind,value,basis\nf,f,born,2024-02-02,document\nf,f,7,x,\n"), "--organisation", "Northmere Trust", "--partnership", partnership.Name, "--preview"]);
        unknown.Output.ShouldContain("line 2: “document” is not known as basis. Known: observed, records-checked, confirmed-by-another, own-account, reported, inferred");
        unknown.Output.ShouldContain("line 3: “7” is not known as kind. Known: name, sex, born,");
        var lines = place.Add("more.ndjson", "{\"child\":\"e\",\"person\":\"e\",\"kind\":\"born\",\"value\":\"2024-02-02\"}\n{\"child\":\"e\",\"person\":\"e\",\"kind\":\"name\",\"value\":\"Fern Marlow\"}\n");
        (await GoldenThreadProgram.Run(place, ["children", "import", lines, "--organisation", "Northmere Trust", "--partnership", partnership.Name])).Output.ShouldContain("1 of 1 records begun");
    }

    private async Task<int> Records(PartnershipId partnership)
    {
        await using var db = await database.Database.Open(Session.System(partnership));
        return await db.ChildRecords.CountAsync(TestContext.Current.CancellationToken);
    }
}
