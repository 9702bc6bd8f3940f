using System.Collections.Immutable;
using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>Something that holds of a child at a moment, or does not.</summary>
public abstract record PathwayCondition;

/// <summary>All of them hold.</summary>
public sealed record AllOf(ImmutableArray<PathwayCondition> Of) : PathwayCondition;

/// <summary>At least one of them holds.</summary>
public sealed record AnyOf(ImmutableArray<PathwayCondition> Of) : PathwayCondition;

/// <summary>None of them holds.</summary>
public sealed record NoneOf(ImmutableArray<PathwayCondition> Of) : PathwayCondition;

/// <summary>A status has begun and not ended.</summary>
/// <param name="Status">The status.</param>
public sealed record HasStatus(string Status) : PathwayCondition;

/// <summary>An event happened at least so often.</summary>
/// <param name="Kind">The event.</param>
/// <param name="Within">In the time before the moment, the moment included; null for ever.</param>
/// <param name="AtLeast">How often.</param>
/// <param name="Value">The value that it must give; null for any.</param>
public sealed record Happened(string Kind, Period? Within, int AtLeast, string? Value) : PathwayCondition;

/// <summary>The last answer to a question of the child's profile.</summary>
/// <param name="Question">The question.</param>
/// <param name="Is">The answer; a question that nobody answered is <see cref="NotAssessed"/>.</param>
public sealed record HasAnswer(string Question, string Is) : PathwayCondition
{
    /// <summary>The answer to a question that nobody has answered.</summary>
    public const string NotAssessed = "not assessed";

    /// <summary>The kind of event that records an answer.</summary>
    public string Listens { get; } = $"{Question}-answered";
}

/// <summary>The child's age.</summary>
/// <param name="AtLeast">Reached; null where it does not matter.</param>
/// <param name="Under">Not reached; null where it does not matter.</param>
/// <remarks>Of a child whose birth is not known it does not hold. Whoever is not born yet is under every age.</remarks>
public sealed record HasAge(Period? AtLeast, Period? Under) : PathwayCondition;
