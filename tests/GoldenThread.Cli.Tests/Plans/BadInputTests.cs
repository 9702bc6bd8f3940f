using System.IO.Compression;
using System.Text;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests.Plans;

/// <summary>Each bad file gets one clear sentence, exit code 2, and changes nothing.</summary>
public sealed class BadInputTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private Place place = null!;

    public async ValueTask InitializeAsync()
    {
        place = new Place(database);
        await database.AddPartnership();
    }

    public ValueTask DisposeAsync()
    {
        place.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public Task An_empty_file() => Refused(place.Add("plan.txt", ""), "“plan.txt” is empty. Check that it is the right file.");

    [Fact]
    public Task A_file_of_blanks_alone() => Refused(place.Add("plan.md", " \r\n\t\n"), "“plan.md” is empty. Check that it is the right file.");

    [Fact]
    public Task A_file_that_is_not_there() => Refused("plan.txt", "There is no file “");

    [Fact]
    public Task A_folder()
    {
        Directory.CreateDirectory(Path.Combine(place.Folder, "plans"));
        return Refused("plans", "“plans” is a folder. Enter the file that contains the plan.");
    }

    [Fact]
    public Task An_ending_that_cannot_be_read() => Refused(place.Add("plan.pages", "x"), "Files that end in “.pages” cannot be read");

    [Fact]
    public Task A_file_without_an_ending() => Refused(place.Add("plan", "x"), "“plan” has no file type in its name");

    [Fact]
    public Task A_web_page_that_says_it_is_a_word_document() =>
        Refused(place.Add("plan.docx", "<!doctype html><p>Plan"), "“plan.docx” does not match its file type: it is a web page. Save the plan as Word, Excel, PDF or text and upload it again.");

    [Fact]
    public Task A_compressed_file_that_says_it_is_text() =>
        Refused(place.Add("plan.txt", Zip(("a.txt", "a"))), "“plan.txt” does not match its file type: it is an Office document or another compressed file. Save the plan as Word, Excel, PDF or text and upload it again.");

    [Fact]
    public Task A_document_with_a_password() =>
        Refused(
            place.Add("plan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]),
            "“plan.docx” is protected by a password or saved in an older Office format");

    [Fact]
    public Task A_damaged_document() => Refused(place.Add("plan.docx", Word("Plan")[..200]), "“plan.docx” is damaged and cannot be opened");

    [Fact]
    public Task A_bomb() =>
        Refused(
            place.Add("plan.xlsx", Zip(("xl/workbook.xml", "<a/>"), ("xl/media/x.bin", new string('0', 40_000_000)))),
            "“plan.xlsx” expands to far more than it should, so we did not open it. Copy the plan into a new document and upload that.");

    [Fact]
    public Task External_entities()
    {
        place.Add("secret.txt", "the secret");
        var xml = $"""<!DOCTYPE d [<!ENTITY x SYSTEM "file://{place.Folder}/secret.txt">]>{Document("&x;")}""";
        return Refused(place.Add("plan.docx", Zip(("word/document.xml", xml))), "contains a document type declaration or external entities");
    }

    [Fact]
    public async Task More_than_the_limit()
    {
        await using (var large = File.Create(Path.Combine(place.Folder, "plan.txt"))) large.SetLength((25 * 1024 * 1024) + 1);
        await Refused("plan.txt", "“plan.txt” is 25.0 MB. Choose a file of up to 25 MB.");
    }

    [Theory]
    [InlineData("plan.pdf", "%PDF-1.7\n", "PDFs cannot be read on this machine because pdftotext is missing. Ask an administrator to install poppler-utils.")]
    [InlineData("plan.rtf", "{\\rtf1 Plan}", "“plan.rtf” cannot be read on this machine because LibreOffice is missing. Save the document as .docx and upload it again.")]
    public async Task A_program_that_is_not_installed(string name, string text, string saying)
    {
        using var bare = new Place();
        bare.Settings["PATH"] = Path.Combine(bare.Folder, "nothing");
        using var program = GoldenThreadProgram.Start(bare, "import", bare.Add(name, text), "--preview");
        (await program.End()).ShouldRefuse(saying);
    }

    [Fact]
    public async Task Macros_are_not_run_and_that_is_said()
    {
        var run = await GoldenThreadProgram.Run(
            place, "import", place.Add("plan.docx", Word("NM7 Action Plan", ("word/vbaProject.bin", "macro"))), "--preview");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Words.ShouldContain("macros");
    }

    private async Task Refused(string file, string saying)
    {
        (await GoldenThreadProgram.Run(place, "import", file)).ShouldRefuse(saying);
        (await GoldenThreadProgram.Run(place, "import", file, "--preview", "--json")).ShouldRefuse(saying);
        (await database.AsOwner("select (select count(*) from source_document) + (select count(*) from plan)")).ShouldBe(0L);
    }

    private static string Document(string text) =>
        $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>""";

    private static byte[] Word(string text, params (string Name, string Content)[] more) => Zip(
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""),
            ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
            ("word/document.xml", Document(text)),
            .. more,
        ]);

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
