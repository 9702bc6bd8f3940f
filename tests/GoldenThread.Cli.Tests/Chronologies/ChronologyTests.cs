using System.Text.Json;
using GoldenThread.Cli.Tests.App;

namespace GoldenThread.Cli.Tests.Chronologies;

public sealed class ChronologyTests : IDisposable
{
    private readonly Place place = new();
    private readonly string council;
    private readonly string trust;

    public ChronologyTests()
    {
        council = place.Add("council.csv", """
            Organisation: Northmere Council,,,
            Date,Recorded on,Source,What was recorded,Told to
            3 March 2026,4 March 2026,Case notes,The home was visited,"Eastmere Trust, 10 March 2026"
            1 June 2026,,Case notes,The case was closed,
            """);
        trust = place.Add("trust.csv", """
            Organisation: Eastmere Trust,,
            Date,Time,Recorded on,Source,What was recorded
            evening of 3 March 2026,,3 March 2026,Ward notes,An infant was brought in
            5 March 2026,9:15,5 March 2026,,Telephone call
            """);
    }

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Chronologies_are_put_together_and_what_is_wrong_is_said()
    {
        var run = await GoldenThreadProgram.Run(place, "chronology", "merge", council, trust);
        run.ExitCode.ShouldBe(0, run.Words);
        run.Output.Split('\n').Where(l => !l.StartsWith("   ", StringComparison.Ordinal) && l.Length > 0).ShouldBe(
        [
            "3 March 2026 · Northmere Council · Case notes", "evening of 3 March 2026 · Eastmere Trust · Ward notes", "5 March 2026, 9:15am · Eastmere Trust",
            "1 June 2026 · Northmere Council · Case notes",
        ]);
        run.Words.Trim().ShouldBe("trust.csv, row 3 of the table: The source is missing. Enter the record it comes from.");
        (await GoldenThreadProgram.Run(place, "chronology", "merge", trust, council)).Output.ShouldBe(run.Output);
    }

    [Fact]
    public async Task What_an_organisation_knew_on_a_day_is_what_it_had_recorded_or_been_told()
    {
        (await Known("Eastmere Trust", "2026-03-09")).ShouldBe(["An infant was brought in", "Telephone call"]);
        (await Known("the Eastmere Trust", "2026-03-10")).ShouldBe(["The home was visited", "An infant was brought in", "Telephone call"]);
        (await Known("Northmere Council", "2026-03-03")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_have_been_known_stands_apart()
    {
        var run = await GoldenThreadProgram.Run(place, "chronology", "merge", council, "--known-to", "Northmere Council", "--on", "2026-07-01", "--json");
        var json = JsonDocument.Parse(run.Output).RootElement;
        json.GetProperty("entries").GetArrayLength().ShouldBe(1);
        json.GetProperty("perhaps")[0].GetProperty("text").GetString().ShouldBe("The case was closed");
    }

    [Fact]
    public async Task Gaps_are_shown_for_all_and_for_each()
        => (await GoldenThreadProgram.Run(place, "chronology", "merge", council, trust, "--gaps", "12")).Output.ShouldEndWith(
            "No entries from any organisation: 5 March 2026 to 1 June 2026\nNo entries from Northmere Council: 3 March 2026 to 1 June 2026\n");

    [Fact]
    public async Task Codes_stand_in_place_of_names_and_nothing_is_printed_while_one_may_be_left()
    {
        var notes = place.Add(
            "tamsin ellery.csv", "Organisation: Eastmere Trust\nDate,Source,What was recorded\n3 June 2016,Notes of P Venkataraman,\"Tamsin, born on 22 May 2016, was seen\"\nsoon,Notes,Seen by PV\n");
        const string Names = "Code,Name,Also known as,Date of birth\nInfant 1,Tamsin Ellery,Tamsin,22 May 2016\nTrust A,Eastmere Trust,,\nHV2,Priya Venkataraman,P Venkataraman,\n";
        var glossary = place.Add("glossary.csv", Names);
        var refused = await GoldenThreadProgram.Run(place, "chronology", "merge", notes, "--anonymise", glossary);
        refused.ExitCode.ShouldBe(2, refused.Words);
        refused.Words.ShouldContain("Nothing was printed, because names may be left.");
        refused.Output.ShouldBeEmpty();
        refused.Words.ShouldContain("“PV” may be a name. It is like “Priya Venkataraman”: these may be its initials.");

        var whole = place.Add("glossary2.csv", Names + ",PV,,\n");
        foreach (var format in (string[][])[[], ["--json"]])
        {
            var run = await GoldenThreadProgram.Run(place, ["chronology", "merge", notes, "--anonymise", whole, .. format]);
            run.ExitCode.ShouldBe(0, run.Words);
            run.Output.ShouldContain("Infant 1, born on [date of birth of Infant 1, 12 days old], was seen");
            run.Output.ShouldContain("Notes of HV2");
            (run.Output + run.Words).ShouldNotContain("tamsin", Case.Insensitive);
        }
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task A_template_is_made_and_a_merged_chronology_is_written_to_a_file(string form)
    {
        (await GoldenThreadProgram.Run(
            place, "chronology", "template", $"empty.{form}", "--organisation", "Eastmere Trust", "--title", "NM30")).ExitCode.ShouldBe(0);
        var empty = await GoldenThreadProgram.Run(place, "chronology", "merge", $"empty.{form}", council);
        empty.Words.Trim().ShouldBeEmpty();
        empty.Output.ShouldContain("3 March 2026 · Northmere Council");

        (await GoldenThreadProgram.Run(place, "chronology", "merge", council, trust, $"--{form}", $"whole.{form}")).ExitCode.ShouldBe(0);
        var again = await GoldenThreadProgram.Run(place, "chronology", "merge", $"whole.{form}");
        again.Output.ShouldContain("evening of 3 March 2026");
        again.Output.ShouldContain("The home was visited");
        (await GoldenThreadProgram.Run(place, "chronology", "merge", council, $"--{form}", $"whole.{form}")).ShouldRefuse("already exists");
    }

    [Fact]
    public async Task An_anonymised_file_bears_no_name_in_its_name()
    {
        var glossary = place.Add("glossary.csv", "Code,Name\nCouncil A,Northmere Council\nTrust A,Eastmere Trust\n");
        (await GoldenThreadProgram.Run(place, "chronology", "merge", council, "--anonymise", glossary, "--xlsx", "for northmere council.xlsx"))
            .ShouldRefuse("The name of the file contains a name");
        (await GoldenThreadProgram.Run(place, "chronology", "merge", council, "--anonymise", glossary, "--xlsx", "a.xlsx")).ExitCode.ShouldBe(0);
        var again = await GoldenThreadProgram.Run(place, "chronology", "merge", "a.xlsx", "--json");
        again.Output.ShouldContain("The home was visited");
        again.Output.ShouldNotContain("mere", Case.Insensitive);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_in_a_sentence()
    {
        (await GoldenThreadProgram.Run(place, "chronology", "merge", "nothing.csv")).ShouldRefuse("There is no file “nothing.csv”.");
        (await GoldenThreadProgram.Run(place, "chronology", "merge", place.Add("other.csv", "A,B\n1,2\n")))
            .ShouldRefuse("no table with the columns of the template");
        (await GoldenThreadProgram.Run(place, "chronology", "merge", council, "--known-to", "X")).ShouldRefuse("Use --known-to and --on together.");
    }

    private async Task<IEnumerable<string>> Known(string organisation, string on)
    {
        var run = await GoldenThreadProgram.Run(place, "chronology", "merge", council, trust, "--known-to", organisation, "--on", on, "--json");
        run.ExitCode.ShouldBe(0, run.Words);
        return [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("text").GetString()!)];
    }
}
