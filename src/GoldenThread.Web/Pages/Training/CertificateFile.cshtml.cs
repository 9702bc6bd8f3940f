using GoldenThread.Documents.Publications;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>A certificate as a PDF.</summary>
[Authorize(May.SeeTraining)]
[ShowsNoRecord]
internal sealed class CertificateFileModel(PrintCertificate print) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await print.Of(id) is not { } certificate) return NotFound();
        try
        {
            return File(await PrintCertificate.Pdf(certificate, cancellation), "application/pdf", $"certificate-{certificate.Day:yyyy-MM-dd}.pdf");
        }
        catch (PdfException)
        {
            // Without Chromium on this machine the page is there to be printed.
            return Redirect(TrainingAddresses.Certificate(id));
        }
    }
}
