using GoldenThread.Time;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>The profile as it is printed: who looked, what for and when stand on every page.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class PrintModel(FindChild find, FindProfile profiles, DecideOnProfile decide, Acting acting) : ProfileModel(find, profiles, decide, acting)
{
    private readonly Acting acting = acting;

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Line, "What is it for?")]
    public string? Purpose { get; set; }

    public string By => $"{acting.By.Name}, {LondonTime.Words(acting.Now.UtcDateTime)}: {Purpose}";

    public override bool IsPrint => true;

    protected override string Why => string.IsNullOrWhiteSpace(Purpose) ? "Direct work" : $"To print: {Purpose}";

    public override Task<IActionResult> OnGetAsync(Guid id) => base.OnGetAsync(id);
}
