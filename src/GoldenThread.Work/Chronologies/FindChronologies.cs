using GoldenThread.Documents.Reading;
using GoldenThread.Chronologies;
using GoldenThread.Documents;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Reviews;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Reviews;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>What the pages of chronologies take in hand: requests to organisations, what they gave, the merged chronology, the glossary.</summary>
internal sealed class FindChronologies(GoldenThreadDb db, FindReviews reviews, ChronologyCache cache)
{
    public DateOnly Today => reviews.Today;

    /// <summary>The merged chronology of a review.</summary>
    public Task<ReviewChronology> Of(Review review) => cache.Of(db, review.Id, Today);

    /// <summary>A request with the name of its organisation; null where the person may not see it or it is not there.</summary>
    public async Task<(ReviewRequest Request, string Organisation)?> Request(Guid id)
    {
        if (await db.ReviewRequests.SingleOrDefaultAsync(r => r.Id == id) is not { } request) return null;
        return (request, await db.Organisations.IgnoreAutoIncludes().Where(o => o.Id == request.Organisation).Select(o => o.Name).SingleAsync());
    }

    /// <summary>What an organisation gave.</summary>
    public Task<ReviewChronology> Of(ReviewRequest request) => ChronologyCache.Read(new KeptChronology(db), request.Review, Today, request.Id);

    /// <summary>Takes the entries of a file in; the caller saves.</summary>
    /// <returns>How many, and what is to be said of the file as a whole.</returns>
    /// <exception cref="UnreadableDocumentException">The file cannot be read, or holds no chronology.</exception>
    /// <exception cref="RuleException">Its dates in figures are in another order than those that came before.</exception>
    public async Task<(int Entries, string Says)> Receive(ReviewRequest request, string organisation, string name, byte[] bytes, Actor by, ImportLimits limits, CancellationToken cancellation)
    {
        var read = ChronologyImport.Read(await DocumentReading.Read(name, bytes, limits, cancellation), Today, request.Order);
        if (read.Shown is { } shown && request.Order is { } before && shown != before)
            throw new RuleException($"Dates in figures in “{name}” begin with the {First(shown)}; in what came before they begin with the {First(before)}. Write the dates of this file out, such as 3 March 2016.");
        if (request.Order is null && read.Order is { } order) request.Settle(order);
        await new KeptChronology(db).Add(request, name, [.. read.Written.Select((written, i) => (written, read.Entries[i].Place.Row))], cancellation);
        db.Add(new ReviewFile(request.Partnership, request.Review, request, name, MediaType.Of(name), bytes, by));
        var whole = read.Problems.Where(p => p.Place.Row == 1).Select(p => p.Says);
        var other = read.Organisation == organisation || read.Problems.Any(p => p.Says.StartsWith("The file does not say whose", StringComparison.Ordinal)) ? null : $"The file says that it is of “{read.Organisation}”.";
        return (read.Entries.Count, string.Join(' ', whole.Append(other).OfType<string>()));
    }

    /// <summary>Takes the sentences of a narrative in as entries; the caller saves.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="UnreadableDocumentException">The file cannot be read.</exception>
    /// <exception cref="RuleException">It has no such paragraphs.</exception>
    public async Task<int> ReceiveNarrative(ReviewRequest request, string name, byte[] bytes, string first, string last, string about, Actor by, ImportLimits limits, CancellationToken cancellation)
    {
        var document = await DocumentReading.Read(name, bytes, limits, cancellation);
        var entries = NarrativeChronology.Read(NumberedText.Range(NumberedText.Read(document.Text).Sections, first, last), about.Trim()).ToList();
        if (entries.Count == 0) throw new RuleException($"“{name}” has no paragraphs from “{first}” to “{last}”. Give the numbers as the report has them, such as 5.1 and 5.14.");
        var before = await db.ChronologyEntries.Where(e => e.Request == request.Id).MaxAsync(e => (int?)e.Row, cancellation) ?? 0;
        db.Add(new ReviewFile(request.Partnership, request.Review, request, name, MediaType.Of(name), bytes, by));
        await new KeptChronology(db).Add(request, name, [.. entries.Select((written, i) => (written, before + i + 1))], cancellation);
        return entries.Count;
    }

    /// <summary>The glossary of a review; null where there is none yet.</summary>
    public Task<ReviewRecord?> Glossary(Review review) => db.ReviewRecords.SingleOrDefaultAsync(r => r.Review == review.Id && r.Kind == GlossaryContent.Kind && r.Withdrawn == null);

    private static string First(DateOrder order) => order == DateOrder.DayFirst ? "day" : "month";

    public static string Address(Guid request) => $"/contributions/{request}";
}
