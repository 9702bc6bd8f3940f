using System.ComponentModel.DataAnnotations;
using GoldenThread.Time;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>Sets when an action is due, as exactly as people know it.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class DueModel(FindPlans find, ChangeAction change) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the due date")]
    [UpTo(Longest.Line, "Due date")]
    public string Due { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a reason")]
    [UpTo(Longest.Line, "Reason")]
    public string Because { get; set; } = "";

    public ActionInPlan Found { get; private set; } = null!;

    /// <summary>What was understood of a date, in words.</summary>
    public static string Understood(ApproximateDate date) => date.Earliest == date.Latest
        ? $"we read this as {date.Latest:d MMMM yyyy}"
        : $"we read this as {date.Earliest:d MMMM yyyy} to {date.Latest:d MMMM yyyy}";

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ApproximateDate.TryParse(Due.Trim(), out var due) && !string.IsNullOrWhiteSpace(Due))
            ModelState.AddModelError(nameof(Due), "Enter a real date, such as 31 March 2027, March 2027 or summer 2027");
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Due), () => change.Change(Found.Action, Found.Action.Version, Because, due: due))) return Page();
        this.Say($"Due date set: {due!.Text} ({Understood(due)}).");
        return Redirect(Found.Address);
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Action(id) is not { } found) return false;
        Found = found;
        return true;
    }
}
