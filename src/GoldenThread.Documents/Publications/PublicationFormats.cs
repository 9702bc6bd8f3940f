using System.Text;

namespace GoldenThread.Documents.Publications;

/// <summary>The formats in which a version is published.</summary>
public static class PublicationFormats
{
    /// <summary>"html", "docx" and "pdf".</summary>
    public static IReadOnlyList<string> All { get; } = ["html", "docx", "pdf"];

    /// <summary>The media type of a format.</summary>
    public static string MediaTypeOf(string format) => format switch
    {
        "html" => "text/html; charset=utf-8",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pdf" => "application/pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Known: html, docx, pdf."),
    };

    /// <summary>The bytes of a document in a format.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="format">One of <see cref="All"/>.</param>
    /// <param name="links">Other addresses of the same version, for the web page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="PdfException">No PDF could be made.</exception>
    public static async Task<byte[]> Write(
        Paper paper, string format, IReadOnlyList<(string Words, string Address)>? links = null, CancellationToken cancellation = default) => format switch
        {
            "html" => Encoding.UTF8.GetBytes(PublicationHtml.Write(paper, links)),
            "docx" => PublicationWord.Write(paper),
            "pdf" => await PublicationPdf.Print(PublicationHtml.Write(paper), cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Known: html, docx, pdf."),
        };
}
