using System.IO.Compression;
using System.Text;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Reading.Apart;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>Whatever a file holds, reading it takes bounded memory and time, or the person is told which limit it meets.</summary>
public class BoundedReadingTests
{
    private const int ProcessItself = 150;

    public static TheoryData<string, string> TooManyPieces => new()
    {
        { "lines.csv", "a,b\n" + Repeated("x,y\n", 250_000) },
        { "cells.csv", "a,b\n" + Repeated("x,", 500_000) },
        { "quotes.csv", "a,b\n" + Repeated("\"x\n", 250_000) },
        { "lines.txt", Repeated("x\n", 500_000) },
        { "paragraphs.txt", Repeated("x\n\n", 300_000) },
        { "bold.md", Repeated("**a** ", 150_000) },
        { "list.md", Repeated("- a\n", 250_000) },
        { "tags.html", Repeated("<p>", 300_000) },
        { "spaces.txt", Repeated("a  ", 300_000) },
        { "spaces.html", "<p>" + Repeated("a  ", 300_000) },
        { "feeds.txt", Repeated("a\f", 300_000) },
        { "entities.html", "<p>" + Repeated("&amp;", 300_000) },
    };

    [Fact]
    public async Task Understanding_ends_when_its_time_is_over_and_says_so()
    {
        var bytes = Encoding.UTF8.GetBytes("Action plan\n\n" + string.Concat(Enumerable.Range(1, 100).Select(n => $"Recommendation {n}: The partnership should meet.\n\n")));
        var document = await DocumentReading.Read("long.txt", bytes, cancellation: TestContext.Current.CancellationToken);
        Should.Throw<UnreadableDocumentException>(() => PlanUnderstanding.Weigh(document, RatingScale.Three, ReadingChoices.None, TimeSpan.Zero))
            .Message.ShouldBe("“long.txt” takes too long to read. Check that it is a plan. If it is long, split it and upload each part.");
        PlanUnderstanding.Weigh(document, RatingScale.Three, ReadingChoices.None).Draft.Recommendations.Length.ShouldBe(100);
    }

    [Theory]
    [MemberData(nameof(TooManyPieces))]
    public void A_text_of_too_many_pieces_is_refused_before_it_is_read(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var file = new DocumentFile(name, bytes, new ImportLimits());
        var before = GC.GetAllocatedBytesForCurrentThread();

        // As its own process reads it; nothing is waited for, so that all of it is counted on this thread.
        var reading = DocumentReading.ReadHere(file, FileFormat.Recognise(name, bytes, file.Limits), TestContext.Current.CancellationToken);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        reading.IsFaulted.ShouldBeTrue();
        reading.Exception!.InnerException.ShouldBeOfType<UnreadableDocumentException>().Message.ShouldBe(
            $"“{name}” has more cells and lines than the limit of 60,000. Split it into several files and upload each one.");
        allocated.ShouldBeLessThan(12 * bytes.Length);
    }

    [Theory]
    [InlineData("row.csv", "a,b\n", "x,", 1_000)]
    [InlineData("row.html", "<table><tr>", "<td>x</td>", 1_000)]
    public async Task A_row_of_too_many_cells_is_refused(string name, string first, string cell, int times) =>
        (await Reads.Refusal(name, first + Repeated(cell, times)))
            .ShouldBe(
                $"“{name}” has a row with more cells than the limit of 300. Remove the columns that are not part of the plan and upload it again.");

    [Fact]
    public async Task A_quote_that_never_closes_costs_no_more_than_its_characters()
    {
        var document = await Reads.File("open.csv", "a,b\n\"" + new string('x', 1_000_000));
        // Once without counting: expressions are worked out at their first use.
        Draft(document).ShouldNotBeEmpty();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Draft(document).ShouldNotBeEmpty();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(40_000_000);
    }

    private static string Draft(SourceDocument document) => PlanDraftJson.Write(PlanUnderstanding.Of(document, RatingScale.Three), indented: false);

    [Fact]
    public async Task Writing_a_draft_takes_memory_in_proportion_to_what_is_written()
    {
        var rows = Enumerable.Range(1, 3_000).Select(
            i => $"\"{i}. Record what the child said, {i}\",Review the guidance {i},Eastmere Police,{(i % 28) + 1} March 2026,Green");
        var draft = PlanUnderstanding.Of(await Reads.File("plan.csv", "Recommendation,Action,Lead,Due,RAG\n" + string.Join('\n', rows)), RatingScale.Three);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var json = PlanDraftJson.Write(draft, indented: false);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(12L * json.Length);
    }

    [Theory]
    [InlineData(nameof(FileKind.Html), 8_000_000, true)]
    [InlineData(nameof(FileKind.Text), 300_000, true)]
    [InlineData(nameof(FileKind.Delimited), 300_000, true)]
    [InlineData(nameof(FileKind.Text), 100_000, false)]
    [InlineData(nameof(FileKind.Excel), 1, true)]
    public void What_may_take_much_memory_is_read_in_a_process_of_its_own(string kind, int length, bool apart) =>
        DocumentReading.IsReadApart(Enum.Parse<FileKind>(kind), length).ShouldBe(apart);

    public static TheoryData<string, string, string, string, int> Bombs => new()
    {
        { "cells.docx", "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>|</w:body></w:document>", "<w:p><w:r><w:t>x</w:t></w:r></w:p>", 4_000_000 },
        { "rows.xlsx", "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>|</sheetData></worksheet>",
        "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>", 1_500_000 },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task An_Office_file_that_expands_without_end_is_refused_and_the_process_stays_small(
        string name, string part, string frame, string piece, int times)
    {
        using var worker = ReadingWorker.Start();
        var file = new DocumentFile(name, Package(part, frame, piece, times), new ImportLimits());

        var reading = Should.ThrowAsync<UnreadableDocumentException>(() => worker.Read(file, TestContext.Current.CancellationToken));
        // It may end by itself at its limit, and then nothing more can be asked of it.
        var peak = 0L;
        while (!reading.IsCompleted)
        {
            peak = Math.Max(peak, worker.Peak);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        (await reading).Message.ShouldEndWith(".");
        peak.ShouldBePositive();
        (peak / 1024 / 1024).ShouldBeLessThan(ReadingWorker.Megabytes + ProcessItself);
    }

    [Fact]
    public async Task After_a_file_that_was_too_much_the_next_is_read()
    {
        await Reads.Refusal(
            "cells.docx", Package(
                "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>|</w:body></w:document>",
                "<w:p><w:r><w:t>x</w:t></w:r></w:p>", 4_000_000));

        var plan = Directory.GetFiles(SampleFile.Path("plans"), "*.docx").Order(StringComparer.Ordinal).First();
        (await Reads.File(Path.GetFileName(plan), await File.ReadAllBytesAsync(plan, TestContext.Current.CancellationToken))).Blocks.ShouldNotBeEmpty();
    }

    private static string Repeated(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();

    private static byte[] Package(string part, string frame, string piece, int times)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var word = part.StartsWith("word/", StringComparison.Ordinal);
            var kind = word
                ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
            var main = word ? part : "xl/workbook.xml";
            Write(
                zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/{main}\" ContentType=\"{kind}\"/></Types>");
            Write(
                zip, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{main}\"/></Relationships>");
            if (!word)
            {
                Write(
                    zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
                Write(
                    zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            }

            using var document = new StreamWriter(zip.CreateEntry(part).Open());
            document.Write(frame[..frame.IndexOf('|', StringComparison.Ordinal)]);
            for (var i = 0; i < times; i++)
            {
                document.Write(piece);
                // Not quite the same, so that it does not shrink to what gives a bomb away.
                if (i % 40 == 0) document.Write($"<!--{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))}-->");
            }

            document.Write(frame[(frame.IndexOf('|', StringComparison.Ordinal) + 1)..]);
        }

        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
