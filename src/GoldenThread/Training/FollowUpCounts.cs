using GoldenThread.Statistics;

namespace GoldenThread.Training;

/// <summary>What became of training at work: counts over everybody who was asked. Answers of fewer than ten stay unsaid, as they could be traced.</summary>
/// <param name="Asked">How many were asked.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Used">Do something differently; null where fewer than ten answered.</param>
/// <param name="UsedInPart">Do a part of it.</param>
/// <param name="NotYet">Not yet.</param>
/// <param name="NoOccasion">Had no occasion.</param>
public sealed record FollowUpCounts(int Asked, int Answered, int? Used, int? UsedInPart, int? NotYet, int? NoOccasion)
{
    /// <summary>Fewer answers are not told apart.</summary>
    public const int Fewest = 10;

    /// <summary>Nobody was asked.</summary>
    public static FollowUpCounts None { get; } = new(0, 0, null, null, null, null);

    /// <summary>The share with what silence could mean; null where fewer than ten answered. Whoever does a part of it puts that part into practice.</summary>
    public Silence? PutIntoPractice => Used is { } used && UsedInPart is { } part ? new Silence(used + part, Answered, Asked) : null;

    /// <summary>True where so few answered that it can bear little: fewer than ten, or fewer than half of those who were asked.</summary>
    public bool IsThin => Asked > 0 && (Answered < Fewest || Answered * 2 < Asked);

    /// <summary>In a sentence.</summary>
    public string InWords() => Asked == 0 ? "Nobody has been asked yet."
        : PutIntoPractice is { } silence ? $"Put it into practice: {silence.InWords()} {Used} fully, {UsedInPart} in part, {NotYet} not yet, {NoOccasion} had no occasion."
        : $"{Answered} of {Asked} answered. Results show once {Fewest} have answered, so that nobody's answer can be traced.";
}
