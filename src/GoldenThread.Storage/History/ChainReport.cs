using GoldenThread.Time;

namespace GoldenThread.Storage.History;

/// <summary>What a check of the chain found.</summary>
/// <param name="Whole">True where nothing that was sealed was changed, removed or added to, and every anchor fits.</param>
/// <param name="Seals">How many seals there are.</param>
/// <param name="Entries">How many sealed entries were checked before the end, or before the first broken one.</param>
/// <param name="Unsealed">How many entries wait to be sealed.</param>
/// <param name="FirstBroken">The first entry that is broken, where one can be named.</param>
/// <param name="Finding">What is wrong, in a sentence.</param>
public sealed record ChainReport(bool Whole, int Seals, int Entries, int Unsealed, long? FirstBroken, string? Finding)
{
    /// <summary>Number and time (UTC) of the first seal with a key; null where none has one.</summary>
    public (long Number, DateTimeOffset At)? FirstKeyed { get; init; }

    /// <summary>The newest anchor that the chain was held against; null where none was given.</summary>
    public HistoryAnchor? Anchored { get; init; }

    /// <summary>What the check cannot know, in sentences.</summary>
    public IEnumerable<string> NotKnown()
    {
        if (Unsealed > 0)
            yield return $"{Unsealed} {(Unsealed == 1 ? "entry is" : "entries are")} not sealed yet. A change to {(Unsealed == 1 ? "it" : "them")} would not be detected.";
        if (FirstKeyed is null && Seals > 0)
            yield return "No seal has a key. Anyone who can write to the database as its owner could have rewritten this history.";
        else if (FirstKeyed is { Number: > 1 } first)
            yield return $"Seals 1 to {first.Number - 1} were made without a key. Changes by the owner of the database before {Day(first.At)} would not be detected.";
        if (Anchored is null)
            yield return "No anchor was given. If the newest seals were removed, or the whole history was replaced by an older copy, this would not be detected. Name a file of anchors or a log with --anchor.";
        else if (Anchored.Seal < Seals)
            yield return $"Seals {Anchored.Seal + 1} to {Seals} are newer than the newest anchor ({Day(Anchored.At)}). If later seals were removed, this would not be detected.";
    }

    internal static ChainReport Broken(int seals, int entries, long? first, string finding) => new(false, seals, entries, 0, first, finding);

    internal static string Day(DateTimeOffset at) => LondonTime.Words(at.UtcDateTime);
}
