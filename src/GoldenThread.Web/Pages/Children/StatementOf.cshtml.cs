using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A statement of one's own organisation, withdrawn here or said anew; another's is shown, and answered by one that differs.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class StatementOfModel(FindChild find, WriteStatement write, Acting acting) : ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public Statement Said { get; private set; } = null!;

    public bool IsOurs => Said.Organisation == acting.By.Organisation && Said.Stands(Child.Known);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid statement) => await Load(id, statement, "Direct work") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid statement)
    {
        if (!await Load(id, statement, "To write")) return Nothing();
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Enter a reason");
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => write.Withdraw(Said.Number, Because!))) return Page();
        this.Say("Statement withdrawn.");
        return Redirect(Address);
    }

    private async Task<bool> Load(Guid id, Guid statement, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || Child.Statements.FirstOrDefault(s => s.Id == statement) is not { } found) return false;
        Said = found;
        return true;
    }
}
