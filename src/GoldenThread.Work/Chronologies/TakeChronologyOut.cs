using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Exports;
using GoldenThread.Reviews;

namespace GoldenThread.Work.Chronologies;

/// <summary>The part of a chronology that is asked for as a table, for a file.</summary>
internal sealed class TakeChronologyOut(FindChronologies find)
{
    /// <summary>The table.</summary>
    /// <param name="review">The review.</param>
    /// <param name="asked">What of it.</param>
    /// <returns>Null where codes are asked for and a name may be left: then nothing is taken out.</returns>
    public async Task<ExportTable?> Table(Review review, ChronologyQuestion asked)
    {
        var view = await ChronologyView.Of(find, review, asked);
        return asked.Codes && (!view.HasGlossary || view.Left.Count > 0) ? null
            : ChronologyTables.Merged(asked.Codes ? "Chronology" : $"Chronology of {review.Reference}", view.Entries);
    }
}
