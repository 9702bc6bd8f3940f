using System.Text;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Tests.Rendering;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Said;

/// <summary>Every refusal of a document, each from a file. A refusal that nothing here brings fails <see cref="SaidTests"/>.</summary>
internal static class RefusalCases
{
    private const string CopyIt = "Copy the plan into a new document and upload that.";
    private const string SaveAsOther = "Save the plan as Word, Excel, PDF or text and upload it again.";
    private const string Readable = ".docx, .xlsx, .pdf, .html, .csv, .txt, .md, .odt, .ods, .rtf, .doc, .xls or .eml";
    private static readonly byte[] Old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>All of them, by name: what is said, and the reading that is refused.</summary>
    public static IReadOnlyDictionary<string, (string Sentence, Func<CancellationToken, Task> Read)> All { get; } = new Dictionary<string, (string, Func<CancellationToken, Task>)>(StringComparer.Ordinal)
    {
        // What it is.
        ["outlook"] = ("Messages that Outlook saves as .msg cannot be read. Open the message, save its attachments and upload each one, or save it as .eml.", File("plan.msg", Old)),
        ["no ending"] = ($"“plan” has no file type in its name. Upload a file that ends in {Readable}.", File("plan", "x")),
        ["another ending"] = ($"Files that end in “.pages” cannot be read. Upload a file that ends in {Readable}.", File("plan.pages", "x")),
        ["empty"] = ("“plan.txt” is empty. Check that it is the right file.", File("plan.txt", " \r\n\t")),
        ["text for Word"] = ($"“plan.docx” does not match its file type: it is plain text. {SaveAsOther}", File("plan.docx", "Plan")),
        ["page for Word"] = ($"“plan.docx” does not match its file type: it is a web page. {SaveAsOther}", File("plan.docx", "<!doctype html><p>Plan")),
        ["PDF for Word"] = ($"“plan.docx” does not match its file type: it is a PDF. {SaveAsOther}", File("plan.docx", "%PDF-1.7")),
        ["rich text for Word"] = ($"“plan.docx” does not match its file type: it is a rich text (RTF) document. {SaveAsOther}", File("plan.docx", "{\\rtf1 Plan}")),
        ["workbook for Word"] = ($"“plan.docx” does not match its file type: it is an Excel workbook. {SaveAsOther}", File("plan.docx", RawOffice.Zip([("xl/workbook.xml", "<a/>")]))),
        ["document for Excel"] = ($"“plan.xlsx” does not match its file type: it is a Word document. {SaveAsOther}", File("plan.xlsx", RawOffice.Zip([("word/document.xml", "<a/>")]))),
        ["slides"] = ($"“plan.docx” does not match its file type: it is a presentation. {SaveAsOther}", File("plan.docx", RawOffice.Zip([("ppt/presentation.xml", "<a/>")]))),
        ["compressed"] = ($"“plan.docx” does not match its file type: it is another kind of compressed file. {SaveAsOther}", File("plan.docx", RawOffice.Zip([("a.txt", "a")]))),
        ["compressed text"] = ($"“plan.txt” does not match its file type: it is an Office document or another compressed file. {SaveAsOther}", File("plan.txt", RawOffice.Zip([("a.txt", "a")]))),
        ["compressed for OpenDocument"] = ($"“plan.odt” does not match its file type: it is another kind of document or compressed file. {SaveAsOther}", File("plan.odt", RawOffice.Zip([("a.txt", "a")]))),
        ["old for PDF"] = ($"“plan.pdf” does not match its file type: it is a document in an older Office format. {SaveAsOther}", File("plan.pdf", Old)),
        ["a picture"] = ($"“plan.pdf” does not match its file type: it is neither text nor a document that can be read. {SaveAsOther}", File("plan.pdf", [0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2, 3, 0xFF, 0xFE, 0])),
        ["no message"] = ("“plan.eml” is not an email message that can be read. Save its attachments and upload each one.", File("plan.eml", "nothing but words")),

        // Whether it opens.
        ["password"] = ("“plan.docx” is protected by a password or saved in an older Office format. Save it without a password as .docx and upload it again.", File("plan.docx", [.. Old, .. new byte[600]])),
        ["password of a workbook"] = ("“plan.xlsx” is protected by a password or saved in an older Office format. Save it without a password as .xlsx and upload it again.", File("plan.xlsx", [.. Old, .. new byte[600]])),
        ["password of a PDF"] = ("“plan.pdf” is protected by a password. Save it without a password and upload it again.", File("plan.pdf", PdfRenderings.Document(
            [["Secret"]], $"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >> "))),
        ["damaged"] = ("“plan.docx” is damaged and cannot be opened. Open it in the program that it was made with, save it again and upload it.", File("plan.docx", "PK\u0003\u0004 and no more")),
        ["damaged PDF"] = ("“plan.pdf” is damaged and cannot be opened. Open it in the program that it was made with, save it again and upload it.", File("plan.pdf", "%PDF-1.7\nand then nothing that is a PDF")),
        ["damaged older document"] = ("“plan.doc” is damaged or protected by a password. Open it in the program that it was made with, save it without a password as .docx and upload it again.", File("plan.doc", [.. Old, .. new byte[2_000]])),
        ["a scan"] = ("“scan.pdf” has no text. It may be a scan or a picture. Run text recognition (OCR) on it, or upload the original document.", File("scan.pdf", PdfRenderings.Document([[]]))),

        // What would harm.
        ["many parts"] = ($"“plan.docx” has more than 5,000 parts, so we did not open it. {CopyIt}", File("plan.docx", RawOffice.Zip([("word/document.xml", "<a/>"), .. Enumerable.Range(0, 5_000).Select(i => ($"word/{i}.bin", ""))]))),
        ["declaration"] = ($"“plan.docx” contains a document type declaration or external entities, which Office programs never write, so we did not open it. {CopyIt}", File("plan.docx", RawOffice.Zip([("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x/>")]))),
        ["nested"] = ($"“plan.docx” is nested more than 200 levels deep, so we did not open it. {CopyIt}", File("plan.docx", RawOffice.Zip([("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300)))]))),
        ["bomb"] = ($"“plan.docx” expands to far more than it should, so we did not open it. {CopyIt}", File("plan.docx", RawOffice.Zip([("word/document.xml", "<a/>"), ("word/x.bin", new string('0', 40_000_000))]))),

        // How much it is.
        ["large"] = ("“plan.txt” is larger than the limit of 1 kB. Upload only the part that is the plan, or save it with smaller pictures.", File("plan.txt", new string('x', 2_000), new ImportLimits(Bytes: 1_024))),
        ["lines"] = ("“plan.csv” has more cells and lines than the limit of 60,000. Split it into several files and upload each one.", File("plan.csv", string.Concat(Enumerable.Repeat("x,y\n", 250_000)))),
        ["wide"] = ("“plan.csv” has a row with more cells than the limit of 300. Remove the columns that are not part of the plan and upload it again.", File("plan.csv", "a,b\n" + string.Concat(Enumerable.Repeat("x,", 1_000)))),
        ["characters"] = ("“plan.txt” has more text than the limit of 10 million characters. Split it into several files and upload each one.", File("plan.txt", new string('x', 10_000_001))),
        ["cells of a sheet"] = ("“plan.xlsx” has a sheet of more than 5,000,000 cells. Delete what is not part of the plan and upload it again.", File("plan.xlsx", RawOffice.Excel(
            "<sheet name=\"Plan\" sheetId=\"1\" r:id=\"s1\"/>", ("worksheets/sheet1.xml", "worksheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
            $"<worksheet><sheetData>{string.Concat(Enumerable.Range(1, 2_300).Select(i => $"<row r=\"{i}\"><c r=\"{Letters(i)}{i}\" t=\"inlineStr\"><is><t>x</t></is></c></row>"))}</sheetData></worksheet>")))),
        ["text of a PDF"] = ("“plan.pdf” has far more text than a plan, so we did not read it. Upload only the pages that are the plan.", File("plan.pdf", PdfRenderings.Document(
            [.. Enumerable.Repeat<IReadOnlyList<string>>([.. Enumerable.Repeat(new string('x', 100), 60)], 4)]), new ImportLimits(Expanded: 64 * 1024))),
        ["attachments"] = ("“plan.eml” has more attachments than the limit of 100. Save the attachments that are plans and upload each one.", File("plan.eml", Mail(101))),
        ["no such attachment"] = ("“plan.eml” has no attachment 3. It has 2.", _ =>
        {
            EmailMessage.Attachment("plan.eml", Encoding.UTF8.GetBytes(Mail(2)), 3);
            return Task.CompletedTask;
        }
        ),
        ["memory"] = ("“plan.docx” needs more memory than the limit of 300 MB. Split it into several files and upload each one.", File("plan.docx", RawOffice.Word(Paragraphs(1_200_000)))),

        // How long it takes, and what is not installed.
        ["time to understand"] = ("“plan.txt” takes too long to read. Check that it is a plan. If it is long, split it and upload each part.", async cancellation =>
            PlanUnderstanding.Weigh(await Plan(cancellation), RatingScale.Three, ReadingChoices.None, TimeSpan.Zero)),
        ["time of the process"] = ("“plan.txt” takes longer to read than the limit of 0 seconds. Split it into several files and upload each one.", async cancellation =>
            await PlanUnderstanding.WeighApart(await Plan(cancellation), RatingScale.Three, ReadingChoices.None, TimeSpan.FromMilliseconds(1), cancellation)),
        ["time of a PDF"] = ("“plan.pdf” takes longer to read than the limit of 0 seconds. Save it again as a PDF, or upload the original document.", cancellation => InFolder("plan.pdf", PdfRenderings.Document([["Plan"]]),
            (file, path) => PdfToText.Words(file, path, TimeSpan.Zero, cancellation))),
        ["time of LibreOffice"] = ("“plan.doc” takes longer to open than the limit of 0 seconds. Save it as .docx and upload it again.", cancellation => InFolder("plan.doc", [.. Old, .. new byte[600]],
            (file, _) => LibreOffice.Converted(file, FileKind.OtherText, TimeSpan.FromMilliseconds(1), cancellation))),
    };

    private static Func<CancellationToken, Task> File(string name, string text, ImportLimits? limits = null) => File(name, Encoding.UTF8.GetBytes(text), limits);

    private static Func<CancellationToken, Task> File(string name, byte[] bytes, ImportLimits? limits = null) => cancellation => DocumentReading.Read(name, bytes, limits, cancellation);

    private static Task<SourceDocument> Plan(CancellationToken cancellation) => DocumentReading.Read(
        "plan.txt", Encoding.UTF8.GetBytes("Action plan\n\n" + string.Concat(Enumerable.Range(1, 100).Select(n => $"Recommendation {n}: The partnership should meet.\n\n"))), cancellation: cancellation);

    private static async Task InFolder(string name, byte[] bytes, Func<DocumentFile, string, Task> read)
    {
        var folder = Directory.CreateTempSubdirectory("golden-thread-test-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            await System.IO.File.WriteAllBytesAsync(path, bytes);
            await read(new DocumentFile(name, bytes, new ImportLimits()), path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Mail(int attachments) => "From: a@eastmere.example\r\nSubject: Plans\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n"
        + string.Concat(Enumerable.Range(1, attachments).Select(i => $"--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"plan{i}.txt\"\r\n\r\nx\r\n")) + "--x--\r\n";

    private static string Letters(int column) => column <= 0 ? "" : Letters((column - 1) / 26) + (char)('A' + (column - 1) % 26);

    // Not quite the same, so that they do not shrink to what gives a bomb away.
    private static string Paragraphs(int count)
    {
        var words = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            words.Append("<w:p><w:r><w:t>x</w:t></w:r></w:p>");
            if (i % 40 == 0) words.Append("<!--").Append(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))).Append("-->");
        }

        return words.ToString();
    }
}
