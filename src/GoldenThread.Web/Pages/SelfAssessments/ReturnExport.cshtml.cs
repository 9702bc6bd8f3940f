using GoldenThread.Documents.Publications;
using GoldenThread.Documents.SelfAssessments;
using GoldenThread.Time;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>A return as a workbook to fill in; once it is signed off, as Word, PDF, or a file for another partnership.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class ReturnExportModel(FindSelfAssessments find, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, Guid organisation, string format, CancellationToken cancellation)
    {
        if (await find.Return(reference, new OrganisationId(organisation)) is not { } found) return NotFound();
        var name = $"{found.Cycle.Reference}-{found.Name}".Replace(' ', '-');
        if (format == "xlsx") return await TableAnswer.Send(AssessmentWorkbook.Of(name, found.Name, found.Cycle, found.Of.Answers), format, acting.Today, Response, cancellation);
        if (found.Of.SignedOffAt is not { } signed) return NotFound();
        switch (format)
        {
            case "json":
                return File(ReturnDocument.Write(await find.PartnershipName(), found.Name, found.Cycle, found.Of, LondonTime.Day(signed)), ReturnDocument.MediaType, $"{name}.json".ToLowerInvariant());
            case "docx" or "pdf":
                try
                {
                    return File(await PublicationFormats.Write(ReturnPaper.Of(found), format, cancellation: cancellation), PublicationFormats.MediaTypeOf(format), $"{name}.{format}".ToLowerInvariant());
                }
                catch (PdfException)
                {
                    this.Say("The PDF could not be made. Download the Word document instead.");
                    return Redirect(SelfAssessmentAddresses.Return(found.Cycle, found.Of.Organisation));
                }

            default:
                return NotFound();
        }
    }
}
