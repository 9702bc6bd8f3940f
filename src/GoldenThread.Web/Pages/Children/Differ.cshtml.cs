using GoldenThread.Children;
using GoldenThread.Profiles;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Accounts that differ, and which is relied on.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class DifferModel(FindChild find, FindProfile profiles, WriteStatement write, Acting acting) : ChildPage(find)
{
    [BindProperty]
    public Guid? ReliedOn { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public IReadOnlyList<(Statement First, Statement Second, Statement? Settled)> Pairs =>
        [.. Differing.On(Child.Statements, acting.Today, Child.Known).Select(p => (p.First, p.Second, Differing.SettledBy(Child.Statements, p.First, p.Second, Child.Known)))];

    /// <summary>Answers to the profile by which agencies contradict each other.</summary>
    public ProfileShown Profile { get; private set; } = null!;

    public IEnumerable<FactorShown> Contradicted => Profile.Factors.Where(f => f.Shown == Shown.Contradicted);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Direct work") || Child.Record is null) return Nothing();
        Profile = await profiles.Of(Child, acting.Now);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write") || Child.Record is null) return Nothing();
        Profile = await profiles.Of(Child, acting.Now);
        if (ReliedOn is null || !Pairs.Any(p => p.First.Number.Value == ReliedOn || p.Second.Number.Value == ReliedOn)) ModelState.AddModelError(nameof(ReliedOn), "Choose which account is relied on");
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => write.Settle(new ChildId(id), new StatementId(ReliedOn!.Value), Because))) return Page();
        this.Say("Settled.");
        return Redirect($"{Address}/accounts");
    }
}
