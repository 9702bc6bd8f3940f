using GoldenThread.SelfAssessments;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.SelfAssessments;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>Takes in a workbook of a return, or a return that another partnership has: looked at first, every fault named.</summary>
[Authorize(May.WriteSelfAssessments)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class FileModel(FindSelfAssessments find, TakeReturn take) : PageModel
{
    /// <summary>More are counted, and not listed one by one.</summary>
    public const int MostShown = 100;

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public FoundReturn Found { get; private set; } = null!;

    public ReturnFound? Read { get; private set; }

    public static string Place(AssessmentProblem problem) => problem.Sheet.Length > 0 ? $"Sheet {problem.Sheet}, row {problem.Row}" : $"Row {problem.Row}";

    public static string Texts(StatementChange change)
    {
        var (before, after) = (change.Before ?? new StatementAnswer(change.After.Statement, null), change.After);
        string[] changed =
        [
            .. after.Words != before.Words ? ["how it is done"] : Array.Empty<string>(), .. after.Evidence != before.Evidence ? ["evidence"] : Array.Empty<string>(),
            .. after.Actions != before.Actions ? ["what is to be done"] : Array.Empty<string>(), .. after.Because != before.Because ? ["why it does not apply"] : Array.Empty<string>(),
        ];
        return changed.Length == 0 ? "Stay as they are" : $"Changes: {string.Join(", ", changed)}";
    }

    public async Task<IActionResult> OnGetAsync(string reference, Guid organisation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        Version = Found.Of.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(string reference, Guid organisation, CancellationToken cancellation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        await Look(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid organisation, CancellationToken cancellation)
    {
        if (!await Find(reference, organisation)) return NotFound();
        if (!await Look(cancellation)) return Page();
        if (!await this.Does(nameof(Upload), () => take.TakeIn(Found, Version, Read!))) return Page();
        this.Say(Read!.Changed.Length == 0 ? $"Nothing was changed.{Rest(Read)}" : $"{Read.Changed.Length} {(Read.Changed.Length == 1 ? "statement" : "statements")} changed.{Rest(Read)}");
        return Redirect(SelfAssessmentAddresses.Return(Found.Cycle, Found.Of.Organisation));
    }

    private static string Rest(ReturnFound read) => read.LeftOut.Length == 0 ? "" : $" {read.LeftOut.Length} {(read.LeftOut.Length == 1 ? "row was" : "rows were")} left out.";

    private async Task<bool> Look(CancellationToken cancellation)
    {
        if (Upload is not null) return await this.Does(nameof(Upload), async () => Read = await take.Read(Found, Upload.Given(), cancellation));
        ModelState.AddModelError(nameof(Upload), "Choose a file");
        return false;
    }

    private async Task<bool> Find(string reference, Guid organisation)
    {
        if (await find.Return(reference, new OrganisationId(organisation)) is not { Writes: true } found) return false;
        Found = found;
        return true;
    }
}
