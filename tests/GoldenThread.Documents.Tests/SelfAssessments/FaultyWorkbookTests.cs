using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GoldenThread.Documents.Exports;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.SelfAssessments;
using GoldenThread.SelfAssessments;

namespace GoldenThread.Documents.Tests.SelfAssessments;

/// <summary>One workbook of section 11 with everything that can be wrong with one: all is named at once, nothing is assumed, and it cannot be signed off.</summary>
public class FaultyWorkbookTests
{
    private static readonly StandardSet Set = StandardsReader.Product[0];

    private static readonly string[] Headings = ["Standard", "Ref", "Statement", "Self score", "Evidence", "Reason if not applicable", "Panel score", "Organisation"];

    [Fact]
    public async Task Every_fault_is_named_with_its_sheet_and_row()
    {
        var words = Set.Statements.ToDictionary(s => s.Reference, s => s.Words);
        string[] Row(string reference, string score, string evidence = "Audit of May", string because = "", string panel = "", string organisation = "Eastmere Trust", string? statement = null) =>
            ["", reference, statement ?? words.GetValueOrDefault(reference, ""), score, evidence, because, panel, organisation];
        string[] of = [.. Set.Statements.Select(s => s.Reference)];
        var book = Workbook(
            ("Leadership",
            [
                ["Standard 1: Leadership"], [], Headings,
                Row(of[0], "2/3"), Row(of[1], ""), Row(of[2], "N/A"), Row(of[3], "n/a", because: "see above"), Row(of[4], "Mett"), Row(of[5], "Splendid"),
                Row(of[6], "Met / Partly met"), Row(of[7], "Met", panel: "Good -"), Row(of[0], "Met"),
            ]),
            ("More",
            [
                Headings,
                Row(of[8], "Met", organisation: ""), Row(of[9], "Met", organisation: "Fellside Academies"), Row("99.9", "Met", statement: "Something of another set"), Row(of[10], "Met", statement: "Other words than ours"),
                Row(of[11], "Met", evidence: "none"), Row(of[12], "Does not apply", because: "We have no volunteers"), Row(of[13], "Met and shown"),
            ]));

        var rows = await AssessmentFile.Read("s11.xlsx", new MemoryStream(book), TestContext.Current.CancellationToken);
        var read = AssessmentReading.Read(rows, Set.Scale);
        read.Problems.Select(p => $"{p.Sheet} {p.Row} {p.Kind} {p.Nearest}".TrimEnd()).ShouldBe(
        [
            "Leadership 4 SeveralScores", "Leadership 5 NoScore", "Leadership 6 NoReason", "Leadership 7 NoReason", "Leadership 8 NotOnScale Met", "Leadership 9 NotOnScale", "Leadership 10 SeveralScores",
            "Leadership 11 PanelNotOnScale", "Leadership 12 StatementTwice", "More 2 NoOrganisation",
        ]);
        read.Problems.ShouldAllBe(p => p.Says.EndsWith('.'));
        read.CanBeSignedOff.ShouldBeFalse();
        read.WithoutEvidence.Select(r => r.Reference).ShouldBe([of[11]]);
        read.NotApplicable.ShouldBe(1);

        // Taken in for one organisation it changes what is clear, leaves out what is not its own, and keeps open what is not settled.
        var found = ReturnFound.Of(Set, ["Eastmere Trust"], rows, []);
        found.LeftOut.Select(p => $"{p.Sheet} {p.Row} {p.Kind}").ShouldBe(["Leadership 12 StatementTwice", "More 3 OtherOrganisation", "More 4 UnknownStatement", "More 5 OtherWords"]);
        found.Open.Select(p => $"{p.Sheet} {p.Row} {p.Kind}").ShouldBe(
            ["Leadership 4 SeveralScores", "Leadership 5 NoScore", "Leadership 6 NoReason", "Leadership 7 NoReason", "Leadership 8 NotOnScale", "Leadership 9 NotOnScale", "Leadership 10 SeveralScores"]);
        // No score is made of "Mett" or of "2/3".
        found.Changed.Where(c => c.After.Score is not null).Select(c => c.After.Statement).ShouldBe([of[7], of[8], of[11], of[13]]);
        Enum.GetValues<AssessmentProblemKind>().ShouldBeSubsetOf(read.Problems.Concat(found.LeftOut).Select(p => p.Kind).ToList(), "a kind of fault that this workbook has not");

        var lead = new Actor(PersonId.New(), "Uma Larkin", Role.OrganisationLead, OrganisationId.New(), new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));
        var cycle = new Cycle(PartnershipId.New(), "S11-2026", "Section 11 in 2026", Set, new(2026, 12, 1), lead);
        var own = cycle.Ask(lead.Organisation!.Value);
        own.Say(cycle, [.. found.Changed.Select(c => c.After)]);
        Should.Throw<RuleException>(() => own.SignOff(cycle, "Ada Frost, chief nurse", lead)).Message.ShouldContain("statements are open");
    }

    [Fact]
    public async Task A_file_that_is_empty_torn_of_something_else_or_runs_macros_is_refused_with_a_sentence()
    {
        async Task Refused(string name, byte[] bytes, string says) =>
            (await Should.ThrowAsync<UnreadableDocumentException>(() => AssessmentFile.Read(name, new MemoryStream(bytes), TestContext.Current.CancellationToken))).Message.ShouldContain(says);
        await Refused("s11.xlsx", [], "is empty");
        await Refused("s11.csv", [], "");
        await Refused("s11.xlsx", "PK and nothing"u8.ToArray(), "");
        await Refused("s11.csv", "Name,Colour\nA,red\n"u8.ToArray(), "has no statements with scores");
        await Refused("s11.xlsx", Workbook(("Notes", [["Nothing", "here"], ["a", "b"]])), "has no statements with scores");
        await Refused("s11.xlsx", WithMacros(Workbook(("A", [Headings, ["", "1.1", "x", "Met"]]))), "contains macros");
        await Refused("s11.xlsx", Bomb(), ".");
    }

    [Fact]
    public async Task Formulas_that_somebody_wrote_leave_as_words()
    {
        var lead = new Actor(PersonId.New(), "Uma Larkin", Role.OrganisationLead, OrganisationId.New(), new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));
        var cycle = new Cycle(PartnershipId.New(), "S11-2026", "Section 11 in 2026", Set, new(2026, 12, 1), lead);
        StatementAnswer[] answers = [.. ((string[])["=1+1", "+1", "-1", "@SUM(A1)"]).Select((w, i) => new StatementAnswer(Set.Statements.ElementAt(i).Reference, "met") { Evidence = w })];
        await using var file = await ExcelExport.Write(AssessmentWorkbook.Of("S11", "Eastmere Trust", cycle, answers), TestContext.Current.CancellationToken);
        using (var book = SpreadsheetDocument.Open(file, false)) book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>().ShouldBeEmpty();
        file.Position = 0;
        var back = await AssessmentFile.Read("s11.xlsx", file, TestContext.Current.CancellationToken);
        ReturnFound.Of(Set, ["Eastmere Trust"], back, answers).Changed.ShouldBeEmpty("what was written is read again as it was");
    }

    private static byte[] Workbook(params (string Name, string[][] Rows)[] sheets)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            foreach (var (sheet, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((row, i) => new DocumentFormat.OpenXml.Spreadsheet.Row(row.Select((words, c) => (Words: words, Column: c)).Where(c => c.Words.Length > 0)
                    .Select(c => new DocumentFormat.OpenXml.Spreadsheet.Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(c.Words))) { CellReference = $"{(char)('A' + c.Column)}{i + 1}", DataType = CellValues.InlineString }))
                { RowIndex = (uint)i + 1 })));
                book.Workbook.Sheets!.Append(new Sheet { Name = sheet, SheetId = (uint)book.Workbook.Sheets.Count() + 1, Id = book.GetIdOfPart(part) });
            }
        }

        return memory.ToArray();
    }

    private static byte[] WithMacros(byte[] book)
    {
        using var memory = new MemoryStream();
        memory.Write(book);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/vbaProject.bin").Open();
            part.Write([1, 2, 3]);
        }

        return memory.ToArray();
    }

    // Ten megabytes of nothing in a few kilobytes, many times over.
    private static byte[] Bomb()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in (string[])["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])
            {
                using var part = zip.CreateEntry(name).Open();
                var nothing = new byte[1024 * 1024];
                for (var i = 0; i < 100; i++) part.Write(nothing);
            }
        }

        return memory.ToArray();
    }
}
