using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>What was handed in and waits for a person of a duty team; what was kept waits for the writer's manager.</summary>
[Authorize(May.OpenRecords)]
[ShowsNoRecord]
internal sealed class IntakeListModel(SettleIntake settle) : PageModel
{
    [BindProperty]
    public Guid Of { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "NHS number")]
    public string? NhsNumber { get; set; }

    [BindProperty]
    [UpTo(Longest.Name, "Name")]
    public string? FullName { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    public IReadOnlyList<(Intake Intake, string From)> All { get; private set; } = [];

    public string BornTyped => ModelState.TryGetValue(nameof(Born), out var typed) ? typed.AttemptedValue ?? "" : "";

    /// <summary>How a child was named, in words.</summary>
    public static string Named(IdentityAsked asked) => string.Join(", ", new[]
    {
        asked.FullName, asked.Born is { } born ? $"born {born:d MMMM yyyy}" : null, asked.NhsNumber is { } number ? $"NHS number {number}" : null, asked.Mother is { } mother ? $"mother {mother}" : null, asked.Due is { } due ? $"due {due:d MMMM yyyy}" : null,
    }.OfType<string>());

    public async Task OnGetAsync() => All = await settle.Waiting();

    public async Task<IActionResult> OnPostAsync(string act)
    {
        if (ModelState.IsValid && await this.Does(nameof(FullName), () => act == "close" ? settle.Close(Of) : settle.Take(Of, new IdentityAsked
        {
            NhsNumber = string.IsNullOrWhiteSpace(NhsNumber) ? null : GoldenThread.Children.NhsNumber.Read(NhsNumber),
            FullName = Born is null || string.IsNullOrWhiteSpace(FullName) ? null : FullName.Trim(),
            Born = Born,
        })))
        {
            this.Say(act == "close" ? "It waits no more." : "Put into the record.");
            return Redirect("/intake");
        }

        All = await settle.Waiting();
        return Page();
    }
}
