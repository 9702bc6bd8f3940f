using System.Collections.Immutable;
using GoldenThread.Documents;
using GoldenThread.Documents.Reviews;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Files;

namespace GoldenThread.Work.Reviews;

/// <summary>Makes a review out of a published report: what its numbered parts say becomes notes, findings and recommendations.</summary>
internal sealed class BeginReviewOfReport(GoldenThreadDb db, Acting acting, BeginReview begin, GivenDocuments documents)
{
    private const int ShortTitle = 90;

    /// <summary>Takes a report in.</summary>
    /// <param name="file">The report.</param>
    /// <param name="reference">The review's reference; empty where the report says it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The review, and what of the report was found.</returns>
    /// <exception cref="UnreadableFileException">The report cannot be read, or has no numbered parts.</exception>
    /// <exception cref="ReferenceRefusedException">There is no reference, or the person sees a review that has it.</exception>
    /// <exception cref="RuleException">The model refuses what the report says.</exception>
    public async Task<(Review Review, PublishedReview Report)> Take(GivenFile file, string? reference, CancellationToken cancellation)
    {
        var (name, bytes, report) = await documents.Read(file, PublishedReviewImport.Read, cancellation);
        var named = string.IsNullOrWhiteSpace(reference) ? report.Reference : reference.Trim();
        if (named.Length == 0) throw new ReferenceRefusedException("Enter a reference. The report does not give one");
        await begin.RequireFree(named);
        var by = acting.By;
        var known = string.Join('\n', report.Children.Select(c => $"{c.Code}: {c.Text}"));
        var review = new Review(
            acting.Partnership, named, report.Title.Length > 0 ? report.Title : name, ReviewIncident.Nothing with { Known = known }, by, acting.Today);
        ReviewRecord[] records = [.. Contents(report).Select(c => new ReviewRecord(review, c.Kind, c.Content, by))];
        db.Add(review);
        db.Add(new ReviewFile(review.Partnership, review.Id, null, name, MediaType.Of(name), bytes, by));
        db.AddRange(records);
        await db.Save($"Uploaded from {name}", cancellation);
        return (review, report);
    }

    private static IEnumerable<(RecordKind Kind, RecordContent Content)> Contents(PublishedReview report)
    {
        if (report.Terms.Length > 0)
            yield return Note(NoteKinds.Terms, ("purpose", Lines(report.Terms)), ("lines", "As the report says under its purpose"), ("author", report.Author));
        foreach (var told in report.Events)
            yield return Note(NoteKinds.Event, ("title", told.Text.Beginning(ShortTitle)), ("kind", "Other"), ("minutes", $"{told.Number} {told.Text}"));
        foreach (var theme in report.Themes) yield return (Finding.Kind, Found(theme, joint: false));
        foreach (var theme in report.JointThemes) yield return (Finding.Kind, Found(theme, joint: true));
        foreach (var recommendation in report.Recommendations) yield return (Advice.Kind, new Advice(recommendation.Text, [], "", "", null));
    }

    private static Finding Found(NumberedParagraph theme, bool joint) =>
        new(theme.Text.Split('\n')[0].Beginning(ShortTitle), theme.Text, [], false, joint, [Citation.OfOther($"Paragraph {theme.Number} of the report")]);

    // What a report says is kept as it says it, also where a question of the kind is left open.
    private static (RecordKind, RecordContent) Note(NoteKind kind, params (string Key, string Answer)[] answers) =>
        (kind.Key, new Note(answers.Where(a => a.Answer.Length > 0).ToImmutableDictionary(a => a.Key, a => a.Answer)));

    private static string Lines(IEnumerable<NumberedParagraph> paragraphs) => string.Join('\n', paragraphs.Select(p => $"{p.Number} {p.Text}"));
}
