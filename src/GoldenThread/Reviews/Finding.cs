using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>What a finding rests on.</summary>
/// <param name="Kind">"entry", "event", "report", or "other" for what is not kept here.</param>
/// <param name="Id">Id of the entry, the event or the request; null for what is not kept here.</param>
/// <param name="Words">What stands there, or where it stands.</param>
public sealed record Citation(string Kind, Guid? Id, string Words);

/// <summary>What a review found (systems.md A5).</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Text">The finding.</param>
/// <param name="Themes">Keys of themes of <c>definitions/themes.yaml</c>.</param>
/// <param name="GoodPractice">True where something was done well.</param>
/// <param name="Joint">True where it holds for several children or cases of the review, false for one.</param>
/// <param name="Cites">What it rests on.</param>
public sealed record Finding(string Title, string Text, ImmutableArray<string> Themes, bool GoodPractice, bool Joint, ImmutableArray<Citation> Cites) : RecordContent
{
    /// <summary>The kind of the records that hold one.</summary>
    public const string Kind = "finding";

    /// <inheritdoc/>
    public override void Check()
    {
        if (string.IsNullOrWhiteSpace(Title)) throw new RuleException("A finding needs a title.");
        if (string.IsNullOrWhiteSpace(Text)) throw new RuleException("A finding needs words.");
    }
}

/// <summary>What a review recommends.</summary>
/// <param name="Text">The recommendation.</param>
/// <param name="Findings">Ids of the findings from which it follows.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Impact">How it will be known that it helped.</param>
/// <param name="Became">The recommendation of a plan that it became; null before.</param>
public sealed record Advice(string Text, ImmutableArray<Guid> Findings, string Owner, string Impact, RecommendationId? Became) : RecordContent
{
    /// <summary>The kind of the records that hold one.</summary>
    public const string Kind = "recommendation";

    /// <inheritdoc/>
    public override void Check()
    {
        if (string.IsNullOrWhiteSpace(Text)) throw new RuleException("A recommendation needs words.");
    }
}
