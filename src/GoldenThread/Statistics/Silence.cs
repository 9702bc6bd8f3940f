namespace GoldenThread.Statistics;

/// <summary>What silence could mean for a share of those who answered.</summary>
/// <param name="Yes">How many said yes.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="Asked">How many were asked.</param>
public readonly record struct Silence(int Yes, int Answered, int Asked)
{
    /// <summary>What is wrong with the numbers; null where nothing is.</summary>
    public string? Fault => Yes < 0 || Answered < Yes || Asked < Answered ? $"{Yes} of {Answered} of {Asked}. Each number must not be larger than the next." : null;

    /// <summary>The share of those who answered; null where nobody did.</summary>
    public Share? Share => Answered == 0 ? null : new Share(Yes, Answered);

    /// <summary>How many of those who were asked answered.</summary>
    public Share? ResponseRate => Asked == 0 ? null : new Share(Answered, Asked);

    /// <summary>The share if everybody who was silent would have said no.</summary>
    public Share? IfNo => Asked == 0 ? null : new Share(Yes, Asked);

    /// <summary>The share if everybody who was silent would have said yes.</summary>
    public Share? IfYes => Asked == 0 ? null : new Share(Yes + Asked - Answered, Asked);

    /// <summary>"71% of those who answered (44 of 62); 147 were asked: 30% if silence means no, 88% if it means yes."</summary>
    public string InWords() => Share is not { } share
        ? $"Nobody answered; {Asked} were asked."
        : $"{share.Shown()} of those who answered ({Yes} of {Answered}); {Asked} were asked: {IfNo!.Value.Percent(0):0}% if silence means no, {IfYes!.Value.Percent(0):0}% if it means yes.";
}
