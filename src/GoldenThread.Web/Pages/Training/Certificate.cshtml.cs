using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>A certificate, to be read and printed.</summary>
[Authorize(May.SeeTraining)]
[ShowsNoRecord]
internal sealed class CertificateModel(PrintCertificate print) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;

    public Guid Id { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await print.Of(id) is not { } certificate) return NotFound();
        (Certificate, Id) = (certificate, id);
        return Page();
    }
}
