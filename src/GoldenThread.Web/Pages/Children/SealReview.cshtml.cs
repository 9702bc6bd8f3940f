using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>One of its openers looks at a seal again: keeps it until a day, says who opens it, or lifts it.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class SealReviewModel(FindChild find, SealPart seals, WhoMaySee who, Acting acting) : ChildPage(find)
{
    [BindProperty]
    public DateOnly? Next { get; set; }

    [BindProperty]
    public List<Guid> Openers { get; set; } = [];

    public Seal Sealed { get; private set; } = null!;

    /// <summary>What stands under it, as far as the person opens every seal of it.</summary>
    public IReadOnlyList<Statement> Under { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid seal)
    {
        if (!await Load(id, seal)) return Nothing();
        (Openers, Next) = ([.. Sealed.Openers.Select(o => o.Value)], acting.Today.AddDays(Seal.LongestDays));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid seal, string act)
    {
        if (!await Load(id, seal)) return Nothing();
        var (child, one) = (new ChildId(id), new SealId(seal));
        if (act == "keep" && Next is null) ModelState.AddModelError(nameof(Next), "Enter the day on which it is looked at again");
        if (!ModelState.IsValid || !await this.Does(act == "keep" ? nameof(Next) : nameof(Openers), () => act switch
        {
            "lift" => seals.Lift(child, one),
            "openers" => seals.OpenFor(child, one, [.. Openers.Select(o => new PersonId(o))]),
            _ => seals.Keep(child, one, Next!.Value),
        })) return Page();
        this.Say(act switch { "lift" => "Seal lifted.", "openers" => "Saved. Those who are new were told.", _ => "Seal kept." });
        return Redirect($"{Address}/seals");
    }

    private async Task<bool> Load(Guid id, Guid seal)
    {
        if (!await Take(id, "Seals") || Child.Record is null || (await seals.Of(new ChildId(id))).Find(s => s.Id.Value == seal) is not { } found) return false;
        Sealed = found;
        Under = [.. Child.Statements.Where(s => s.Seal == found.Id || s.AlsoSealed.Contains(found.Id.Value))];
        var me = acting.By.Person;
        var viewers = (await who.Of(new ChildId(id))).Select(v => (v.Person, Text: v.Person == me ? $"{v.Name} (you)" : $"{v.Name}, {v.Organisation}")).ToList();
        // An opener whose access has ended stays on the list until somebody takes them off.
        People = [.. viewers.Concat(found.Openers.Where(o => !viewers.Exists(v => v.Person == o)).Select(o => (o, Text: Child.Workers.GetValueOrDefault(o, "Somebody")))).Select(p => new SelectListItem(p.Text, p.Item1.Value.ToString()))];
        return true;
    }
}
