using GoldenThread.Documents;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Reviews;
using GoldenThread.Findings;
using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Files;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>Makes a review out of a published report.</summary>
[Authorize(May.TakeInCases)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class FromReportModel(FindReviews find, UploadedFiles files, GoldenThreadDb db, ImportLimits limits) : PageModel
{
    private const int ShortTitle = 90;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    [UpTo(Longest.Reference)]
    public string? Reference { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Upload is null) return Refused(nameof(Upload), "Choose the report");
        try
        {
            var (bytes, _) = await files.Read(Upload.Given(), cancellation);
            var name = Path.GetFileName(Upload.FileName);
            var report = PublishedReviewImport.Read(await DocumentReading.Read(name, bytes, limits, cancellation));
            var reference = string.IsNullOrWhiteSpace(Reference) ? report.Reference : Reference.Trim();
            if (reference.Length == 0) return Refused(nameof(Reference), "The report does not say its reference. Enter one");
            if (await find.Sees(reference)) return Refused(nameof(Reference), FindReviews.SameReference);
            var by = find.Actor(User);
            var title = report.Title.Length > 0 ? report.Title : name;
            var known = string.Join('\n', report.Children.Select(c => $"{c.Code}: {c.Text}"));
            var review = new Review(User.Partnership(), reference, title, ReviewIncident.Nothing with { Known = known }, by, find.Today);
            db.Add(review);
            db.Add(new ReviewFile(review.Partnership, review.Id, null, name, MediaType.Of(name), bytes, by));
            db.AddRange(Records(review, report, by));
            await db.Save($"Taken in from {name}", cancellation);
            this.Say($"Taken in: {Many(report.Children.Length, "child", "children")}, {Many(report.Themes.Length, "theme", "themes")}, {Many(report.JointThemes.Length, "joint theme", "joint themes")}, {Many(report.Recommendations.Length, "recommendation", "recommendations")}. Look at each.");
            return Redirect(FindReviews.Address(review));
        }
        catch (UnreadableDocumentException unreadable)
        {
            return Refused(nameof(Upload), unreadable.Message);
        }
        catch (RuleException refused)
        {
            return Refused(nameof(Upload), refused.Message);
        }
    }

    private static IEnumerable<ReviewRecord> Records(Review review, PublishedReview report, Actor by)
    {
        if (report.Terms.Length > 0) yield return Note(NoteKinds.Terms, ("purpose", Lines(report.Terms)), ("lines", "As the report says under its purpose"), ("author", report.Author));
        foreach (var told in report.Events) yield return Note(NoteKinds.Event, ("title", told.Text.Beginning(ShortTitle)), ("kind", "Other"), ("minutes", $"{told.Number} {told.Text}"));
        foreach (var (theme, joint) in report.Themes.Select(t => (t, false)).Concat(report.JointThemes.Select(t => (t, true))))
            yield return new ReviewRecord(review, Finding.Kind, new Finding(theme.Text.Split('\n')[0].Beginning(ShortTitle), theme.Text, [], false, joint, [new Citation("other", null, $"Paragraph {theme.Number} of the report")]), by);
        foreach (var recommendation in report.Recommendations) yield return new ReviewRecord(review, Advice.Kind, new Advice(recommendation.Text, [], "", "", null), by);

        ReviewRecord Note(NoteKind kind, params (string Key, string Answer)[] answers) =>
            new(review, kind.Key, new Note(System.Collections.Immutable.ImmutableDictionary.CreateRange(answers.Where(a => a.Answer.Length > 0).Select(a => KeyValuePair.Create(a.Key, a.Answer)))), by);
    }

    private static string Lines(IEnumerable<NumberedParagraph> paragraphs) => string.Join('\n', paragraphs.Select(p => $"{p.Number} {p.Text}"));

    private static string Many(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";

    private PageResult Refused(string question, string sentence)
    {
        db.ChangeTracker.Clear();
        ModelState.AddModelError(question, sentence);
        return Page();
    }
}
