using GoldenThread.Surveys;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Who passes letters on to each group, and whose group it is.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class ContactsModel(FindSurveys find, InviteGroups invite, FindOrganisations organisations, Acting acting) : PageModel
{
    [BindProperty]
    public List<ContactRow> Rows { get; set; } = [];

    public Survey Survey { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Known { get; private set; } = [];

    private IReadOnlyList<SurveyGroupContact> Contacts { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        Rows = [.. Contacts.Select(c => new ContactRow { Email = c.Email, Organisation = c.Organisation?.Value })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(At, () => invite.Keep(Survey, Contacts, [.. Rows.Select(r => (r.Organisation is { } id ? new OrganisationId(id) : (OrganisationId?)null, r.Email))]))) return Page();
        this.Say("Contacts saved.");
        return Redirect(SurveyAddresses.Of(Survey));
    }

    // A refusal begins with the name of its group.
    private string At(RuleException? refused)
    {
        var at = Math.Max(0, Survey.Groups.ToList().FindIndex(g => refused?.Message.StartsWith(g.Name + ":", StringComparison.Ordinal) == true));
        return $"Rows[{at}].{(refused?.About?.Equals(nameof(ContactRow.Organisation), StringComparison.OrdinalIgnoreCase) == true ? nameof(ContactRow.Organisation) : nameof(ContactRow.Email))}";
    }

    private async Task<bool> Find(string reference)
    {
        if (await SurveyPage.Led(find, reference, acting) is not { Groups.IsEmpty: false } survey) return false;
        (Survey, Contacts) = (survey, await invite.Contacts(survey));
        Known = [new("None", ""), .. (await organisations.ThatGoOn()).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
        while (Rows.Count < survey.Groups.Length) Rows.Add(new ContactRow());
        if (Rows.Count > survey.Groups.Length) Rows.RemoveRange(survey.Groups.Length, Rows.Count - survey.Groups.Length);
        return true;
    }
}
