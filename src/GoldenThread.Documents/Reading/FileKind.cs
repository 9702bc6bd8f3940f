namespace GoldenThread.Documents.Reading;

/// <summary>The kinds of file that can be read.</summary>
internal enum FileKind
{
    /// <summary>Plain text or Markdown.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A table as text, cells parted by commas, tabs, semicolons or pipes.</summary>
    Delimited,

    /// <summary>A Word document.</summary>
    Word,

    /// <summary>An Excel workbook.</summary>
    Excel,

    /// <summary>A PDF.</summary>
    Pdf,
}
