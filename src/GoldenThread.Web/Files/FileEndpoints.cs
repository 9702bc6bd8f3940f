using GoldenThread.Work.Files;

namespace GoldenThread.Web.Files;

/// <summary>Gives files out: always as a download, never shown in the browser under our address.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this WebApplication app)
    {
        app.MapGet(
            "/attachments/{id:guid}", async (Guid id, FindFiles find, CancellationToken cancellation) => Send(
                await find.Attachment(new AttachmentId(id), cancellation)))
            .RequireAuthorization(May.SeePlans).ShowsNoRecord();

        app.MapGet(
            "/plans/{reference}/source/file", async (
                string reference, FindFiles find, CancellationToken cancellation) => Send(await find.SourceOf(reference, cancellation)))
            .RequireAuthorization(May.SeeWholePlans).ShowsNoRecord();
    }

    private static IResult Send(KeptFile? file) => file is null ? Results.NotFound() : Results.File(file.Bytes, "application/octet-stream", file.Name);
}
