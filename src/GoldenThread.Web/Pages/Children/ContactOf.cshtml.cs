using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A contact or an event with its earlier forms, and what hangs on it; its organisation withdraws it here, or goes on to correct it.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ContactOfModel(FindChild find, WriteStatement write, Acting acting) : ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public IReadOnlyList<Statement> Versions { get; private set; } = [];

    public IReadOnlyList<Statement> Hanging { get; private set; } = [];

    public bool IsOwn => Versions.Any(v => v.Organisation == acting.By.Organisation && v is { WithdrawnAt: null, SupersededAt: null });

    public async Task<IActionResult> OnGetAsync(Guid id, Guid contact) => await Find(id, contact) ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid contact)
    {
        if (!await Find(id, contact)) return Nothing();
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Enter a reason");
        var number = new StatementId(contact);
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => write.Withdraw(number, Because!))) return Page();
        this.Say("Contact withdrawn, with its events.");
        return Redirect($"{Address}/chronology");
    }

    private async Task<bool> Find(Guid id, Guid contact)
    {
        if (!await Take(id, "Direct work") || Child.Record is null) return false;
        Versions = [.. Child.Statements.Where(s => s.Number.Value == contact && s.Kind is (StatementKind.Contact or StatementKind.Event)).OrderBy(s => s.Recorded)];
        Hanging = [.. Child.Statements.Where(s => s.HangsOn?.Value == contact).OrderBy(s => s.Recorded)];
        return Versions.Count > 0;
    }
}
