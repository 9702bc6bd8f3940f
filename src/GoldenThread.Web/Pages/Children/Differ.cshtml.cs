using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Accounts that differ, and which is relied on.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class DifferModel(FindChild find, WriteStatement write, Acting acting) : ChildPage(find)
{
    [BindProperty]
    public Guid? ReliedOn { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public IReadOnlyList<(Statement First, Statement Second, Statement? Settled)> Pairs =>
        [.. Differing.On(Child.Statements, acting.Today, Child.Known).Select(p => (p.First, p.Second, Differing.SettledBy(Child.Statements, p.First, p.Second, Child.Known)))];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Take(id, "Direct work") && Child.Record is not null ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write") || Child.Record is null) return Nothing();
        if (ReliedOn is null || !Pairs.Any(p => p.First.Number.Value == ReliedOn || p.Second.Number.Value == ReliedOn)) ModelState.AddModelError(nameof(ReliedOn), "Choose which account is relied on");
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => write.Settle(new ChildId(id), new StatementId(ReliedOn!.Value), Because))) return Page();
        this.Say("Settled.");
        return Redirect($"{Address}/accounts");
    }
}
