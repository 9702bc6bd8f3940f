using GoldenThread.Profiles;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>A page about one factor of a child's profile, of one adult or of none.</summary>
internal abstract class FactorPage(FindChild find, FindProfile profiles, Acting acting) : GoldenThread.Web.Pages.Children.ChildPage(find)
{
    [BindProperty(SupportsGet = true, Name = "factor")]
    [UpTo(Longest.Key, "Factor")]
    public string? Factor { get; set; }

    [BindProperty(SupportsGet = true, Name = "about")]
    public Guid? About { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public ProfileShown Profile { get; private set; } = null!;

    public FactorShown Shown { get; private set; } = null!;

    public string Named => ProfileLines.Named(Profile, Shown);

    /// <summary>Opens the record and finds the factor; false where there is nothing to see.</summary>
    protected async Task<bool> Open(Guid id, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null) return false;
        Profile = await profiles.Of(Child, acting.Now);
        if ((Profile.Find(Factor, About is { } about ? new IndividualId(about) : null) ?? (Profile.Factors.Count > 0 ? Profile.Factors[0] : null)) is not { } found) return false;
        Shown = found;
        return true;
    }
}
