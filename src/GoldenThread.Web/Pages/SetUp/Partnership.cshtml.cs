using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.SetUp;

namespace GoldenThread.Web.Pages.SetUp;

/// <summary>Renames the partnership.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class PartnershipModel(ChangePartnership change) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the partnership’s name")]
    [UpTo(Longest.Line, "Name")]
    public string? Name { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public string Slug { get; private set; } = "";

    public async Task OnGetAsync()
    {
        var kept = await change.Kept();
        (Name, Version, Slug) = (kept.Name, kept.Version, kept.Slug);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && await this.Does(nameof(Name), () => change.Rename(Version, Name), told: Changed))
        {
            this.Say("Name saved.");
            return Redirect("/administration/setup");
        }

        var kept = await change.Kept();
        if (!ModelState.ContainsKey(nameof(Version))) Version = kept.Version;
        Slug = kept.Slug;
        return Page();
    }

    private static string Changed(string? theirs) => $"Somebody else changed the name to “{theirs}” while you were editing. Save again to replace it with yours";
}
