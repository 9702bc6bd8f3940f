using System.ComponentModel.DataAnnotations;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Surveys;
using GoldenThread.Surveys;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Surveys;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Begins a survey: with questions added on the page, from a form in XLSForm, or from an earlier survey.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class NewModel(FindSurveys find, MakeSurvey make) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a reference")]
    [UpTo(Longest.Reference, "Reference")]
    public string Reference { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line, "Title")]
    public string Heading { get; set; } = "";

    [BindProperty]
    public SurveyKind Who { get; set; }

    [BindProperty]
    public bool Welsh { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Title in Welsh")]
    public string? WelshHeading { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    [UpTo(Longest.Reference, "Earlier survey")]
    public string? Earlier { get; set; }

    public IReadOnlyList<SelectListItem> Before { get; private set; } = [];

    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    public IEnumerable<SelectListItem> Kinds => [new("Families", nameof(SurveyKind.Families)), new("Staff", nameof(SurveyKind.Staff))];

    public IEnumerable<SelectListItem> YesOrNo => [new("English only", "False"), new("English and Welsh", "True")];

    public Task OnGetAsync() => Fill();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Fill();
        if (Welsh && string.IsNullOrWhiteSpace(WelshHeading)) ModelState.AddModelError(nameof(WelshHeading), "Enter the title in Welsh");
        if (!ModelState.IsValid) return Page();
        var (form, repeated) = (MakeSurvey.Empty(Heading, Welsh ? WelshHeading!.Trim() : null), await Repeated());
        if (Upload is not null)
        {
            if (await Read(cancellation) is not { } read) return Page();
            form = read;
        }
        else if (repeated is not null) form = repeated.Form;

        // A form of a file or of an earlier survey may be in Welsh too.
        if (form.Language("cy") is var welsh and > 0 && WelshHeading?.Trim() is { Length: > 0 } named)
            form = form with { Title = new SurveyText([.. form.Languages.Select((_, i) => i == welsh ? named : form.Title.ByLanguage.ElementAtOrDefault(i) ?? "")]) };
        Survey? made = null;
        if (!await this.Does(refused => refused?.About == nameof(Reference) || refused?.About == "reference" ? nameof(Reference) : nameof(Heading), async () => made = await make.Begin(Reference, Heading, form, Who, repeated?.Id))) return Page();
        this.Say("Survey begun. It is a draft.");
        return Redirect(SurveyAddresses.Of(made!));
    }

    private async Task<Survey?> Repeated() => string.IsNullOrEmpty(Earlier) ? null : await find.One(Earlier);

    private async Task<SurveyForm?> Read(CancellationToken cancellation)
    {
        try
        {
            await using var content = Upload!.OpenReadStream();
            var read = await XlsFormReader.Read(Upload.FileName, content, cancellation);
            if (read.Problems.IsEmpty) return read.Form;
            Problems = read.Problems;
            ModelState.AddModelError(nameof(Upload), $"The form has {read.Problems.Length} {(read.Problems.Length == 1 ? "problem" : "problems")}. Correct the file and choose it again");
        }
        catch (UnreadableDocumentException fault)
        {
            ModelState.AddModelError(nameof(Upload), fault.Message);
        }

        return null;
    }

    private async Task Fill() => Before = [new("None", ""), .. (await find.All()).Where(s => s.Form.Questions.Length > 0).Select(s => new SelectListItem($"{s.Reference}: {s.Title}", s.Reference))];
}
