using GoldenThread.Audits;
using GoldenThread.Storage.Mapping;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Api.Audits;

/// <summary>How many files were good or better in an aspect, of how many that were graded for it. The interval is of 95%; it is left out for chosen cases and where all were read.</summary>
internal sealed record AuditResultResource(
    string Aspect, string Title, int Good, int Read, string Shown, string Method, int Frame, decimal? IntervalLow, decimal? IntervalHigh, IReadOnlyList<AuditGradeResource> Grades, int Moderated, int Agreed, int MovedUp,
    int MovedDown, int FellBelowGood, string Says)
{
    public static AuditResultResource Of(Audit audit, ReportedAspect found)
    {
        var (result, agreement) = (found.Result, found.Result.Agreement);
        static decimal Rounded(double share) => Math.Round((decimal)share, 4);
        return new(
            found.Aspect, audit.Tool.Aspect(found.Aspect)?.Title ?? found.Aspect, found.Good, found.Read, result.Share?.InWords() ?? "", StateWord.Of(found.Method), found.Frame,
            result.Interval is { } low ? Rounded(low.Low) : null, result.Interval is { } high ? Rounded(high.High) : null,
            [.. audit.Tool.Scale.Grades.Zip(found.Counts, (grade, files) => new AuditGradeResource(grade.Key, grade.Name, files))], agreement.Pairs, agreement.Agreed, agreement.MovedUp, agreement.MovedDown,
            agreement.FellBelowGood, AuditWords.Result(found));
    }
}
