namespace GoldenThread.Work.Chronologies;

/// <summary>The entries of a review that are, or may be, of the same contact.</summary>
/// <param name="Open">Nobody has decided on them.</param>
/// <param name="Same">They tell of the same contact.</param>
/// <param name="Differing">They tell of the same, and differently.</param>
internal sealed record AlikeContacts(IReadOnlyList<AlikePair> Open, IReadOnlyList<AlikePair> Same, IReadOnlyList<AlikePair> Differing);
