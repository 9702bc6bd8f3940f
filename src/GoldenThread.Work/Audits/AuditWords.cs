using GoldenThread.Audits;
using GoldenThread.Statistics;

namespace GoldenThread.Work.Audits;

/// <summary>How results of audits are said, the same on pages, as evidence and at the terminal.</summary>
internal static class AuditWords
{
    /// <summary>"25 of 40 (63%), 95% interval 51% to 73%, drawn out of 86; moderators agreed in 19 of 28 and put 5 of 20 below good".</summary>
    public static string Result(ReportedAspect aspect)
    {
        var result = aspect.Result;
        return result.Share is not { } share ? result.InWords()
            : result.Interval is { } range ? result.InWords().Replace(share.InWords(), $"{share.InWords()}, 95% interval {100 * range.Low:0}% to {100 * range.High:0}%", StringComparison.Ordinal)
            : result.InWords();
    }

    /// <summary>Now and before: the difference, and whether it is clear.</summary>
    public static string? Compared(ReportedAspect now, ReportedAspect? before)
    {
        if (before?.Result.Share is not { } then || now.Result.Share is not { } share) return null;
        if (now.Method == DrawMethod.Chosen || before.Method == DrawMethod.Chosen) return $"{then.InWords()} before; chosen cases cannot be compared";
        var difference = ShareDifference.Of(share, then, Math.Max(now.Frame, now.Read), Math.Max(before.Frame, before.Read));
        var points = (100 * difference.Value).ToString("+0;−0;0", System.Globalization.CultureInfo.InvariantCulture);
        return $"{then.InWords()} before: {points} percentage points, {(difference.ClearlyHigher ? "clearly higher" : difference.ClearlyLower ? "clearly lower" : "no clear difference")}";
    }

    /// <summary>Where an audit stands.</summary>
    public static string Of(AuditState state) => state switch
    {
        AuditState.Planned => "Waiting for lists of cases",
        AuditState.Framed => "Frame locked",
        AuditState.Drawn => "Cases drawn",
        AuditState.Reading => "Reading",
        AuditState.Moderating => "Moderation",
        AuditState.Reported => "Reported",
        AuditState.Closed => "Closed",
        _ => "Abandoned",
    };

    /// <summary>What kind.</summary>
    public static string Of(AuditKind kind) => kind switch
    {
        AuditKind.Single => "Each organisation reads its own files",
        AuditKind.MultiAgency => "Organisations read their records of the same children, and a panel judges",
        _ => "Dip sample",
    };

    /// <summary>How cases were found.</summary>
    public static string Of(DrawMethod method) => method switch
    {
        DrawMethod.Simple => "Drawn",
        DrawMethod.Stratified => "Drawn in proportion",
        DrawMethod.All => "All",
        _ => "Chosen",
    };

    /// <summary>"every month", "every 6 weeks".</summary>
    public static string Every(string period) => $"every {(period.StartsWith("1 ", StringComparison.Ordinal) ? period[2..] : period)}";

    /// <summary>Where a round stands.</summary>
    public static string Of(RoundState state) => state switch
    {
        RoundState.Open => "Open",
        RoundState.InTime => "In time",
        RoundState.Late => "Late",
        RoundState.Missed => "Missed",
        _ => "Excused",
    };
}
