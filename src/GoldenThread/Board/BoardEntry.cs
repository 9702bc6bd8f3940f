using System.Collections.Immutable;

namespace GoldenThread.Board;

/// <summary>One thing that the board reads, with its figures in a sentence and the way to it.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Kind">What kind, in a few words.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Says">What the record says of it, with its figures.</param>
/// <param name="Since">Since when; null where it has no day.</param>
/// <param name="Address">Where it is.</param>
public sealed record BoardEntry(BoardPart Part, string Kind, string Title, string Says, DateOnly? Since, string Address)
{
    /// <summary>To what it belongs: a plan, an organisation; null where that is said already.</summary>
    public string? Of { get; init; }

    /// <summary>The things that its figure counts, one by one; empty where it counts none.</summary>
    public ImmutableArray<string> Behind { get; init; } = [];

    /// <summary>The doubt that can be answered or challenged; null for what is none.</summary>
    public Guid? Doubt { get; init; }
}
