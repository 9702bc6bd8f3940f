using System.Text.Json;
using GoldenThread.Cli.Tests.App;

namespace GoldenThread.Cli.Tests.Audits;

public sealed class AuditFiguresTests : IDisposable
{
    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_draw_is_printed_so_that_anybody_can_check_it()
    {
        place.Add("frame.csv", "Case;Area\n" + string.Join('\n', Enumerable.Range(0, 12).Select(i => $" c{i} ;{(i < 8 ? "North" : "South")}")));
        using var json = await Json("draw", "frame.csv", "--key", "Case", "--seed", "abc", "--size", "3", "--by", "area", "--json");
        json.RootElement.GetProperty("method").GetString().ShouldBe("stratified");
        json.RootElement.GetProperty("strata").EnumerateArray().Select(s => $"{s.GetProperty("name")} {s.GetProperty("drawn")} of {s.GetProperty("cases")}").ShouldBe(["North 2 of 8", "South 1 of 4"]);
        (json.RootElement.GetProperty("drawn").GetArrayLength(), json.RootElement.GetProperty("reserves").GetArrayLength()).ShouldBe((3, 9));
        var run = await GoldenThreadProgram.Run(place, "draw", "frame.csv", "--key", "Case", "--seed", "abc", "--size", "2");
        run.Output.ShouldStartWith("2 of 12 cases drawn\nframe ");
        var all = await GoldenThreadProgram.Run(place, "draw", "frame.csv", "--key", "Case", "--seed", "abc", "--size", "12");
        all.Output.ShouldStartWith("12 of 12 cases, all\n");
        all.Output.ShouldNotContain("Reserves");
    }

    [Theory]
    [InlineData("3 cases are in the frame: read all of them?", "--key", "Case", "--size", "4")]
    [InlineData("has no column “Ref”. Its columns are Case, Area.", "--key", "Ref", "--size", "2")]
    [InlineData("“0” is not a whole number", "--key", "Case", "--size", "0")]
    [InlineData("each has to give at least one case", "--key", "Case", "--size", "1", "--by", "Area")]
    public async Task What_cannot_be_drawn_is_refused(string saying, params string[] args)
    {
        place.Add("frame.csv", "Case,Area\na,N\nb,S\nc,N\n");
        (await GoldenThreadProgram.Run(place, ["draw", "frame.csv", "--seed", "s", .. args])).ShouldRefuse(saying);
    }

    [Fact]
    public async Task Every_fault_of_a_frame_is_named()
    {
        place.Add("frame.csv", "Case,Area\na,N\n,S\na,N\n");
        var run = await GoldenThreadProgram.Run(place, "draw", "frame.csv", "--key", "Case", "--seed", "s", "--size", "1");
        (run.ExitCode, run.Words).ShouldBe((2, "Row 3: The reference is empty.\nRow 4: “a” is already in row 2. A case is in the frame once.\n"));
    }

    [Theory]
    [InlineData("table.csv", ",P,N,O\nP,75,1,4\nN,5,4,1\nO,0,0,10\n", "none", 0.6765)]
    [InlineData("bare.csv", "7,7,2,3\n2,8,3,7\n1,5,4,9\n2,8,9,14\n", "linear", 0.2374)]
    [InlineData("totals.csv", ";1;2;3;Total\n1;10;2;0;12\n2;3;10;1;14\n3;0;2;9;11\nTotal;13;14;10;37\n", "none", 0.6736)]
    [InlineData("corner.csv", "grade,1,2,3\n1,10,2,0\n2,3,10,1\n3,0,2,9\n", "none", 0.6736)]
    public async Task Agreement_is_worked_out_of_a_square_table(string name, string content, string weights, double kappa)
    {
        place.Add(name, content);
        using var json = await Json("agreement", name, "--weights", weights, "--json");
        json.RootElement.GetProperty("kappa").GetDouble().ShouldBe(kappa, 0.0001);
        json.RootElement.GetProperty("weights").GetString().ShouldBe(weights);
    }

    [Fact]
    public async Task Agreement_is_worked_out_of_two_columns_of_grades()
    {
        var pairs = string.Join('\n', Enumerable.Repeat("good,good", 8).Concat(Enumerable.Repeat("Good,requires improvement to be good", 2)).Concat(Enumerable.Repeat("inadequate,inadequate", 2)));
        place.Add("grades.csv", "Auditor,Moderator\n" + pairs);
        var run = await GoldenThreadProgram.Run(place, "agreement", "grades.csv");
        run.Output.ShouldStartWith("agreed 10 of 12 (83%), 95% interval 55.2% to 95.3%\nmoved up 0, moved down 2, fell below good 2 of 10\nkappa ");
        place.Add("few.csv", "good,good\ngood,inadequate");
        (await GoldenThreadProgram.Run(place, "agreement", "few.csv")).Output.ShouldContain("Kappa is not shown for fewer than 10 pairs.");
        place.Add("slip.csv", "Auditor,Moderator\ngood,good\ngood,RI");
        (await GoldenThreadProgram.Run(place, "agreement", "slip.csv")).ShouldRefuse("Row 3 of “slip.csv”: “RI” is not on the scale. Did you mean “Requires improvement”?");
        place.Add("own.csv", "low,high\nmid,mid\nhigh,mid");
        (await GoldenThreadProgram.Run(place, "agreement", "own.csv", "--weights", "linear")).ShouldRefuse("The order of the grades");
        place.Add("oblong.csv", ",a,b,c\na,1,2,3\nb,1,2,3\n");
        (await GoldenThreadProgram.Run(place, "agreement", "oblong.csv")).ShouldRefuse("is not square");
    }

    [Fact]
    public async Task A_messy_list_of_attendance_is_counted_and_its_faults_are_listed()
    {
        place.Add("organisations.csv", "Name,Other names,In scope\nNorthmere Police,NP,4\nNorthmere County Council,NCC;Northmere Council,\n");
        place.Add("list.csv", "Safeguarding level 3,,,\nName;Work e-mail;Agency;Attended?\n".Replace(';', ',') + "Ann,ann@x.example,NP,yes\nBen,,NCC,DNA\nCara,,Nowhere,yes\nDev,,NP,walk in\n");
        var run = await GoldenThreadProgram.Run(place, "attendance", "list.csv", "--organisations", "organisations.csv");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBe(
            "Row 5: We do not know an organisation called “Nowhere”.\nIn all: 2 of 3 (67%) of those who had booked; 1 walked in\n"
            + "Northmere County Council: 0 of 1 (0%) of those who had booked; number in scope not given\n"
            + "Northmere Police: 1 of 1 (100%) of those who had booked; 1 walked in; coverage 2 of 4 (50%)\nIn no organisation until the rows above are clear: 1\n");
        place.Add("nothing.csv", "a,b\n1,2\n");
        (await GoldenThreadProgram.Run(place, "attendance", "nothing.csv", "--organisations", "organisations.csv")).ShouldRefuse("has no row of headings");
        (await GoldenThreadProgram.Run(place, "attendance", "list.csv")).ShouldRefuse("--organisations");
    }

    private async Task<JsonDocument> Json(params string[] args)
    {
        var run = await GoldenThreadProgram.Run(place, args);
        run.ExitCode.ShouldBe(0, run.Words);
        return JsonDocument.Parse(run.Output);
    }
}
