using GoldenThread.Assurance;
using GoldenThread.Plans;

namespace GoldenThread.Web.Plans;

/// <summary>Values of the model as people read them.</summary>
internal static class InWords
{
    public static string Words(this EvidenceStrength evidence) => evidence switch
    {
        EvidenceStrength.None => "None",
        EvidenceStrength.StatementOnly => "Statements only",
        EvidenceStrength.Shown => "Shown",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence)),
    };

    public static string Words(this Aspect aspect) => aspect switch
    {
        Aspect.Overall => "Overall",
        Aspect.Activity => "Activity",
        Aspect.Evidence => "Evidence",
        Aspect.Impact => "Impact",
        _ => throw new ArgumentOutOfRangeException(nameof(aspect)),
    };

    public static string Words(this PlanState state) => state switch
    {
        PlanState.Open => "Open",
        PlanState.Closed => "Closed",
        PlanState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Words(this BoardExchangeKind kind) => kind switch
    {
        BoardExchangeKind.Question => "Question for the board",
        BoardExchangeKind.Answer => "Answer",
        BoardExchangeKind.Challenge => "Challenge",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The beginning of a text, cut at a word.</summary>
    public static string Beginning(this string text, int length)
    {
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length);
        return string.Concat(text.AsSpan(0, cut > length / 2 ? cut : length), "…");
    }
}
