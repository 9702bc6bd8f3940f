using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Files;

/// <summary>Gives files out: always as a download, never shown in the browser under our address.</summary>
internal static class FileEndpoints
{
    public static void MapFiles(this WebApplication app)
    {
        app.MapGet("/attachments/{id:guid}", async (Guid id, GoldenThreadDb db, CancellationToken cancellation) =>
        {
            var attachment = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == new AttachmentId(id), cancellation);
            if (attachment is null || await FileKeeping.Read(db, attachment.Id, cancellation) is not { } bytes) return Results.NotFound();
            return Results.File(bytes, "application/octet-stream", attachment.Name);
        }).RequireAuthorization(May.SeePlans).ShowsNoRecord();

        app.MapGet("/plans/{reference}/source/file", async (string reference, GoldenThreadDb db, CancellationToken cancellation) =>
        {
            if (await PlanIntake.WithReference(db, reference, cancellation) is not { Document: { } id }) return Results.NotFound();
            var document = await db.Documents.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.Name, d.Bytes }).SingleOrDefaultAsync(cancellation);
            return document is null ? Results.NotFound() : Results.File(document.Bytes, "application/octet-stream", document.Name);
        }).RequireAuthorization(May.SeeWholePlans).ShowsNoRecord();
    }
}
