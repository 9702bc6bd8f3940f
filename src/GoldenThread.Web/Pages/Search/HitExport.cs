using GoldenThread.Documents.Exports;
using GoldenThread.Storage.Search;

namespace GoldenThread.Web.Pages.Search;

/// <summary>What was found, as a file.</summary>
internal static class HitExport
{
    /// <summary>What was found, the context in words. The addresses begin with <paramref name="site"/>, so that a row leads back here.</summary>
    public static ExportTable Of(IAsyncEnumerable<SearchHit> hits, string site, CancellationToken cancellation) => new(
        "Search",
        [new("Found in", 18), new("Plan", 10), new("Record", 45), new("Text found", 90), new("Address", 45)],
        TableAnswer.Rows(
            hits, hit =>
            [
                HitInWords.Of(hit.Kind), hit.PlanReference, HitInWords.Heading(hit), string.Concat(hit.Context.Select(piece => piece.Text)),
                site + HitInWords.Address(hit),
            ], cancellation));
}
