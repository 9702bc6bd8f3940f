using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>Agencies contradict each other: the lead professional says which answer is relied on, and why. All of them stay.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class SettleModel(FindChild find, FindProfile profiles, DecideOnProfile decide, Acting acting) : FactorPage(find, profiles, acting)
{
    [BindProperty]
    public Guid? ReliedOn { get; set; }

    public bool MaySettle { get; private set; }

    public IEnumerable<SelectListItem> Answers => Shown.Counting.Select(c => new SelectListItem(Child.InWords(c.Answer.Statement), c.Answer.Statement.Number.Value.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Open(id, "Direct work")) return Nothing();
        MaySettle = await decide.MaySettle(new ChildId(id));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Open(id, "To write")) return Nothing();
        MaySettle = await decide.MaySettle(new ChildId(id));
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => decide.Settle(new ChildId(id), Shown, ReliedOn, Because))) return Page();
        this.Say("Settled.");
        return Redirect($"{Address}/profile");
    }
}
