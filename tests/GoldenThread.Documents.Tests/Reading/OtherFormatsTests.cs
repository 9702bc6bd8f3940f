using System.IO.Compression;
using System.Text;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>Formats that LibreOffice makes Word documents and Excel workbooks of.</summary>
public class OtherFormatsTests
{
    [Theory]
    [InlineData("cw62-board.odt", "!|Ref|What the review recommends|What we will do|Accountable|Target completion date|How will we know?|RAG|")]
    [InlineData("nm67-response.doc", "!|Rec.|Recommendation|Accepted?|Response|Responsible|Timescale|")]
    [InlineData("nm64-tracker.ods", "|Recommendation no|Recommendation|Action no|Action|Owner|Due|Progress/comments|BRAG|")]
    [InlineData("em65-old-tracker.xls", "|Issue identified|Recommendation|Lead|Deadline|Position|")]
    public async Task A_table_is_read_as_a_table(string name, string header)
    {
        var content = await File.ReadAllBytesAsync(SampleFile.Path("plans", name), TestContext.Current.CancellationToken);

        var document = await Reads.File(name, content);

        Placement.Sketch(document).Split('\n').ShouldContain(header);
        document.Source.Name.ShouldBe(name);
        document.Source.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
    }

    [Fact]
    public async Task Rich_text_is_read_and_what_it_would_include_from_the_machine_is_not()
    {
        var secret = Path.Combine(Path.GetTempPath(), $"golden-thread-test-{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(secret, "Words of another file", TestContext.Current.CancellationToken);
        try
        {
            Placement.Sketch(await Reads.File("plan.rtf",
                $"{{\\rtf1\\ansi Before {{\\field{{\\*\\fldinst INCLUDETEXT \"{secret}\"}}{{\\fldrslt kept}}}} after.\\par}}"))
                .ShouldBe("Before kept after.");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task A_section_that_is_linked_from_another_file_is_not_fetched_and_no_macro_runs()
    {
        var secret = Path.Combine(Path.GetTempPath(), $"golden-thread-test-{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(secret, "Words of another file", TestContext.Current.CancellationToken);
        try
        {
            var document = await Reads.File("plan.odt", OpenDocument("text",
                $"<office:text><text:p>Before</text:p><text:section text:name=\"s\"><text:section-source xlink:href=\"file://{secret}\" xlink:type=\"simple\"/><text:p>kept</text:p></text:section></office:text>",
                ("Scripts/python/module.py", "print(1)")));

            Placement.Sketch(document).ShouldBe("Before\nkept");
            document.Notices.Select(n => n.Kind).ShouldBe(["macros"]);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task A_password_another_kind_a_bomb_and_a_declaration_are_refused_before_LibreOffice_sees_them()
    {
        (await Reads.Refusal("plan.odt", OpenDocument("text", "<office:text/>", ("META-INF/manifest.xml", "<m><encryption-data/></m>")))).ShouldBe(
            "“plan.odt” is protected by a password. Save it without a password and upload it again.");
        (await Reads.Refusal("plan.ods", OpenDocument("text", "<office:text/>"))).ShouldStartWith("“plan.ods” does not match its file type");
        (await Reads.Refusal("plan.odt", OpenDocument("text", "<office:text/>", ("styles.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x/>"))))
            .ShouldContain("document type declaration");
        (await Reads.Refusal("plan.odt", OpenDocument("text", "<office:text/>", ("big.bin", new string('x', 20_000_000))))).ShouldContain("expands to far more");
        (await Reads.Refusal("plan.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")])).ShouldContain("password");
    }

    [Theory]
    [InlineData("plan.rtf", "plain words")]
    [InlineData("plan.doc", "plain words")]
    [InlineData("plan.odt", "plain words")]
    [InlineData("plan.xls", "<html><table><tr><td>1</td></tr></table></html>")]
    public async Task What_is_something_else_is_refused(string name, string words) =>
        (await Reads.Refusal(name, words)).ShouldStartWith($"“{name}” does not match its file type");

    [Fact]
    public async Task A_damaged_file_is_refused_with_what_to_do() =>
        (await Reads.Refusal("plan.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000]])).ShouldBe(
            "“plan.doc” is damaged or protected by a password. Open it in the program that it was made with, save it without a password as .docx and upload it again.");

    private static byte[] OpenDocument(string kind, string body, params (string Name, string Content)[] more)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in (List<(string, string)>)
            [
                ("mimetype", "application/vnd.oasis.opendocument." + kind),
                ("content.xml", "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                    + $"xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\"><office:body>{body}</office:body></office:document-content>"),
                .. more,
                .. more.Any(m => m.Name == "META-INF/manifest.xml") ? Array.Empty<(string, string)>() :
                [("META-INF/manifest.xml", $"<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.{kind}\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>{string.Concat(more.Select(m => $"<manifest:file-entry manifest:full-path=\"{m.Name}\" manifest:media-type=\"\"/>"))}</manifest:manifest>")],
            ])
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
