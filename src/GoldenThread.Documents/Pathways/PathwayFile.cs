using System.Collections.Immutable;
using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>A mistake in a definition, and where.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Says">One sentence, with the nearest known name where there is one.</param>
public sealed record PathwayMistake(string File, long Line, long Column, string Says)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}, line {Line}, column {Column}: {Says}";
}

/// <summary>A worked example of a pathway: a timeline in, states out.</summary>
/// <param name="Says">What it shows.</param>
/// <param name="Events">The timeline.</param>
/// <param name="AsOf">The moment asked about, in UTC.</param>
/// <param name="KnownAt">The moment known at, in UTC.</param>
/// <param name="Instance">Which instance is meant, from 1; 0 where none must begin.</param>
/// <param name="Chosen">Parameters that are chosen otherwise than their defaults.</param>
/// <param name="Expected">The state of steps, in the words of <see cref="PathwayStates"/>; of one that comes back "key 2" is the second time.</param>
/// <param name="Line">Line of the file.</param>
public sealed record PathwayExample(string Says, ImmutableArray<PathwayEvent> Events, DateTime AsOf, DateTime KnownAt, int Instance, ImmutableDictionary<string, PathwayPeriod> Chosen, ImmutableDictionary<string, string> Expected, long Line);

/// <summary>What was read of a file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Text">The text.</param>
/// <param name="Pathway">The definition; null where it has mistakes.</param>
/// <param name="Examples">Its worked examples.</param>
/// <param name="Mistakes">What is wrong.</param>
public sealed record PathwayFile(string File, string Text, Pathway? Pathway, ImmutableArray<PathwayExample> Examples, ImmutableArray<PathwayMistake> Mistakes);

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
