using GoldenThread.Access;
using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Broken glass that waits for a review, by somebody of neither team nor line. It shows why the glass was broken, and nothing of the record.</summary>
[Authorize(May.ReviewGlass)]
[ShowsNoRecord]
internal sealed class GlassReviewModel(BreakGlass glass) : PageModel
{
    [BindProperty]
    public Guid Of { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public IReadOnlyList<BrokenGlass> ToReview { get; private set; } = [];

    public async Task OnGetAsync() => ToReview = await glass.ToReview();

    public async Task<IActionResult> OnPostAsync(GlassVerdict verdict)
    {
        if (ModelState.IsValid && await this.Does(nameof(Because), () => glass.Review(Of, verdict, Because)))
        {
            this.Say("Review recorded.");
            return Redirect("/glass");
        }

        ToReview = await glass.ToReview();
        return Page();
    }
}
