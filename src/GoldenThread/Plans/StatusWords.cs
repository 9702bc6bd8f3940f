using System.Collections.Frozen;

namespace GoldenThread.Plans;

/// <summary>The words by which documents say how far a recommendation is, whatever scale the partnership has.</summary>
/// <remarks>They stand beside the scale's own words; what a partnership chose for a word goes before what is usual.</remarks>
public static class StatusWords
{
    private static readonly FrozenDictionary<string, StatusMeaning> Known = Of(
        (StatusMeaning.Done,
        [
            "implemented", "fully implemented", "implemented in full", "complete", "completed", "fully complete", "fully completed", "closed", "achieved",
            "fully achieved", "delivered", "done", "met", "fully met", "signed off", "actioned", "embedded", "action complete", "action completed",
            "now complete", "all complete", "completed and closed", "complete and closed", "closed complete", "finished", "discharged", "compliant",
            "fully compliant",
        ]),
        (StatusMeaning.UnderWay,
        [
            "in progress", "work in progress", "ongoing", "on going", "partly implemented", "partially implemented", "part implemented", "implemented in part",
            "substantially implemented", "partially complete", "partially completed", "partly complete", "partly completed", "part complete", "part done", "partly done", "partially done", "half done",
            "partially achieved", "partly achieved", "partially met", "partly met", "under way", "underway", "on target", "on track", "on schedule", "started",
            "begun", "commenced", "progressing", "in hand", "open", "being implemented", "implementation in progress", "implementation under way",
            "nearly complete", "in train", "doing", "good progress", "progress made", "some progress", "some progress made", "working towards", "ahead of schedule", "ahead", "in development", "at risk", "at risk of delay", "some delay", "slight delay", "minor delay", "partially compliant", "partly compliant",
        ]),
        (StatusMeaning.NotBegun,
        [
            "to do", "not implemented", "not started", "not yet started", "not begun", "not yet begun", "overdue", "not achieved", "not met", "outstanding", "delayed",
            "off track", "behind schedule", "not complete", "not completed", "not commenced", "not yet commenced", "no progress", "not delivered", "to start",
            "yet to start", "off target", "behind", "slipped", "stalled", "not done", "no action", "no action taken", "no progress made", "awaiting start", "not yet implemented", "to be started", "not due", "not yet due", "non compliant", "not compliant", "late",
        ]),
        (StatusMeaning.Answer,
        [
            "accepted", "accept", "accepted in full", "accept in full", "fully accepted", "accepted in principle", "accept in principle", "accepted in part", "accept in part",
            "partially accept", "partly accept", "partial acceptance", "accept with modifications", "partially accepted", "partly accepted", "part accepted", "agreed", "agree", "agreed in principle", "agreed in part", "partially agreed",
            "partly agreed", "noted", "note", "rejected", "reject", "not accepted", "not agreed", "declined", "superseded", "no longer applicable",
            "not applicable", "withdrawn", "deferred", "under consideration", "under review", "for consideration", "supported", "supported in principle",
            "not supported", "no longer required", "no longer relevant", "merged", "on hold", "paused", "abandoned", "cancelled", "do not accept",
            "disagreed", "disagree", "yes", "no", "y", "n", "not upheld", "proposed", "pending", "to be confirmed",
            "we accept this recommendation", "we accept this recommendation in full", "we accept this recommendation in part", "we accept this recommendation in principle",
            "we partially accept this recommendation", "we partly accept this recommendation", "we agree with this recommendation", "we do not accept this recommendation",
            "this recommendation is accepted", "this recommendation is accepted in part", "this recommendation is not accepted", "we note this recommendation",
        ]));

    /// <summary>What words usually say; null for words that are none of status.</summary>
    public static StatusMeaning? Meaning(string words) => Known.TryGetValue(Plain(words), out var meaning) ? meaning : null;

    /// <summary>The level that a meaning usually has on a scale; null for an answer, which is no progress.</summary>
    public static RatingLevel? Usual(StatusMeaning meaning, RatingScale scale) => meaning switch
    {
        StatusMeaning.Done => scale.Levels.LastOrDefault(l => l.SaysCompleted),
        StatusMeaning.UnderWay => scale.Levels.FirstOrDefault(l => l.Colour == RatingColour.Amber),
        StatusMeaning.NotBegun => scale.Levels.FirstOrDefault(l => l is { Colour: RatingColour.Red, SaysCompleted: false }),
        _ => null,
    };

    /// <summary>Words as they are compared: small letters, parted by one space, without signs but those that are pictures.</summary>
    public static string Plain(string words)
    {
        var plain = new System.Text.StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    private static FrozenDictionary<string, StatusMeaning> Of(params (StatusMeaning Meaning, string[] Words)[] groups) =>
        groups.SelectMany(g => g.Words.Select(w => (w, g.Meaning))).ToFrozenDictionary(p => p.w, p => p.Meaning, StringComparer.Ordinal);
}
