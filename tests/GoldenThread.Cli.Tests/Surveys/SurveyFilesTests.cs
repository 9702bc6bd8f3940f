using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GoldenThread.Cli.Tests.App;

namespace GoldenThread.Cli.Tests.Surveys;

public sealed class SurveyFilesTests : IDisposable
{
    private static readonly string[][] Questions =
    [
        ["type", "name", "label::English (en)", "label::Welsh (cy)", "required", "relevant", "constraint"],
        ["acknowledge", "consent", "I agree", "Rwy'n cytuno", "yes"],
        ["begin group", "film", "The film", "Y ffilm"],
        ["select_one yesno", "saw", "Did you see the film?", "Welsoch chi'r ffilm?"],
        ["select_one yesno", "recall", "Do you recall the assessment?", "Ydych chi'n cofio'r asesiad?"],
        ["end group"],
        ["integer", "weeks", "How old is your baby in weeks?", "Pa mor hen?", "", "${saw} = 'yes'", ". >= 0 and . <= 60"],
        ["select_one area", "area", "Where do you live?", "Ble rydych chi'n byw?"],
    ];

    private static readonly string[][] Choices =
        [["list_name", "name", "label::English (en)", "label::Welsh (cy)"], ["yesno", "yes", "Yes", "Ie"], ["yesno", "no", "No", "Na"], ["area", "north", "North", "Gogledd"], ["area", "south", "South", "De"], ["area", "east", "East", "Dwyrain"]];

    private readonly Place place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task A_form_that_can_be_used_is_said_to_be_so()
    {
        Workbook("form.xlsx", ("survey", Questions), ("choices", Choices), ("settings", [["form_title"], ["Parents and the film"]]));
        using var json = await Json(0, "survey", "check", "form.xlsx", "--json");
        json.RootElement.GetProperty("title").GetString().ShouldBe("Parents and the film");
        json.RootElement.GetProperty("languages").EnumerateArray().Select(l => l.GetProperty("code").GetString()).ShouldBe(["en", "cy"]);
        (json.RootElement.GetProperty("questions").GetInt32(), json.RootElement.GetProperty("problems").GetArrayLength()).ShouldBe((5, 0));
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_form_is_named_at_once_with_sheet_row_and_column()
    {
        Workbook(
            "bad.xlsx",
            ("survey",
            [
                ["type", "name", "label", "relevant", "calculation", "choice_filter"],
                ["select_one yesnoo", "q1", "Q1"],
                ["select_onee yesno", "q2", "Q2"],
                ["txt", "q 3", "Q3"],
                ["text", "q1", "Again", "${qq1} = 'yes'"],
                ["begin group", "g", "G"],
                ["deviceid", "dev"], ["username", "u"], ["phonenumber", "p"], ["email", "e"], ["audit", "audit"], ["location", "l"], ["start", "start"], ["end", "end"],
                ["calculate", "calc", "", "", "1+1"],
                ["begin repeat", "r", "R"],
                ["end repeat"],
                [],
                ["select_one yesno", "q4", "Q4", "${q2} = 'x'", "", "x=1"],
            ]),
            ("choices", [["list_name", "name", "label"], ["yesno", "yes", "Yes"], ["yesno", "yes", "Yes again"]]));
        using var json = await Json(1, "survey", "check", "bad.xlsx", "--json");
        json.RootElement.GetProperty("problems").EnumerateArray()
            .Select(p => $"{p.GetProperty("sheet").GetString()} {p.GetProperty("cell").GetString()} {p.GetProperty("kind").GetString()} {p.GetProperty("nearest").GetString()}".TrimEnd()).ShouldBe(
        [
            "survey A2 missing-list yesno", "survey A3 unknown-type select_one", "survey A4 unknown-type text", "survey B4 name-not-possible q_3", "survey B5 name-twice", "survey D5 unknown-name q1", "survey A6 group-not-ended",
            "survey A7 identifies", "survey A8 identifies", "survey A9 identifies", "survey A10 identifies", "survey A11 identifies", "survey A12 identifies", "survey A13 identifies", "survey A14 identifies",
            "survey A15 not-supported", "survey A16 not-supported", "survey F19 not-supported", "choices B3 choice-twice",
        ]);
        var run = await GoldenThreadProgram.Run(place, "survey", "check", "bad.xlsx");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("Sheet survey, row 2, column type (A2): There is no list “yesnoo” in the sheet “choices”. Did you mean “yesno”?");
        var counted = await GoldenThreadProgram.Run(place, "survey", "count", "bad.xlsx", "bad.xlsx");
        (counted.ExitCode, counted.Output, counted.Words.Split('\n')[0]).ShouldBe((2, "", "The form cannot be used. There are 19 problems:"));
    }

    [Fact]
    public async Task Answers_are_counted_and_what_identifies_is_dropped_by_name()
    {
        Workbook("form.xlsx", ("survey", Questions), ("choices", Choices));
        place.Add("answers.csv", Answers());
        using var json = await Json(1, "survey", "count", "form.xlsx", "answers.csv", "--by", "area", "--asked", "200", "--json");
        var root = json.RootElement;
        (root.GetProperty("rows").GetInt32(), root.GetProperty("counted").GetInt32(), root.GetProperty("refused").GetInt32()).ShouldBe((89, 86, 3));
        root.GetProperty("refusedRows").EnumerateArray().Select(r => $"{r.GetProperty("row").GetInt32()} {r.GetProperty("kind").GetString()}").ShouldBe(["88 no-choice", "89 no-consent", "90 not-possible"]);
        root.GetProperty("dropped").EnumerateArray().Select(d => $"{d.GetProperty("column").GetString()} {d.GetProperty("because").GetString()}").ShouldBe(["start identifies", "_uuid identifies", "colour not-a-question"]);
        var saw = root.GetProperty("result").GetProperty("questions")[0];
        saw.GetProperty("answers")[0].GetProperty("words").GetString().ShouldBe("72 of 86 (84%)");
        saw.GetProperty("answers")[0].GetProperty("silence").GetString().ShouldStartWith("84% of those who answered (72 of 86); 200 were asked");
        saw.GetProperty("groups").EnumerateArray().Select(g => $"{string.Join('+', g.GetProperty("groups").EnumerateArray().Select(n => n.GetString()))} {g.GetProperty("base").GetInt32()}").ShouldBe(["North 50", "South+East 36"]);
        root.GetProperty("result").GetProperty("questions").EnumerateArray().Select(q => q.GetProperty("name").GetString()).ShouldNotContain("area");
    }

    [Fact]
    public async Task What_leaves_the_partnership_hides_small_numbers()
    {
        Workbook("form.xlsx", ("survey", Questions), ("choices", Choices));
        place.Add("answers.csv", Answers());
        using var json = await Json(1, "survey", "count", "form.xlsx", "answers.csv", "--public", "--json");
        var recall = json.RootElement.GetProperty("result").GetProperty("questions")[1];
        recall.GetProperty("answers").EnumerateArray().Select(a => a.GetProperty("words").GetString()).ShouldBe(["hidden", "hidden"]);
    }

    [Fact]
    public async Task Fewer_than_ten_have_no_result()
    {
        Workbook("form.xlsx", ("survey", Questions), ("choices", Choices));
        place.Add("few.csv", "consent,saw\n" + string.Concat(Enumerable.Repeat("OK,yes\n", 9)));
        var run = await GoldenThreadProgram.Run(place, "survey", "count", "form.xlsx", "few.csv");
        (run.ExitCode, run.Output.Contains("No result: fewer than 10 people answered")).ShouldBe((0, true));
    }

    [Theory]
    [InlineData("The form has no question “colour”.", "colour")]
    [InlineData("“weeks” is not of type select_one.", "weeks")]
    public async Task A_breakdown_is_by_a_question_with_one_answer(string saying, string by)
    {
        Workbook("form.xlsx", ("survey", Questions), ("choices", Choices));
        place.Add("answers.csv", Answers());
        (await GoldenThreadProgram.Run(place, "survey", "count", "form.xlsx", "answers.csv", "--by", by)).ShouldRefuse(saying);
    }

    [Fact]
    public async Task A_self_assessment_is_read_from_all_sheets_of_a_workbook()
    {
        Workbook(
            "s11.xlsx",
            ("Leadership", [["Standard 1: Leadership"], [], ["Ref", "Statement", "Self score", "Evidence", "Reason"], ["1.1", "Somebody is accountable", "Met", "Terms of reference"], ["1.2", "Staff know", "Partly met"], ["1.3", "The board", "2/3", "x"]]),
            ("Training", [["Ref", "Statement", "Self score", "Evidence", "Reason"], ["2.1", "Staff", "", "x"], ["2.2", "Volunteers", "N/A"], ["2.3", "Agency", "n/a", "", "We have none"], ["2.4", "Line", "Mett", "x"]]));
        using var json = await Json(1, "self-assessment", "read", "s11.xlsx", "--json");
        json.RootElement.GetProperty("problems").EnumerateArray().Select(p => $"{p.GetProperty("sheet").GetString()} {p.GetProperty("row").GetInt32()} {p.GetProperty("kind").GetString()}")
            .ShouldBe(["Leadership 6 several-scores", "Training 2 no-score", "Training 3 no-reason", "Training 5 not-on-scale"]);
        json.RootElement.GetProperty("scores").EnumerateArray().Select(s => $"{s.GetProperty("score").GetString()} {s.GetProperty("statements").GetInt32()}").ShouldBe(["Not met 0", "Partly met 1", "Met 1"]);
        (json.RootElement.GetProperty("canBeSignedOff").GetBoolean(), json.RootElement.GetProperty("open").GetInt32(), json.RootElement.GetProperty("claimsWithoutEvidence").GetArrayLength()).ShouldBe((false, 4, 1));
    }

    private static string Answers()
    {
        var rows = new StringBuilder("start,_uuid,film/saw,recall,weeks,area,consent,colour\n");
        for (var i = 0; i < 86; i++) rows.Append($"2025-01-01T10:00,{i:x},{(i < 72 ? "yes" : "No")},{(i < 83 ? "Ie" : "no")},{i % 50},{(i < 50 ? "north" : i < 80 ? "south" : "east")},OK,red\n");
        return rows.Append("x,1,maybe,yes,3,north,OK,r\nx,1,yes,yes,3,north,,r\nx,1,yes,yes,300,north,OK,r\n").ToString();
    }

    private async Task<JsonDocument> Json(int code, params string[] args)
    {
        var run = await GoldenThreadProgram.Run(place, args);
        run.ExitCode.ShouldBe(code, run.Words);
        return JsonDocument.Parse(run.Output);
    }

    private void Workbook(string name, params (string Name, string[][] Rows)[] sheets)
    {
        using var document = SpreadsheetDocument.Create(Path.Combine(place.Folder, name), SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook(new Sheets());
        foreach (var (sheet, rows) in sheets)
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select((row, i) => new Row(row.Select((words, c) => (Words: words, Column: c)).Where(c => c.Words.Length > 0)
                .Select(c => new Cell(new InlineString(new Text(c.Words))) { CellReference = $"{(char)('A' + c.Column)}{i + 1}", DataType = CellValues.InlineString }))
            { RowIndex = (uint)i + 1 })));
            book.Workbook.Sheets!.Append(new Sheet { Name = sheet, SheetId = (uint)book.Workbook.Sheets.Count() + 1, Id = book.GetIdOfPart(part) });
        }
    }
}
