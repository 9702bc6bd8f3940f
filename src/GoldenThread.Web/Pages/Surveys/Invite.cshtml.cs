using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Invitations and reminders, to everybody.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class InviteModel(FindSurveys find, InviteGroups invite, Acting acting) : PageModel
{
    [BindProperty]
    public bool Again { get; set; }

    public Survey Survey { get; private set; } = null!;

    /// <summary>How many groups have somebody who passes letters on.</summary>
    public int With => Contacts.Count(c => c.Email is not null);

    public IEnumerable<SelectListItem> Kinds => [new("An invitation", "False"), new("A reminder", "True")];

    private IReadOnlyList<SurveyGroupContact> Contacts { get; set; } = [];

    public IReadOnlyList<(SurveyLanguage Language, string Words)> Words(SurveyGroup group, bool again) => invite.Words(Survey, group, again);

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        var sent = 0;
        if (!ModelState.IsValid || !await this.Does(nameof(Again), async () => sent = await invite.Send(Survey, Contacts, Again))) return Page();
        this.Say($"{(Again ? "Reminder" : "Invitation")} sent to {sent} {(sent == 1 ? "group" : "groups")}.");
        return Redirect(SurveyAddresses.Of(Survey));
    }

    private async Task<bool> Find(string reference)
    {
        if (await SurveyPage.Led(find, reference, acting) is not { State: SurveyState.Open } survey) return false;
        (Survey, Contacts) = (survey, await invite.Contacts(survey));
        return true;
    }
}
