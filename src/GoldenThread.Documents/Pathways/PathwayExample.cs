using System.Collections.Immutable;
using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>A worked example of a pathway: a timeline in, states out.</summary>
/// <param name="Says">What it shows.</param>
/// <param name="Events">The timeline.</param>
/// <param name="AsOf">The moment asked about, in UTC.</param>
/// <param name="KnownAt">The moment known at, in UTC.</param>
/// <param name="Instance">Which instance is meant, from 1; 0 where none must begin.</param>
/// <param name="Chosen">Parameters that are chosen otherwise than their defaults.</param>
/// <param name="Expected">The state of steps, in the words of <see cref="PathwayStates"/>; of one that comes back "key 2" is the second time.</param>
/// <param name="Line">Line of the file.</param>
public sealed record PathwayExample(
    string Says, ImmutableArray<PathwayEvent> Events, DateTime AsOf, DateTime KnownAt, int Instance, ImmutableDictionary<string, PathwayPeriod> Chosen,
    ImmutableDictionary<string, string> Expected, long Line);
