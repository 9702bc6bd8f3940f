namespace GoldenThread.SelfAssessments;

/// <summary>What an organisation says of a statement.</summary>
/// <param name="Statement">Reference of the statement.</param>
/// <param name="Score">Key of the score; null where there is none yet.</param>
public sealed record StatementAnswer(string Statement, string? Score)
{
    /// <summary>What a file had as its score, where that is none of the set: "2/3". A person settles it.</summary>
    public string Written { get; init; } = "";

    /// <summary>True where it does not apply to the organisation.</summary>
    public bool DoesNotApply { get; init; }

    /// <summary>Why it does not apply.</summary>
    public string Because { get; init; } = "";

    /// <summary>How the organisation does it, in its own words.</summary>
    public string Words { get; init; } = "";

    /// <summary>What shows it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>What is to be done.</summary>
    public string Actions { get; init; } = "";

    /// <summary>What came along from elsewhere; null where nothing did.</summary>
    public BroughtAlong? Brought { get; init; }

    /// <summary>True where the words or the evidence are still those that came along: nobody has said that they hold today.</summary>
    public bool IsAsBrought => Brought is { } brought && (brought.Words.Length > 0 || brought.Evidence.Length > 0) && Words == brought.Words && Evidence == brought.Evidence;

    /// <summary>True where nothing was said.</summary>
    public bool IsEmpty => Score is null && !DoesNotApply && Written.Length + Because.Length + Words.Length + Evidence.Length + Actions.Length == 0;

    /// <summary>The same without white space around its words, and without what does not belong together.</summary>
    public StatementAnswer Cleaned() => this with
    {
        Score = DoesNotApply ? null : Score,
        Written = Score is not null || DoesNotApply ? "" : Written.Trim(),
        Because = Because.Trim(),
        Words = Words.Trim(),
        Evidence = Evidence.Trim(),
        Actions = Actions.Trim(),
    };
}
