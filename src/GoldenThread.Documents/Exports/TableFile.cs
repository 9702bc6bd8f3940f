namespace GoldenThread.Documents.Exports;

/// <summary>Writes an export in the form that its ending names: xlsx, docx, csv.</summary>
public static class TableFile
{
    /// <summary>The media type of an ending; null where there is no such form.</summary>
    public static string? MediaType(string ending) => ending switch
    {
        "xlsx" => ExcelExport.MediaType,
        "docx" => WordExport.MediaType,
        "csv" => CsvExport.MediaType,
        _ => null,
    };

    /// <summary>Writes the file and goes back to its beginning.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static async Task<Stream> Write(ExportTable table, string ending, CancellationToken cancellation)
    {
        switch (ending)
        {
            case "xlsx": return await ExcelExport.Write(table, cancellation);
            case "docx": return await WordExport.Write(table, cancellation);
            case "csv":
                var memory = new MemoryStream();
                await CsvExport.Write(table, memory, cancellation);
                memory.Position = 0;
                return memory;
            default: throw new ArgumentOutOfRangeException(nameof(ending));
        }
    }
}
