using GoldenThread.Statistics;

namespace GoldenThread.Audits;

/// <summary>What an audit found of one aspect: how many files were good or better.</summary>
/// <param name="Aspect">Key of the aspect.</param>
/// <param name="Good">Files good or better.</param>
/// <param name="Read">Files that were graded for it; those to which it does not apply are not among them.</param>
/// <param name="Frame">How many cases could have been read.</param>
/// <param name="Method">How the files were found.</param>
/// <param name="Agreement">How far moderators agreed, over sheets that were drawn for moderation at random.</param>
public sealed record AuditResult(string Aspect, int Good, int Read, int Frame, DrawMethod Method, Agreement Agreement)
{
    /// <summary>The share; null where no file was graded for it.</summary>
    public Share? Share => Read == 0 ? null : new Share(Good, Read);

    /// <summary>
    /// Its interval. Chosen cases never get one, for they say nothing about the others; where all were read there is nothing to be sure about.
    /// </summary>
    public Interval? Interval => Method is DrawMethod.Chosen or DrawMethod.All || Share is not { } share ? null : Wilson.Of(share, Math.Max(Frame, Read));

    /// <summary>Fewer files can bear little.</summary>
    public const int FewFiles = 10;

    /// <summary>Why it can bear little; null where it can, or where no file was graded.</summary>
    public string? Thin => Share is null ? null
        : Method == DrawMethod.Chosen ? "the files were chosen, and say nothing about the others"
        : Read < FewFiles ? $"fewer than {FewFiles} files" : null;

    /// <summary>"25 of 40 (63%), drawn out of 86; moderators agreed in 19 of 28 and put 5 of 20 below good".</summary>
    public string InWords() => Share is not { } share
        ? "no file was graded"
        : $"{share.InWords()}, {Base()}; {Agreement.InWords()}";

    /// <summary>Whether it is clearly lower than it was: the re-audit of the same aspect, or wholly under a target.</summary>
    /// <param name="before">The result that it is compared with.</param>
    /// <param name="target">Agreed target, as a percentage; null where nothing was.</param>
    /// <returns>Why; null where it is not, or where it cannot be said because cases were chosen.</returns>
    public string? Lower(AuditResult before, decimal? target)
    {
        if (Share is not { } now || before.Share is not { } then || Method == DrawMethod.Chosen || before.Method == DrawMethod.Chosen) return null;
        var (ofNow, ofThen) = (Math.Max(Frame, Read), Math.Max(before.Frame, before.Read));
        if (ShareDifference.Of(now, then, ofNow, ofThen).ClearlyLower) return $"{now.InWords()} in the re-audit; {then.InWords()} before: clearly lower";
        return target is { } agreed && (Interval is { } range ? range.High < (double)agreed / 100 : !now.Reaches(agreed))
            ? $"{now.InWords(agreed)} in the re-audit, clearly under the agreed {agreed:0.##}%"
            : null;
    }

    private string Base() => Method switch
    {
        DrawMethod.All => $"all {Frame}",
        DrawMethod.Chosen => "chosen, not drawn",
        _ => $"drawn out of {Frame}",
    };
}
