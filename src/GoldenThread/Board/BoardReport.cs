using System.Collections.Immutable;

namespace GoldenThread.Board;

/// <summary>All that the board reads of assurance, as it stood at the end of a day.</summary>
public sealed class BoardReport
{
    private readonly ILookup<BoardPart, BoardEntry> parts;

    /// <summary>Puts it together: in each part by kind, then the oldest first.</summary>
    /// <param name="day">The day.</param>
    /// <param name="entries">What the areas have to say.</param>
    public BoardReport(DateOnly day, IEnumerable<BoardEntry> entries)
    {
        Day = day;
        parts = entries.OrderBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.Since ?? DateOnly.MaxValue).ThenBy(e => e.Title, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Of, StringComparer.Ordinal)
            .ToLookup(e => e.Part);
    }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>The parts that have something to say, or always stand there, in the order of reading.</summary>
    public ImmutableArray<BoardPart> Parts => [.. Enum.GetValues<BoardPart>().Where(p => p != BoardPart.Voices || parts[p].Any())];

    /// <summary>What stands in a part: a figure beside its name is the number of these.</summary>
    public ImmutableArray<BoardEntry> Of(BoardPart part) => [.. parts[part]];

    /// <summary>How many things of each kind stand in a part.</summary>
    public ImmutableArray<(string Kind, int Count)> Kinds(BoardPart part) => [.. parts[part].GroupBy(e => e.Kind, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))];
}
