using GoldenThread.SelfAssessments;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>A cycle with what the person may see of it.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="Figures">What was signed off, by statement and without names; null while fewer have signed off than are shown.</param>
/// <param name="Returns">The returns that the person may see, by name.</param>
/// <param name="Panel">Who is on its panel.</param>
/// <param name="Voices">Results that stand beside statements.</param>
internal sealed record FoundCycle(
    Cycle Cycle, CycleProgress Progress, IReadOnlyList<StatementFigures>? Figures, IReadOnlyList<ReturnRow> Returns, IReadOnlyList<Panellist> Panel, ILookup<string, StatementVoice> Voices)
{
    /// <summary>The figures of a statement; null while they are not shown.</summary>
    public StatementFigures? Of(StandardStatement statement) => Figures?.FirstOrDefault(f => f.Statement.Reference == statement.Reference);

    /// <summary>The voices on a statement: organisations first, then those that were tied to it.</summary>
    public IReadOnlyList<Voice> VoicesOn(StandardStatement statement) =>
    [
        .. Of(statement) is { } figures && Voice.OfOrganisations(Cycle.Set, figures, Progress) is { } own ? [own] : Array.Empty<Voice>(),
        .. Voices[statement.Reference].OrderBy(v => v.Kind).ThenBy(v => v.At).Select(v => v.Voice),
    ];

    /// <summary>The pairs of voices on a statement that differ clearly.</summary>
    public IReadOnlyList<VoiceDifference> DifferencesOn(StandardStatement statement) => VoiceDifference.Of(VoicesOn(statement));

    /// <summary>The voices as they may be written down for others to read: those who run plans see what one organisation said, and nobody else learns it from what they write.</summary>
    public IReadOnlyList<Voice> VoicesForOthers(StandardStatement statement) =>
        Progress.SignedOff >= CycleProgress.FewestShown ? VoicesOn(statement) : [.. VoicesOn(statement).Where(v => v.Kind != VoiceKind.Organisations)];

    /// <summary>The pairs of them that differ clearly.</summary>
    public IReadOnlyList<VoiceDifference> DifferencesForOthers(StandardStatement statement) => VoiceDifference.Of(VoicesForOthers(statement));
}
