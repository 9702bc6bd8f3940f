using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>The words of states, in definitions and on the terminal.</summary>
public static class PathwayStates
{
    private static readonly (StepStanding Standing, string Words)[] All =
    [
        (StepStanding.Waits, "not yet due"), (StepStanding.Due, "due"), (StepStanding.DoneInTime, "done in time"), (StepStanding.DoneLate, "done late"),
        (StepStanding.Overdue, "overdue"), (StepStanding.Excused, "excused"), (StepStanding.NotNeeded, "not needed"),
    ];

    /// <summary>The words of a state.</summary>
    public static string Words(this StepStanding standing) => All.First(s => s.Standing == standing).Words;

    /// <summary>Every word.</summary>
    public static IEnumerable<string> Known => All.Select(s => s.Words);
}
