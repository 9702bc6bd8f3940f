using System.Globalization;
using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Who is asked, in groups that are declared before the survey opens, and what they are told.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class AskModel(FindSurveys find, MakeSurvey make, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "Groups")]
    public string? Groups { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Source")]
    public string? Source { get; set; }

    /// <summary>The title in each language but the first.</summary>
    [BindProperty]
    public List<string?> Titles { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Text, "Consent wording")]
    public string? Consent { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Consent wording in the second language")]
    public string? SecondConsent { get; set; }

    public Survey Survey { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        Groups = string.Join('\n', Survey.Groups.Select(g => $"{g.Name}: {g.Asked}"));
        (Source, Consent, SecondConsent) = (Survey.AskedSource, Survey.Consent.In(0), Survey.Form.Languages.Length > 1 ? Survey.Consent.In(1) : "");
        Titles = [.. Survey.Form.Languages.Skip(1).Select((_, i) => Survey.Form.Title.ByLanguage.ElementAtOrDefault(i + 1))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        var groups = new List<(string Name, int Asked)>();
        foreach (var line in (Groups ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.LastIndexOf(':');
            if (at > 0 && int.TryParse(line[(at + 1)..].Trim().Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)) groups.Add((line[..at].Trim(), asked));
            else ModelState.AddModelError(nameof(Groups), $"“{line}”: enter the name of the group, a colon, and how many people are asked");
        }

        SurveyText title = new([Survey.Title, .. Survey.Form.Languages.Skip(1).Select((_, i) => Titles.ElementAtOrDefault(i)?.Trim() ?? "")]);
        for (var i = 1; i < Survey.Form.Languages.Length; i++)
        {
            if (title.ByLanguage[i].Length == 0) ModelState.AddModelError($"Titles[{i - 1}]", $"Enter the title in {Survey.Form.Languages[i].Shown}");
            else if (title.ByLanguage[i].Length > Longest.Line) ModelState.AddModelError($"Titles[{i - 1}]", Lengths.TooLong($"The title in {Survey.Form.Languages[i].Shown}", Longest.Line));
        }

        SurveyText consent = new([.. Survey.Form.Languages.Select((l, i) => i switch { 0 => Consent ?? "", 1 => SecondConsent ?? "", _ => Survey.Consent.In(i) })]);
        if (!ModelState.IsValid || !await this.Does(refused => refused?.About switch { "Consent" or "consent" => nameof(Consent), "AskedSource" or "askedSource" => nameof(Source), _ => nameof(Groups) }, () => make.Ask(Survey, groups, Source ?? "", consent, title))) return Page();
        this.Say("Groups and consent wording saved.");
        return Redirect(SurveyAddresses.Of(Survey));
    }

    private async Task<bool> Find(string reference)
    {
        if (await SurveyPage.Led(find, reference, acting) is not { State: SurveyState.Draft } survey) return false;
        Survey = survey;
        return true;
    }
}
