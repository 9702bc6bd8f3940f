using GoldenThread.Statistics;

namespace GoldenThread.SelfAssessments;

/// <summary>What somebody says of a statement, as a share.</summary>
/// <param name="Kind">Whose voice it is.</param>
/// <param name="Says">What the share is a share of.</param>
/// <param name="Share">The share.</param>
/// <param name="Population">Of how many those were drawn; null where that is not known.</param>
/// <param name="IsComparable">False where cases were chosen: the share says nothing about the others.</param>
public sealed record Voice(VoiceKind Kind, string Says, Share Share, decimal? Population, bool IsComparable)
{
    /// <summary>The voice of the organisations of a cycle; null where the statement applies to none that signed off.</summary>
    /// <param name="set">The standards.</param>
    /// <param name="figures">What they signed off.</param>
    /// <param name="progress">How many are asked.</param>
    /// <remarks>All to whom it applies is all there is: with the last signature the share has no interval.</remarks>
    public static Voice? OfOrganisations(StandardSet set, StatementFigures figures, CycleProgress progress) => figures.Met(set) is not { } met ? null
        : new Voice(VoiceKind.Organisations, $"{set.Name(set.MetFrom)} or higher, by their own score", met, Math.Max(figures.Applies, progress.Asked - figures.NotApplicable), true);
}
