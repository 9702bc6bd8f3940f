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
            yield return $"{Unsealed} {(Unsealed == 1 ? "entry is" : "entries are")} not sealed yet: a change to {(Unsealed == 1 ? "it" : "them")} would not be seen.";
        if (FirstKeyed is null && Seals > 0)
            yield return "No seal has a key: whoever can write to the database as its owner can have written this history anew.";
        else if (FirstKeyed is { Number: > 1 } first)
            yield return $"Seals 1 to {first.Number - 1} were set without a key: what the owner of the database changed before {Day(first.At)} would not be seen.";
        if (Anchored is null)
            yield return "No anchor was given: that the newest seals were cut off, or all of the history replaced by an older copy, would not be seen. Name a file of anchors or a log with --anchor.";
        else if (Anchored.Seal < Seals)
            yield return $"Seals {Anchored.Seal + 1} to {Seals} are newer than the newest anchor ({Day(Anchored.At)}): that others after them were cut off would not be seen.";
    }

    internal static ChainReport Broken(int seals, int entries, long? first, string finding) => new(false, seals, entries, 0, first, finding);

    internal static string Day(DateTimeOffset at) => LondonTime.Words(at.UtcDateTime);
}
