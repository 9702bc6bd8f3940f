using System.IO.Compression;
using System.Text;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>What may be attached is decided by what a file holds, and what could run is never taken.</summary>
public class AttachedFileTests
{
    public static TheoryData<string, byte[], string> Taken => new()
    {
        { "audit.pdf", Text("%PDF-1.7\n"), "application/pdf" },
        { "minutes.docx", Package("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "figures.XLSX", Package("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "training.pptx", Package("ppt/presentation.xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "note.txt", Text("Seen at home; temperature < 38."), "text/plain" },
        { "list.csv", Text("a,b\n1,2\n"), "text/csv" },
        { "poster.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "image/jpeg" },
        { "poster.png", [0x89, .. Text("PNG\r\n"), 0x1A, 0x0A, .. Text("IEND")], "image/png" },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "page.html", Text("<p>Hello</p>") },
        { "drawing.svg", Text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") },
        { "run.js", Text("alert(1)") },
        { "run.exe", Text("MZ and so on") },
        { "none", Text("words") },
        { "many.zip", Package("word/document.xml") },
        { "macros.docm", Package("word/document.xml", "word/vbaProject.bin") },
        { "page.txt", Text("<!DOCTYPE html><script>alert(1)</script>") },
        { "drawing.txt", Text("  <svg onload=\"alert(1)\">") },
        { "drawing.png", Text("<svg/>") },
        { "run.txt", Text("MZ and so on") },
        { "run.csv", Text("#!/bin/sh") },
        { "binary.txt", [1, 0, 2, 0, 3] },
        { "page.pdf", Text("<html>") },
        { "half.png", [0x89, .. Text("PNG\r\n"), 0x1A, 0x0A, .. Text("<script>")] },
        { "macros.docx", Package("word/document.xml", "word/vbaProject.bin") },
        { "sheet.docx", Package("xl/workbook.xml") },
        { "torn.docx", Text("PK\u0003\u0004 and nothing") },
        { "picture.jpg", Text("GIF89a") },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void A_file_that_holds_what_its_ending_says_is_taken(string name, byte[] content, string mediaType) =>
        AttachedFile.Check(name, content).ShouldBe(mediaType);

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_could_run_or_is_something_else_is_refused_in_a_sentence(string name, byte[] content) =>
        Should.Throw<RuleException>(() => AttachedFile.Check(name, content)).Message.ShouldContain(AttachedFile.Kinds);

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Package(params string[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts.Append("[Content_Types].xml")) zip.CreateEntry(part);
        return bytes.ToArray();
    }
}
