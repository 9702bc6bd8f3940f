using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A risk that an adult may pose is recorded once and reaches every child around whom they are. Nothing of a record is shown.</summary>
[Authorize(May.HandIn)]
[ShowsNoRecord]
internal sealed class AdultRiskModel(ShareAdultRisk share) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Name, "Full name")]
    public string? FullName { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "NHS number")]
    public string? NhsNumber { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What the risk is")]
    public string? Because { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var reached = 0;
        if (!ModelState.IsValid || !await this.Does(nameof(FullName), async () => reached = await share.Record(FullName, Born, NhsNumber, Because))) return Page();
        this.Say(reached switch
        {
            0 => "Recorded. A duty team will find out whom it is about.",
            1 => "Recorded. It reached 1 child’s record, and whoever works with the child was told.",
            _ => $"Recorded. It reached the records of {reached} children, and whoever works with them was told.",
        });
        return Redirect("/adult-risk");
    }
}
