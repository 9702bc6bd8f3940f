using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>Which help is considered with what the profile shows: a person decides, with a reason.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class HelpModel(FindChild find, DecideOnProfile decide) : GoldenThread.Web.Pages.Children.ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Key, "Decision")]
    public string? Chosen { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public static IEnumerable<SelectListItem> Helps => DecideOnProfile.Helps.Select(h => new SelectListItem(ProfileModel.Upper(h), h));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Take(id, "Direct work") && Child.Record is not null ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Take(id, "To write") || Child.Record is null) return Nothing();
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => decide.Consider(new ChildId(id), Chosen, Because))) return Page();
        this.Say("Decision recorded.");
        return Redirect($"{Address}/profile");
    }
}
