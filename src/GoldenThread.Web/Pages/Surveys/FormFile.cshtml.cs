using GoldenThread.Documents.Exports;
using GoldenThread.Documents.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>The form of a survey as XLSForm.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class FormFileModel(FindSurveys find) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference) => await find.One(reference) is { Form.Questions.IsEmpty: false } survey
        ? File(XlsFormWriter.Write(survey.Form with { Title = new GoldenThread.Surveys.SurveyText([.. survey.Form.Languages.Select((_, i) => survey.TitleIn(i))]) }), ExcelExport.MediaType, $"{survey.Reference.ToLowerInvariant()}-form.xlsx")
        : NotFound();
}
