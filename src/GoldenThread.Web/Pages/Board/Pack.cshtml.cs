using System.Globalization;
using GoldenThread.Documents.Publications;
using GoldenThread.Work.Board;

namespace GoldenThread.Web.Pages.Board;

/// <summary>The board's pack as a Word or PDF document, as it stood on a day.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class PackModel(FindAssurance find) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation)
    {
        if (format is not ("docx" or "pdf")) return NotFound();
        var report = await find.On(ModelState.IsValid ? On : null);
        try
        {
            var bytes = await PublicationFormats.Write(BoardPaper.Of(report, await find.Partnership()), format, cancellation: cancellation);
            return File(bytes, PublicationFormats.MediaTypeOf(format), string.Create(CultureInfo.InvariantCulture, $"assurance-{report.Day:yyyy-MM-dd}.{format}"));
        }
        catch (PdfException)
        {
            this.Say("The PDF could not be made. Download the Word document instead.");
            return Redirect("/assurance");
        }
    }
}
