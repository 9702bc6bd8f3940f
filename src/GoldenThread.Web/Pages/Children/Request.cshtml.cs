using GoldenThread.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Answers a request to see a record: the lead professional, the manager of the lead's team, or the duty manager, who sees the question and nothing of the record.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class RequestModel(AskToSee ask) : PageModel
{
    [BindProperty]
    public Level Level { get; set; } = Level.Plan;

    [BindProperty]
    public int Days { get; set; } = 5;

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Reason { get; set; }

    public AccessRequest Asked { get; private set; } = null!;

    public string Who { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public IEnumerable<SelectListItem> Levels => new[] { Level.KnownTo, Level.Plan, Level.Record }.Where(l => l <= Asked.Level).Select(l => new SelectListItem(l.InWords(), l.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid request)
    {
        if (!await Load(id, request)) return new NothingResult();
        (Level, Days) = (Asked.Level, Asked.Days);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid request, string act)
    {
        if (!await Load(id, request)) return new NothingResult();
        var child = new ChildId(id);
        if (!ModelState.IsValid || !await this.Does(act == "grant" ? nameof(Days) : nameof(Reason), () => act == "grant" ? ask.Grant(request, child, Level, Days) : ask.Refuse(request, child, Reason))) return Page();
        this.Say(act == "grant" ? "Granted. They were told." : "Refused. They were told.");
        return Redirect("/notices");
    }

    private async Task<bool> Load(Guid id, Guid request)
    {
        try
        {
            (Asked, Who, Organisation) = await ask.Show(request, new ChildId(id));
            return true;
        }
        catch (RuleException)
        {
            // Who does not answer for this record is told no more than of a record that is not there.
            return false;
        }
    }
}
