using GoldenThread.Documents.Publications;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>The report of an audit as a Word or PDF document, once it is reported.</summary>
[Authorize(May.SeeAudits)]
[ShowsNoRecord]
internal sealed class ExportModel(FindAudits find, ReportAudit report) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, string format, CancellationToken cancellation)
    {
        if (format is not ("docx" or "pdf") || await find.One(reference) is not { Audit.ReportedAt: not null } found) return NotFound();
        try
        {
            var bytes = await PublicationFormats.Write(AuditPaper.Of(found, await report.Compared(found.Audit)), format, cancellation: cancellation);
            return File(bytes, PublicationFormats.MediaTypeOf(format), $"{found.Audit.Reference.ToLowerInvariant()}.{format}");
        }
        catch (PdfException)
        {
            this.Say("The PDF could not be made. Download the Word document instead.");
            return Redirect(AuditAddresses.Of(found.Audit));
        }
    }
}
