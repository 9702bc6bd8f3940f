using System.IO.Compression;
using System.Text;
using GoldenThread.Storage.Audits;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Audits;

/// <summary>What is wrong on pages of audits is named by its place, nothing is kept, and what was typed stays.</summary>
public sealed class AuditBadInputTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    /// <summary>Files that hold no table of anything, each with why.</summary>
    internal static (string Name, byte[] Bytes, string Says)[] NoTables { get; } =
    [
        ("empty.csv", [], "“empty.csv” is empty."),
        ("picture.csv", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 1], "“picture.csv” is neither a CSV file nor an Excel workbook."),
        ("torn.csv", Encoding.UTF8.GetBytes("Name,Reference,Status\n\"Ann,R-1,attended\n"), "Row 2 is not a row of a CSV file. A quotation mark may be missing, or the file may have been cut short."),
        ("macros.xlsm", Book(("xl/vbaProject.bin", "x")), "“macros.xlsm” contains macros. Save it as an Excel workbook without macros (.xlsx)."),
        ("bomb.xlsx", Book(("xl/large.xml", new string(' ', 300 * 1024 * 1024))), "bomb.xlsx"),
    ];

    [Fact]
    public async Task Each_fault_of_a_list_is_named_by_its_row_and_the_list_stays_typed()
    {
        var (manager, lead) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id));
        await Plan(manager, "BAD-1");
        var page = await lead.Get("/audits/BAD-1/cases");
        const string Typed = "B-1\tNorth\n\tNorth\nB-1\tSouth\n\nB-2\tSouth";
        var refused = await page.Submit("Send a list of cases", ("List", Typed), ("By", "Area"));
        Said(refused).ShouldBe("Row 2: The reference is empty. Row 3: “B-1” is already in row 1. A case is in the frame once.");
        refused.Document.QuerySelector("textarea[name=List]")!.TextContent.ReplaceLineEndings("\n").Trim().ShouldBe(Typed);
        refused.Document.QuerySelector("input[name=By]")!.GetAttribute("value").ShouldBe("Area");
        Said(await page.Submit("Send a list of cases")).ShouldBe("Paste the references or choose a file.");
        Said(await page.Submit("Send a list of cases", [("Upload", "cases.csv", "Name,Team\nx,y\n"u8.ToArray())])).ShouldBe("“cases.csv” has no column “Reference”. Its columns are Name, Team.");
        Said(await page.Submit("Send a list of cases", [("Upload", "cases.csv", "Reference,Team\nB-1,y\n"u8.ToArray())], ("By", "Area"))).ShouldBe("“cases.csv” has no column “Area”. Its columns are Reference, Team.");
        foreach (var (name, bytes, says) in NoTables) Said(await page.Submit("Send a list of cases", [("Upload", name, bytes)])).ShouldContain(says, Case.Sensitive, name);
        (await Lists("BAD-1")).ShouldBe(0);
        Said(await (await manager.Get("/audits/BAD-1/lock")).Submit("Lock the frame", ("Seed", "a seed"))).ShouldBe($"There is no list yet from {app.Organisation.Name}.");
    }

    [Fact]
    public async Task A_list_that_says_itself_that_it_is_another_organisation_s_is_refused_by_row()
    {
        var (manager, lead) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id));
        await app.AddOrganisation(app.Partnership.Id, "Westmere Academy Trust");
        await Plan(manager, "BAD-2");
        var page = await lead.Get("/audits/BAD-2/cases");
        byte[] List(params string[] agencies) => Encoding.UTF8.GetBytes("Reference,Agency\n" + string.Join('\n', agencies.Select((a, i) => $"B-{i + 1},{a}")));
        Said(await page.Submit("Send a list of cases", [("Upload", "cases.csv", List(app.Organisation.Name, "westmere academy trust", "", "Westmere Academy Trust"))]))
            .ShouldBe("Row 3: “B-2” is a case of Westmere Academy Trust. Send the cases of your own organisation only. Row 5: “B-4” is a case of Westmere Academy Trust. Send the cases of your own organisation only.");
        (await Lists("BAD-2")).ShouldBe(0);
        // What is not an organisation's name says nothing.
        (await page.Submit("Send a list of cases", [("Upload", "cases.csv", List(app.Organisation.Name, "Team 4"))])).Done.ShouldBe("List of 2 cases sent.");
    }

    [Theory]
    [InlineData("", "Enter how many cases, such as 40")]
    [InlineData("many", "Enter how many cases, such as 40")]
    [InlineData("-3", "Enter how many cases, such as 40")]
    [InlineData("2.5", "Enter how many cases, such as 40")]
    [InlineData("99999999999999", "Enter how many cases, such as 40")]
    [InlineData("0", "At least one case has to be drawn.")]
    [InlineData("13", "12 cases are in the frame: read all of them?")]
    public async Task A_size_that_does_not_fit_is_refused_and_stays_typed(string size, string says)
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var reference = $"BAD-S{Guid.NewGuid():N}"[..12];
        await Plan(manager, reference);
        (await (await manager.Get($"/audits/{reference}/cases")).Submit("Send a list of cases", ("List", string.Join('\n', Enumerable.Range(1, 12).Select(i => $"B-{i}"))))).Done.ShouldBe("List of 12 cases sent.");
        (await (await manager.Get($"/audits/{reference}/lock")).Submit("Lock the frame")).Done.ShouldBe("Frame locked: 12 cases.");
        var refused = await (await manager.Get($"/audits/{reference}/draw")).Submit("Draw cases", ("Size", size));
        Said(refused).ShouldBe(says);
        (refused.Document.QuerySelector("input[name=Size]")!.GetAttribute("value") ?? "").ShouldBe(size);
        await using var db = await app.Open();
        (await db.Audits.SingleAsync(a => a.Reference == reference)).Draws.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grade_that_is_not_on_the_scale_is_offered_the_nearest_wherever_grades_are_given()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var moderator = await app.NewPerson(Role.BusinessManager);
        var audit = await SomeAudit.In(app, manager, moderator);
        const string Says = "“RI” is not on the scale. Did you mean “Requires improvement”? Use Inadequate, Requires improvement, Good, Outstanding.";
        (string, string?)[] grades = [("Grades[0].Grade", "RI"), ("Grades[0].Reason", "The visit was late"), ("Grades[1].Grade", "good"), ("Grades[1].Reason", "Seen")];
        var answers = Enumerable.Range(0, 7).Select(i => ($"Answers[{i}].Answer", (string?)"Yes"));
        var sheet = await (await manager.Get($"/audit-sheets/{audit.Sheet}")).Submit("Send the sheet", [.. answers, .. grades, ("WentWell", "A calm visit"), ("ToDo", "Measure every mark")]);
        Said(sheet).ShouldBe(Says);
        sheet.Document.QuerySelector("textarea[name='Grades[0].Reason']")!.TextContent.Trim().ShouldBe("The visit was late");
        sheet.Document.QuerySelector("textarea[name=WentWell]")!.TextContent.Trim().ShouldBe("A calm visit");
        sheet.Document.QuerySelector("input[name='Grades[1].Grade'][checked]").ShouldNotBeNull("what was chosen stays chosen").GetAttribute("value").ShouldBe("good");
        sheet.Document.QuerySelectorAll("input[name$='.Answer'][checked]").Length.ShouldBe(7);

        var moderation = await (await moderator.Get($"/moderations/{audit.Moderation}")).Submit("Send grades", grades);
        Said(moderation).ShouldBe(Says);
        moderation.Document.QuerySelector("textarea[name='Grades[0].Reason']")!.TextContent.Trim().ShouldBe("The visit was late");
        var round = await (await manager.Get("/audits/rounds")).Follow("Open");
        Said(await round.Submit("Send a sheet", grades)).ShouldBe(Says);
        var panel = await manager.Get($"/audits/{audit.Open}/panel");
        Said(await panel.Submit("Record the panel's grades", ("Case", (await AnyCase(audit.Open)).ToString()), ("Aspect", "recognition"), ("Grade", "RI"), ("Because", "All three saw the same"))).ShouldContain("is not on the scale", Case.Sensitive);
    }

    [Fact]
    public async Task A_reference_that_begins_as_a_formula_does_is_escaped_in_the_draw()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        await Plan(manager, "BAD-3");
        (await (await manager.Get("/audits/BAD-3/cases")).Submit("Send a list of cases", ("List", "=1+1\n+2\n-3\n@4"))).Done.ShouldBe("List of 4 cases sent.");
        (await (await manager.Get("/audits/BAD-3/lock")).Submit("Lock the frame")).Done.ShouldBe("Frame locked: 4 cases.");
        (await (await manager.Get("/audits/BAD-3/draw")).Submit("Draw cases", ("Size", "4"))).Done.ShouldBe("4 cases drawn.");
        using var file = await manager.Send(HttpMethod.Get, "/audits/BAD-3/draw.csv");
        var words = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var reference in new[] { "=1+1", "+2", "-3", "@4" })
        {
            words.ShouldContain($"'{reference}");
            words.ShouldNotContain($",{reference}");
            words.ShouldNotContain($"\"{reference}");
        }
    }

    private static string Said(WebPage page) => string.Join(' ', page.Errors.SelectMany(e => e.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private async Task<int> Lists(string reference)
    {
        await using var db = await app.Open();
        var id = (await db.Audits.SingleAsync(a => a.Reference == reference)).Id;
        return await db.AuditFrames.CountAsync(f => f.Audit == id);
    }

    private async Task<Guid> AnyCase(string reference)
    {
        await using var db = await app.Open();
        var id = (await db.Audits.SingleAsync(a => a.Reference == reference)).Id;
        return (await db.AuditCases.FirstAsync(c => c.Audit == id)).Id;
    }

    private async Task Plan(Visitor manager, string reference) =>
        (await (await manager.Get("/audits/new")).Submit(
            "Plan an audit", ("Reference", reference), ("Heading", "Marks on babies"), ("Kind", "Single"), ("Tool", "bruising"), ("From", "1 January 2026"), ("To", "31 March 2026"),
            ("Organisations", app.Organisation.Id.Value.ToString()))).Done!.ShouldContain("Audit planned");

    // A workbook with one sheet and whatever else is put into it.
    private static byte[] Book(params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in ((string, string)[])
            [
                ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"),
                ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
                ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Reference</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>R-1</t></is></c></row></sheetData></worksheet>"),
                .. parts,
            ])
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return memory.ToArray();
    }
}
