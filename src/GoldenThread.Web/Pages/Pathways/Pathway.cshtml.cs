using System.Globalization;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Time;
using GoldenThread.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Pathways;

/// <summary>A pathway in plain language, as a picture, with its sources and worked examples, and a timeline to try by hand.</summary>
[Authorize(May.SeePathways)]
internal sealed class PathwayModel(TimeProvider clock) : PageModel
{
    private static readonly PathwayEngine Engine = new(TimetableDefinitions.WorkingDays);

    [BindProperty]
    public string? Events { get; set; }

    [BindProperty]
    public DateOnly? AsOf { get; set; }

    public Pathway Pathway { get; private set; } = null!;

    public IReadOnlyList<PathwayExample> Examples { get; private set; } = [];

    /// <summary>What came of the timeline that was tried; null before.</summary>
    public IReadOnlyList<PathwayInstance>? Instances { get; private set; }

    public IActionResult OnGet(string key)
    {
        if (!Find(key)) return NotFound();
        AsOf = LondonTime.Day(clock.GetUtcNow().UtcDateTime);
        return Page();
    }

    public IActionResult OnPost(string key)
    {
        if (!Find(key)) return NotFound();
        if (AsOf is not { } day) ModelState.AddModelError(nameof(AsOf), "Enter the day that is asked about");
        else if (PathwayReader.Events(Events ?? "", PathwayWords.Current) is var (events, wrong) && wrong.Count > 0) ModelState.AddModelError(nameof(Events), string.Join(' ', wrong));
        else Instances = Engine.Evaluate(PathwayDefinitions.All.Single(p => p[0].Key == key), new Timeline(events, LondonTime.Start(day.AddDays(1)).AddTicks(-1), DateTime.MaxValue));
        return Page();
    }

    public static string Moment(DateTime utc)
    {
        var day = LondonTime.Day(utc);
        var since = utc - LondonTime.Start(day);
        return since == TimeSpan.Zero ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : $"{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {new DateTime(since.Ticks, DateTimeKind.Utc):HH:mm}";
    }

    /// <summary>The last day of a step; of one that is counted in hours, the moment.</summary>
    public static string Last(StepState state, DateTime due) => state.Step is { Within.Hours: not null, Every: null } ? Moment(due) : LondonTime.Day(due.AddTicks(-1)).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Colour(StepStanding standing) => standing switch
    {
        StepStanding.DoneInTime => "green",
        StepStanding.DoneLate => "yellow",
        StepStanding.Overdue => "red",
        StepStanding.Due => "blue",
        _ => "grey",
    };

    private bool Find(string key)
    {
        var files = PathwayDefinitions.Files.Where(f => f.Pathway?.Key == key).OrderByDescending(f => f.Pathway!.InForceFrom).ToList();
        if (files.Count == 0) return false;
        (Pathway, Examples) = (files[0].Pathway!, files[0].Examples);
        return true;
    }
}
