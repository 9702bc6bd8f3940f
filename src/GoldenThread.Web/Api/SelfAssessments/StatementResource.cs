using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Api.SelfAssessments;

/// <summary>A statement of a cycle. While fewer than three organisations have signed off, a reader is shown no counts, and the answer says why.</summary>
internal sealed record StatementResource(
    string Reference, string Standard, string Statement, bool Shown, string? Because, int? Applies, int? NotApplicable, IReadOnlyList<ScoreCountResource> Scores, string? Met, int? Lowered, int? Raised, int? Unchanged,
    int? FarBelow, int? WithoutEvidence, IReadOnlyList<VoiceResource> Voices, IReadOnlyList<string> Differences)
{
    public static StatementResource Of(FoundCycle found, StandardStatement statement)
    {
        var (set, figures) = (found.Cycle.Set, found.Of(statement));
        return new StatementResource(
            statement.Reference, set.StandardOf(statement).Title, statement.Words, figures is not null,
            figures is null ? $"Figures are shown once {CycleProgress.FewestShown} organisations have signed off." : null, figures?.Applies, figures?.NotApplicable,
            figures is null ? [] : [.. set.Scores.Select((score, place) => new ScoreCountResource(score.Key, score.Name, set.IsMet(place), figures.Counts[place]))],
            figures?.Met(set)?.InWords(), figures?.Lowered, figures?.Raised, figures?.Unchanged, figures?.FarBelow, figures?.WithoutEvidence,
            [.. found.VoicesOn(statement).Select(VoiceResource.Of)], [.. found.DifferencesOn(statement).Select(d => d.InWords())]);
    }
}
