using GoldenThread.Organisations;
using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>People who may be one: somebody says.</summary>
[Authorize(May.KeepTraining)]
[ShowsNoRecord]
internal sealed class PeopleModel(MatchAttendees match, FindTraining find) : PageModel
{
    private OrganisationRegister register = null!;
    private IReadOnlyDictionary<Guid, OrganisationId> last = new Dictionary<Guid, OrganisationId>();

    [BindProperty]
    public Guid Without { get; set; }

    [BindProperty]
    public Guid With { get; set; }

    [BindProperty]
    public bool Same { get; set; }

    public IReadOnlyList<(Attendee Without, Attendee With)> Pairs { get; private set; } = [];

    public string From(Attendee person) => last.TryGetValue(person.Id, out var of) && register.Find(of) is { } one ? $", {one.Name}" : "";

    public Task OnGetAsync() => Fill();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.Does("", () => match.Say(Without, With, Same)))
        {
            await Fill();
            return Page();
        }

        this.Say(Same ? "They are one person." : "They are two people.");
        return Redirect("/training/people");
    }

    private async Task Fill()
    {
        Pairs = await match.Doubtful();
        register = await find.Register();
        last = await match.LastOrganisations(Pairs.SelectMany(p => new[] { p.Without.Id, p.With.Id }));
    }
}
