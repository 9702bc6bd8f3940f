using GoldenThread.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Web.Availability;

/// <summary>
/// Holds an answer back until the work on the database is over, and then sends it: a reader who takes it byte by byte holds no connection,
/// and what fails halfway is an error and not half a file. Large answers wait in a temporary file.
/// </summary>
internal sealed class AnswerAfterwards(RequestDelegate next)
{
    private const int MemoryForAnAnswer = 256 * 1024;

    public async Task InvokeAsync(HttpContext http, GoldenThreadDb db)
    {
        if (http.GetEndpoint()?.Metadata is not { } about || about.GetMetadata<WithoutSessionAttribute>() is not null)
        {
            await next(http);
            return;
        }

        var way = http.Response.Body;
        await using var held = new FileBufferingWriteStream(MemoryForAnAnswer);
        http.Response.Body = held;
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            http.Response.Body = way;
            await db.End();
        }

        if (held.Length == 0) return;
        http.Response.ContentLength ??= held.Length;
        await held.DrainBufferAsync(way, http.RequestAborted);
    }
}
