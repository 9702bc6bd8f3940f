namespace GoldenThread.Documents;

/// <summary>Media types of the documents that can be read.</summary>
public static class MediaType
{
    /// <summary>The media type that goes with a file name's ending; <c>application/octet-stream</c> where the ending is not known.</summary>
    public static string Of(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" => "text/plain",
        ".md" => "text/markdown",
        ".html" or ".htm" => "text/html",
        ".csv" => "text/csv",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pdf" => "application/pdf",
        ".odt" => "application/vnd.oasis.opendocument.text",
        ".ods" => "application/vnd.oasis.opendocument.spreadsheet",
        ".rtf" => "application/rtf",
        ".doc" => "application/msword",
        ".xls" => "application/vnd.ms-excel",
        ".eml" => "message/rfc822",
        _ => "application/octet-stream",
    };
}
