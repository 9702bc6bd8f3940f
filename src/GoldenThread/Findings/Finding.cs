using System.Collections.Immutable;
using GoldenThread.Reviews;

namespace GoldenThread.Findings;

/// <summary>What a review found.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Text">The finding.</param>
/// <param name="Themes">Keys of themes of <c>definitions/themes.yaml</c>.</param>
/// <param name="GoodPractice">True where something was done well.</param>
/// <param name="Joint">True where it holds for several children or incidents of the review, false for one.</param>
/// <param name="Cites">What it rests on.</param>
public sealed record Finding(
    string Title, string Text, ImmutableArray<string> Themes, bool GoodPractice, bool Joint, ImmutableArray<Citation> Cites) : RecordContent
{
    /// <summary>The kind of the records that hold one.</summary>
    public static readonly RecordKind Kind = new("finding");

    /// <inheritdoc/>
    public override void Check()
    {
        if (string.IsNullOrWhiteSpace(Title)) throw new RuleException("Enter a title for the finding.");
        if (string.IsNullOrWhiteSpace(Text)) throw new RuleException("Enter the finding.");
    }
}
