namespace GoldenThread.Children.ChildPlans;

/// <summary>A kind of meeting about a child, as definitions say.</summary>
/// <param name="Key">What it is called in records: "core group".</param>
/// <param name="Name">What people call it.</param>
/// <param name="Event">The event that a quorate meeting emits; null for none.</param>
/// <param name="MustBeThere">The kinds of organisation without which it is not quorate.</param>
/// <param name="Organisations">How many organisations there must be at least.</param>
/// <param name="IndependentChair">True where whoever chairs is an independent chair.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record MeetingKind(string Key, string Name, string? Event, IReadOnlyList<string> MustBeThere, int Organisations, bool IndependentChair, string Source)
{
    /// <summary>What is missing to be quorate, in words; empty where nothing is.</summary>
    /// <param name="present">What the organisations that came are to a child; null where nobody said.</param>
    public IReadOnlyList<string> Missing(IReadOnlyCollection<string?> present) =>
    [
        .. MustBeThere.Where(k => !present.Contains(k)).Select(k => k.Replace('-', ' ')),
        .. present.Count < Organisations ? (string[])[$"{Organisations} organisations"] : [],
    ];
}
