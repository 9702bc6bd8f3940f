using GoldenThread.Chronologies;
using GoldenThread.Documents;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>
/// Receives an organisation's chronology: the filled template, or a narrative whose sentences become entries. The file is kept beside its entries.
/// </summary>
internal sealed class ReceiveChronology(GoldenThreadDb db, Acting acting, GivenDocuments documents)
{
    /// <summary>Takes the entries of a table in.</summary>
    /// <param name="request">The request that it answers.</param>
    /// <param name="organisation">The organisation's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many, and what is to be said of the file as a whole.</returns>
    /// <exception cref="UnreadableFileException">The file cannot be read, or holds no chronology.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the request meanwhile; nothing was kept.</exception>
    /// <exception cref="RuleException">Its dates in figures are in another order than those that came before; nothing was kept.</exception>
    public async Task<(int Entries, string Says)> Table(ReviewRequest request, string organisation, GivenFile file, CancellationToken cancellation)
    {
        var (name, bytes, read) = await documents.Read(file, document => ChronologyImport.Read(document, acting.Today, request.Order), cancellation);
        if (read.Shown is { } shown && request.Order is { } before && shown != before)
        {
            throw new RuleException(
                $"Dates in “{name}” start with the {First(shown)}, but the dates you sent before start with the {First(before)}. Write the dates in this file in full, such as 3 March 2016.");
        }

        if (request.Order is null && read.Order is { } order) request.Settle(order);
        await Keep(request, name, bytes, [.. read.Written.Select((written, i) => (written, read.Entries[i].Place.Row))], $"Received {name}", cancellation);
        var whole = read.Problems.Where(p => p.IsOfWholeFile).Select(p => p.Says);
        var other = read.Organisation == organisation || read.Problems.Any(p => p.Kind == ChronologyProblemKind.NoOrganisation) ? null
            : $"The file says it is from “{read.Organisation}”.";
        return (read.Entries.Count, string.Join(' ', whole.Append(other).OfType<string>()));
    }

    /// <summary>Takes the sentences of a narrative's numbered paragraphs in.</summary>
    /// <param name="request">The request that it answers.</param>
    /// <param name="file">The file.</param>
    /// <param name="first">Number of the first paragraph.</param>
    /// <param name="last">Number of the last.</param>
    /// <param name="about">Whom they concern.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>How many entries were made.</returns>
    /// <exception cref="UnreadableFileException">The file cannot be read.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the request meanwhile; nothing was kept.</exception>
    /// <exception cref="RuleException">It has no such paragraphs; nothing was kept.</exception>
    public async Task<int> Narrative(ReviewRequest request, GivenFile file, string first, string last, string about, CancellationToken cancellation)
    {
        var (name, bytes, entries) = await documents.Read(
            file, document => NarrativeChronology.Read(NumberedText.Range(NumberedText.Read(document.Text).Sections, first, last), about.Trim())
                .ToList(), cancellation);
        if (entries.Count == 0)
            throw new RuleException($"“{name}” has no paragraphs from “{first}” to “{last}”. Enter the paragraph numbers as they are in the report, such as 5.1 and 5.14.");
        var before = await db.ChronologyEntries.Where(e => e.Request == request.Id).MaxAsync(e => (int?)e.Row, cancellation) ?? 0;
        await Keep(request, name, bytes, [.. entries.Select((written, i) => (written, before + i + 1))], "Created from a report", cancellation);
        return entries.Count;
    }

    private async Task Keep(
        ReviewRequest request, string name, byte[] bytes, IReadOnlyCollection<(WrittenEntry Written, int Row)> entries, string because,
        CancellationToken cancellation)
    {
        try
        {
            await db.Because(because, cancellation);
            await new StoredChronology(db).Add(request, name, entries, cancellation);
            db.Add(new ReviewFile(request.Partnership, request.Review, request, name, MediaType.Of(name), bytes, acting.By));
            if (!await db.SaveUnlessChanged(because, cancellation)) throw new ChangedMeanwhileException();
        }
        catch (RuleException)
        {
            // What is read next is as it was: a refused file does not say in which order its dates are.
            db.ChangeTracker.Clear();
            throw;
        }
    }

    private static string First(DateOrder order) => order == DateOrder.DayFirst ? "day" : "month";
}
