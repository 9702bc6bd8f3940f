using GoldenThread.Documents.Exports;
using GoldenThread.Documents.Reviews;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Work.Findings;

/// <summary>Findings and recommendations as a table, for a file.</summary>
internal sealed class TakeFindingsOut(FindReviews find, FindChronologies chronologies)
{
    /// <summary>The table.</summary>
    /// <param name="review">The review.</param>
    /// <param name="codes">True for codes in place of names.</param>
    /// <returns>Null where codes are asked for and a name may be left: then nothing is taken out.</returns>
    public async Task<ExportTable?> Table(Review review, bool codes)
    {
        var coding = await Coding.Of(chronologies, review, codes);
        var findings = (await find.Records(review, Finding.Kind)).Select(r => (Finding)r.Content);
        var recommendations = (await find.Records(review, Advice.Kind)).Select(r => (Advice)r.Content);
        var table = FindingTables.Of(codes ? "Findings" : $"Findings of {review.Reference}", findings, recommendations, words => coding[words]);
        return codes && (!coding.Codes || coding.Left.Count > 0) ? null : table;
    }
}
