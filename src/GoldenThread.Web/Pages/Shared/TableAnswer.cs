using System.Runtime.CompilerServices;
using GoldenThread.Documents.Exports;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>A table as a file: row by row, however many there are.</summary>
internal static class TableAnswer
{
    /// <summary>Sends the table in the form that the address ends in.</summary>
    public static async Task<IActionResult> Send(ExportTable table, string format, DateOnly today, HttpResponse response, CancellationToken cancellation)
    {
        var name = $"{table.Name.ToLowerInvariant()}-{today:yyyy-MM-dd}.{format}";
        if (format == "xlsx") return new FileStreamResult(await ExcelExport.Write(table, cancellation), ExcelExport.MediaType) { FileDownloadName = name };
        response.ContentType = CsvExport.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await CsvExport.Write(table, response.Body, cancellation);
        return new EmptyResult();
    }

    /// <summary>The cells of each row.</summary>
    public static async IAsyncEnumerable<ExportCell[]> Rows<TRow>(
        IAsyncEnumerable<TRow> rows, Func<TRow, ExportCell[]> cells, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation)) yield return cells(row);
    }
}
