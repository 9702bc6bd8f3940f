using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>Which help is considered with what the profile shows: a person decides, with a reason.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class HelpModel(FindChild find, FindProfile profiles, DecideOnProfile decide, Acting acting) : GoldenThread.Web.Pages.Children.ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Key, "Decision")]
    public string? Chosen { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public static IEnumerable<SelectListItem> Helps => DecideOnProfile.Helps.Select(h => new SelectListItem(ProfileModel.Upper(h), h));

    /// <summary>What asks, in words.</summary>
    public IReadOnlyList<string> AskedBy { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id, "Direct work") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id, "To write")) return Nothing();
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => decide.Consider(new ChildId(id), Chosen, Because, AskedBy))) return Page();
        this.Say("Decision recorded.");
        return Redirect($"{Address}/profile");
    }

    private async Task<bool> Load(Guid id, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null) return false;
        var profile = await profiles.Of(Child, acting.Now);
        AskedBy = [.. DecideOnProfile.Prompts(Child, profile).Select(p => DecideOnProfile.InWords(profile, p))];
        return true;
    }
}
