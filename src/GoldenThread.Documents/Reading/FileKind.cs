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

    /// <summary>A text document that LibreOffice makes a Word document of: OpenDocument, rich text, or Word before 2007.</summary>
    OtherText,

    /// <summary>A spreadsheet that LibreOffice makes an Excel workbook of: OpenDocument, or Excel before 2007.</summary>
    OtherSheet,

    /// <summary>An email message.</summary>
    Email,
}
