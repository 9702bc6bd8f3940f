using GoldenThread.Policies;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>A version of a policy as it was.</summary>
[Authorize(May.SeePolicies)]
[ShowsNoRecord]
internal sealed class OldModel(FindPolicies find, Acting acting) : PageModel
{
    public FoundPolicy Found { get; private set; } = null!;

    public PolicyVersion Shown { get; private set; } = null!;

    public string Words { get; private set; } = "";

    public bool IsUnscanned { get; private set; }

    public DateOnly Today => acting.Today;

    public async Task<IActionResult> OnGetAsync(string reference, int number)
    {
        if (await find.One(reference) is not { } found || found.Policy.Versions.FirstOrDefault(v => v.Number == number) is not { } version) return NotFound();
        (Found, Shown, Words) = (found, version, await find.Words(version));
        IsUnscanned = version.FileName is not null && await find.IsUnscanned(version);
        return Page();
    }
}
