using System.Globalization;
using GoldenThread.Statistics;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Draws cases out of the locked frame, or takes those that the lead chose.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class DrawModel(FindAudits find, DrawCases draw, Acting acting) : PageModel
{
    private static readonly int[] Usual = [6, 12, 20, 40, 80, 160];

    [BindProperty]
    [UpTo(Longest.Key, "How many cases")]
    public string? Size { get; set; }

    [BindProperty]
    public bool InProportion { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "References")]
    public string? References { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Reason { get; set; }

    public FoundAudit Found { get; private set; } = null!;

    public int ForTen => Math.Min(Found.Audit.FrameCases, SampleSize.For(0.1, 0.5, Found.Audit.FrameCases));

    public IEnumerable<(int Files, string Half, string Under80, string Under90)> Sizes => Usual.Where(n => n < Found.Audit.FrameCases).Append(Found.Audit.FrameCases)
        .Select(n => (n, Half(n), Under(n, 80), Under(n, 90)));

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!int.TryParse(Size, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && !(Size?.Length > Longest.Key)) ModelState.AddModelError(nameof(Size), "Enter how many cases, such as 40");
        if (!ModelState.IsValid || !await this.Does(nameof(Size), () => draw.Draw(Found, size, InProportion, Because ?? ""))) return Page();
        this.Say($"{size} {(size == 1 ? "case" : "cases")} drawn.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    public async Task<IActionResult> OnPostChooseAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(
            refused => refused?.About == "references" ? nameof(References) : nameof(Reason), () => draw.Choose(Found, (References ?? "").Split('\n'), Reason ?? ""))) return Page();
        this.Say("Cases chosen. Their results will have no interval.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    private string Half(int files) => Wilson.Of(new Share(files / 2, files), Found.Audit.FrameCases) is { } range ? $"{100 * range.Low:0}% to {100 * range.High:0}%" : "exact: all are read";

    private static string Under(int files, decimal target) => SampleSize.ClearlyUnder(files, target) is { } most ? $"{most} of {files}" : "nothing";

    private async Task<bool> Find(string reference)
    {
        if (await AuditPage.Led(find, reference, acting) is not { } found) return false;
        Found = found;
        return true;
    }
}
