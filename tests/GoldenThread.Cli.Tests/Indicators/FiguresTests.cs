using System.Text.Json;
using GoldenThread.Cli.Tests.App;

namespace GoldenThread.Cli.Tests.Indicators;

public sealed class FiguresTests : IDisposable
{
    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("72 of 86 (84%), 95% interval 74.5% to 90.0%\n", "72", "86")]
    [InlineData("72 of 86 (84%), all cases, so no interval\n", "72", "86", "--of", "86")]
    [InlineData("3.6 of 12.4 (29%), full-time equivalents, so no interval\n", "3.6", "12.4")]
    [InlineData("56 of 70 (80%), 95% interval 69.2% to 87.7%\nagainst 48 of 80 (60%), 95% interval 49.0% to 70.0%\ndifference +20.0 percentage points, 95% interval +5.2 to +33.4: clearly higher\n", "56", "70", "--against", "48", "80")]
    public async Task A_share_has_its_base_and_interval(string output, params string[] args)
    {
        var run = await GoldenThreadProgram.Run(place, ["share", .. args]);
        (run.ExitCode, run.Output).ShouldBe((0, output), run.Words);
    }

    [Fact]
    public async Task A_share_is_printed_as_JSON()
    {
        using var json = await Json(0, "share", "56", "70", "--against", "48", "80", "--json");
        json.RootElement.GetProperty("interval").GetProperty("low").GetDouble().ShouldBe(0.6918, 0.0001);
        json.RootElement.GetProperty("difference").GetProperty("low").GetDouble().ShouldBe(0.0524, 0.0001);
        json.RootElement.GetProperty("difference").GetProperty("clearly").GetString().ShouldBe("higher");
    }

    [Theory]
    [InlineData("210 of 205. The numerator is larger than the denominator.", "share", "210", "205")]
    [InlineData("“many” is not a number", "share", "many", "205")]
    [InlineData("A sample cannot be larger", "share", "72", "86", "--of", "80")]
    [InlineData("There is no percentage of nothing", "share", "0", "0")]
    [InlineData("“abc” is not a percentage", "possible", "abc", "86")]
    [InlineData("“0” is not a whole number", "possible", "96", "0")]
    [InlineData("There is no file “nothing.csv”", "chart", "nothing.csv")]
    [InlineData("“x” is not the id of a reading", "indicators", "recompute", "x", "--events", "events.csv")]
    [InlineData("Option '--events' is required", "indicators", "compute")]
    [InlineData("--as-of must be a date", "indicators", "compute", "--events", "events.csv", "--as-of", "2026-13-01")]
    [InlineData("--on must be a date", "doubts", "--on", "yesterday")]
    [InlineData("Say whether higher or lower is better", "doubts", "--readings", "few.csv", "--target", "90", "--periods", "2", "--better", "neither")]
    [InlineData("“0” is not a whole number", "doubts", "--readings", "few.csv", "--target", "90", "--periods", "0")]
    [InlineData("“many” is not a number", "chart", "few.csv", "--baseline", "many")]
    [InlineData("“0” is not a whole number", "chart", "few.csv", "--baseline", "0")]
    [InlineData("“abc” is not a number", "chart", "few.csv", "--target", "abc")]
    [InlineData("--better must be higher, lower or neither, not “best”.", "chart", "few.csv", "--better", "best")]
    [InlineData("Required argument missing for option: '--against'", "share", "72", "86", "--against", "48")]
    [InlineData("Use --readings, --target and --periods together.", "doubts", "--target", "95")]
    public async Task What_cannot_be_worked_out_is_said(string saying, params string[] args)
    {
        place.Add("few.csv", "Period,Numerator,Denominator\n2026-01,9,10\n2026-02,8,10\n");
        (await GoldenThreadProgram.Run(place, args)).ShouldRefuse(saying);
    }

    [Theory]
    [InlineData("higher", "improvement", "failing")]
    [InlineData("lower", "concern", "passing")]
    [InlineData("neither", "change", "not-known")]
    public async Task What_a_chart_says_goes_by_what_is_better(string better, string variation, string assurance)
    {
        place.Add("shift.csv", "Period,Numerator,Denominator\n" + string.Join('\n', Enumerable.Range(0, 30).Select(i => $"{new DateOnly(2024, 1, 1).AddMonths(i):yyyy-MM},{(i < 20 ? 79 + (i % 2 * 2) : 95)},100")));
        using var json = await Json(0, "chart", "shift.csv", "--better", better, "--target", "90", "--json");
        (json.RootElement.GetProperty("variation").GetString(), json.RootElement.GetProperty("assurance").GetString()).ShouldBe((variation, assurance));
    }

    [Fact]
    public async Task A_percentage_that_no_whole_number_gives_is_pointed_out()
    {
        using var no = await Json(1, "possible", "96", "86", "--json");
        no.RootElement.GetProperty("possible").GetBoolean().ShouldBeFalse();
        no.RootElement.GetProperty("nearest").EnumerateArray().Select(n => $"{n.GetProperty("numerator")} {n.GetProperty("shown")}").ShouldBe(["82 95%", "83 97%"]);
        var yes = await GoldenThreadProgram.Run(place, "possible", "95%", "86");
        (yes.ExitCode, yes.Output).ShouldBe((0, "95% of 86 is possible: 82 of 86.\n"));
    }

    // D. C. Montgomery, Introduction to Statistical Quality Control, viscosity of aircraft primer paint.
    [Fact]
    public async Task A_chart_has_limits_and_says_what_they_mean()
    {
        place.Add("paint.csv", "Batch,Value\n" + string.Join('\n', new[] { 33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54, 33.12, 33.84 }.Select((v, i) => $"{i + 1},{v}")));
        using var json = await Json(0, "chart", "paint.csv", "--json");
        json.RootElement.GetProperty("kind").GetString().ShouldBe("xmr");
        json.RootElement.GetProperty("limits").GetString().ShouldBe("trial");
        json.RootElement.GetProperty("mean").GetDouble().ShouldBe(33.5233, 0.0001);
        json.RootElement.GetProperty("upper").GetDouble().ShouldBe(34.802, 0.001);
        json.RootElement.GetProperty("variation").GetString().ShouldBe("common");
        (await GoldenThreadProgram.Run(place, "chart", "paint.csv")).Output.ShouldContain("trial limits 32.24 to 34.8, from 15 readings");
    }

    [Fact]
    public async Task A_chart_of_shares_has_phases_signals_and_a_target()
    {
        place.Add("visits.csv", "Period;Numerator;Denominator\n" + string.Join('\n', Enumerable.Range(0, 30).Select(i => $"{new DateOnly(2024, 1, 1).AddMonths(i):yyyy-MM};{(i < 20 ? 90 + (i % 2) : 97 - (i % 2))};100")));
        using var json = await Json(0, "chart", "visits.csv", "--better", "higher", "--target", "95%", "--json");
        json.RootElement.GetProperty("readings")[25].GetProperty("signals").EnumerateArray().Select(s => s.GetString()).ShouldBe(["limit", "shift", "two-of-three"]);
        (json.RootElement.GetProperty("variation").GetString(), json.RootElement.GetProperty("assurance").GetString()).ShouldBe(("improvement", "failing"));
        using var phases = await Json(0, "chart", "visits.csv", "--phase", "2025-09", "--baseline", "all", "--json");
        phases.RootElement.GetProperty("phases").GetArrayLength().ShouldBe(2);
        (await GoldenThreadProgram.Run(place, "chart", "visits.csv", "--phase", "2031-01")).ShouldRefuse("It has 2024-01 to 2026-06.");
    }

    [Fact]
    public async Task Ten_readings_are_judged_by_their_runs()
    {
        place.Add("ten.csv", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
        using var json = await Json(0, "chart", "ten.csv", "--json");
        json.RootElement.GetProperty("kind").GetString().ShouldBe("run");
        var run = json.RootElement.GetProperty("run");
        (run.GetProperty("crossings").GetInt32(), run.GetProperty("fewestByChance").GetInt32(), run.GetProperty("signal").GetBoolean()).ShouldBe((1, 2, true));
    }

    [Fact]
    public async Task Small_numbers_are_hidden_on_lines_and_in_tables()
    {
        place.Add("line.csv", "Age,Reviews\nUnder 1,20\n1 to 4,1\n5 and over,1\nTotal,22\n");
        var line = await GoldenThreadProgram.Run(place, "small-numbers", "line.csv");
        (line.ExitCode, line.Output).ShouldBe((0, "\tReviews\nUnder 1\thidden\n1 to 4\thidden\n5 and over\thidden\nTotal\t22\n"));
        place.Add("table.csv", "Team,Seen,Not seen,Total\nNorth,40,2,42\nSouth,50,30,80\nWest,60,70,130\n");
        using var table = await Json(0, "small-numbers", "table.csv", "--json");
        table.RootElement.GetProperty("hidden").GetInt32().ShouldBe(4);
        table.RootElement.GetProperty("total").GetInt32().ShouldBe(252);
        table.RootElement.GetProperty("rows")[2].GetProperty("numbers").EnumerateArray().Select(n => n.GetInt32()).ShouldBe([60, 70]);
        place.Add("wrong.csv", "Age,Reviews\nUnder 1,20\nTotal,22\n");
        (await GoldenThreadProgram.Run(place, "small-numbers", "wrong.csv")).ShouldRefuse("The numbers of the others add up to 20.");
    }

    [Theory]
    [InlineData("Area,2021,2022\nNorth,30,8\nSouth,9,12\n", "Area\t2021\t2022\tTotal\nNorth\t30\t8\t38\nSouth\t9\t12\t21\nTotal\t39\t20\t59\n")] // years are headings
    [InlineData("Year,Deaths\n2021,7\n2022,8\n", "Year\tDeaths\n2021\t7\n2022\t8\nTotal\t15\n")]
    [InlineData("Total,22\nA,20\nB,1\nC,1\n", "A\thidden\nB\thidden\nC\thidden\nTotal\t22\n")]
    [InlineData("6,7\n", "\t6\t7\t13\n")]
    public async Task Tables_of_counts_are_read_however_they_are_laid_out(string table, string shown)
    {
        place.Add("laid.csv", table);
        var run = await GoldenThreadProgram.Run(place, "small-numbers", "laid.csv");
        run.ExitCode.ShouldBe(0, run.Words);
        // Whatever stands above the names does not matter here.
        run.Output[run.Output.IndexOf('\t', StringComparison.Ordinal)..].ShouldBe(shown[shown.IndexOf('\t', StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("Area,Boys\nNorth,\nSouth,9\n", "has an empty cell. Enter 0")]
    [InlineData("Name,Count\nA,2000000000\nB,2000000000\n", "too large")]
    [InlineData("Name,Count\nA,-1\n", "is not a count")]
    [InlineData("Name,Count\nA,1.5\n", "is not a count")]
    public async Task What_is_no_table_of_counts_is_refused(string table, string says)
    {
        place.Add("bad.csv", table);
        (await GoldenThreadProgram.Run(place, "small-numbers", "bad.csv")).ShouldRefuse(says);
    }

    [Fact]
    public async Task Nothing_to_count_is_a_reading_and_a_gap_in_the_chart()
    {
        place.Add("gap.csv", "Month,Numerator,Denominator\n" + string.Join('\n', Enumerable.Range(0, 14).Select(i => $"{new DateOnly(2024, 1, 1).AddMonths(i):yyyy-MM},{(i == 3 ? "0,0" : "9,10")}")));
        (await GoldenThreadProgram.Run(place, "readings", "check", "gap.csv")).Output.ShouldBe("14 of 14 readings can be taken in, 1 missing.\n");
        using var chart = await Json(0, "chart", "gap.csv", "--json");
        chart.RootElement.GetProperty("readings")[3].GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        chart.RootElement.GetProperty("mean").GetDouble().ShouldBe(90);
        (await GoldenThreadProgram.Run(place, "chart", "gap.csv", "--target", "120")).ShouldRefuse("not a percentage");
        (await GoldenThreadProgram.Run(place, "doubts", "--readings", "gap.csv", "--target", "101", "--periods", "2")).ShouldRefuse("not a percentage");
        place.Add("other.csv", "Name,Colour\nA,red\n");
        (await GoldenThreadProgram.Run(place, "readings", "check", "other.csv")).ShouldRefuse("has no figures");
    }

    [Fact]
    public async Task All_whole_numbers_that_give_a_percentage_are_a_range()
    {
        using var json = await Json(0, "possible", "12", "100000000", "--json");
        (json.RootElement.GetProperty("from").GetInt32(), json.RootElement.GetProperty("to").GetInt32()).ShouldBe((11_500_000, 12_499_999));
        json.RootElement.GetProperty("numerators").GetArrayLength().ShouldBe(1_000);
        using var most = await Json(0, "possible", "100", "2147483647", "--json");
        most.RootElement.GetProperty("to").GetInt32().ShouldBe(2_147_483_647);
    }

    [Fact]
    public async Task Readings_are_checked_row_by_row()
    {
        place.Add("readings.csv", "Indicator,Period,Organisation,Numerator,Denominator,Percentage\nFilm seen,2025-03,Trust,72,86,\nFilm seen,2025-04,Trust,,86,96%\nFilm seen,2025-05,Trust,,,95%\n\nFilm seen,2025-06,Trust,210,205,\nFilm seen,2025-Q1,Trust,1,2,\nFilm seen,2025-07,Trust,,,\n");
        var run = await GoldenThreadProgram.Run(place, "readings", "check", "readings.csv");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("Row 6: 210 of 205. The numerator is larger than the denominator.\n");
        run.Output.ShouldEndWith("4 of 6 readings can be taken in, 2 stated without proof, 1 missing.\n");
        using var json = await Json(1, "readings", "check", "readings.csv", "--json");
        json.RootElement.GetProperty("problems")[0].GetProperty("row").GetInt32().ShouldBe(6);
        json.RootElement.GetProperty("questions").GetArrayLength().ShouldBe(2);
        place.Add("across.csv", "Organisation,Jan 2026,Feb 2026\nTrust,72/86,70 of 80\nPolice,1/2,\n");
        (await GoldenThreadProgram.Run(place, "readings", "check", "across.csv")).Output.ShouldBe("4 of 4 readings can be taken in, 1 missing.\n");
    }

    [Fact]
    public async Task A_proof_that_was_met_falls()
    {
        place.Add("proof.csv", "Period,Numerator,Denominator\n2026-03,198,200\n2026-04,196,200\n2026-05,197,200\n2026-06,196,200\n2026-07,188,200\n2026-08,187,200\n");
        var run = await GoldenThreadProgram.Run(place, "doubts", "--readings", "proof.csv", "--target", "95", "--periods", "2");
        (run.ExitCode, run.Output.TrimEnd().Split('\n')[^1]).ShouldBe((0, "In question: met since April 2026; 188 of 200 (94.0%) in July 2026 and 187 of 200 (93.5%) in August 2026; 95% agreed."), run.Words);
        using var json = await Json(0, "doubts", "--readings", "proof.csv", "--target", "95", "--periods", "2", "--json");
        json.RootElement.GetProperty("stand").GetString().ShouldBe("in-question");
        json.RootElement.GetProperty("doubts")[0].GetProperty("since").GetString().ShouldBe("2026-08");
    }

    private async Task<JsonDocument> Json(int exitCode, params string[] args)
    {
        var run = await GoldenThreadProgram.Run(place, args);
        run.ExitCode.ShouldBe(exitCode, run.Words);
        return JsonDocument.Parse(run.Output);
    }
}
