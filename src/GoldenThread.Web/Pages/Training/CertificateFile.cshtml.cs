using GoldenThread.Documents.Publications;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>A certificate as a PDF or Word document.</summary>
[Authorize(May.SeeTraining)]
[ShowsNoRecord]
internal sealed class CertificateFileModel(PrintCertificate print) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken cancellation)
    {
        if (format is not ("pdf" or "docx") || await print.Of(id) is not { } certificate) return NotFound();
        try
        {
            var bytes = format == "docx" ? await PrintCertificate.Word(certificate, cancellation) : await PrintCertificate.Pdf(certificate, cancellation);
            return File(bytes, PublicationFormats.MediaTypeOf(format), $"certificate-{certificate.Day:yyyy-MM-dd}.{format}");
        }
        catch (PdfException)
        {
            // Without Chromium on this machine the page is there to be printed.
            return Redirect(TrainingAddresses.Certificate(id));
        }
    }
}
