using GoldenThread.Plans;

namespace GoldenThread.Publications;

/// <summary>An action.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Activity">How far it has come.</param>
/// <param name="Organisations">Names of those who act now.</param>
/// <param name="Dates">Its dates in force.</param>
/// <param name="Rating">The rating in force; null where it is not rated.</param>
/// <param name="Updates">What was reported, oldest first.</param>
/// <param name="Evidence">What kinds of evidence are held, statements aside; no more of it is public.</param>
/// <param name="Impacts">What difference it made.</param>
/// <param name="RestsOn">What its rating rests on, with source, base and date, a sentence each; null in versions from before that was published.</param>
public sealed record PublishedAction(
    string Text, Activity Activity, IReadOnlyList<string> Organisations, IReadOnlyList<PublishedDate> Dates, PublishedRating? Rating,
    IReadOnlyList<PublishedUpdate> Updates, IReadOnlyList<EvidenceKind> Evidence, IReadOnlyList<string> Impacts,
    IReadOnlyList<string>? RestsOn = null)
{
    /// <summary>Posts, people and services that the action names as contacts; the check before publishing lists each.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];
}
