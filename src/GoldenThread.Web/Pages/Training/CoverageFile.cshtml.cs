using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Coverage as a file; for people outside with small numbers hidden.</summary>
[Authorize(May.SeeTrainingFigures)]
[ShowsNoRecord]
internal sealed class CoverageFileModel(FindTraining find, FindCoverage coverage, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? @for, DateOnly? on, bool outside, CancellationToken cancellation)
    {
        var level = TrainingForm.Number(@for ?? "3");
        var course = level is null && Guid.TryParse(@for, out var id) ? await find.Course(id) : null;
        if ((level is null && course is null) || (outside && !User.Allows(May.KeepTraining))) return NotFound();
        var day = on ?? acting.Today;
        var table = await coverage.Of(level, course?.Id, day, cancellation);
        return await TableAnswer.Send(CoverageExports.Of(table, course?.Title ?? $"Level {level}", day, outside), "csv", acting.Today, Response, cancellation);
    }
}
