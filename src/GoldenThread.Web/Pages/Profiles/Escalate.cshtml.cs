using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>A blocked assessment is hidden risk: whether it is escalated is decided by a person, with a reason (P:5.15).</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class EscalateModel(FindChild find, FindProfile profiles, DecideOnProfile decide, Acting acting) : FactorPage(find, profiles, acting)
{
    [BindProperty]
    public string? Escalate { get; set; }

    public static IEnumerable<SelectListItem> YesNo => [new("Yes, escalate", "yes"), new("No, not now", "no")];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Open(id, "Direct work") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Open(id, "To write")) return Nothing();
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => decide.Escalate(new ChildId(id), Shown, Escalate switch { "yes" => true, "no" => false, _ => null }, Because))) return Page();
        this.Say("Decision recorded.");
        return Redirect($"{Address}/profile");
    }
}
