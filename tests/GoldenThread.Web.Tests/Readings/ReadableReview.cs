using System.Collections.Immutable;
using GoldenThread.Chronologies;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage.Reviews;

namespace GoldenThread.Web.Tests.Readings;

/// <summary>A review with one of each thing that can be read, and the person who is named on it.</summary>
public sealed record ReadableReview(
    Visitor Named, Review Review, ReviewRequest Request, StoredEntry Entry, ReviewRecord Finding, ReviewRecord Advice, ReviewRecord Note, ReviewFile File)
{
    /// <summary>Words that stand in each of them, and nowhere else.</summary>
    public const string Secret = "only-the-team-reads-this";

    public static async Task<ReadableReview> In(GoldenThreadApp app)
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var by = new Actor(new PersonId(manager.Account.Id), manager.Account.FullName, Role.BusinessManager, null, app.Clock.GetUtcNow());
        var today = DateOnly.FromDateTime(by.Now.UtcDateTime);
        var review = new Review(
            app.Partnership.Id, $"RR{Guid.NewGuid():N}"[..10], Secret, ReviewIncident.Nothing with { Known = Secret, Aware = today.AddDays(-9) }, by, today);
        var request = new ReviewRequest(review, app.Organisation.Id, RequestKind.Chronology, Secret, null, by, today);
        var made = new ReadableReview(
            manager, review, request,
            new StoredEntry(request, new WrittenEntry(Date: "3 March 2026", Text: Secret), "", 1),
            new ReviewRecord(review, GoldenThread.Findings.Finding.Kind, new Finding(Secret, Secret, [], false, false, []), by),
            new ReviewRecord(review, GoldenThread.Findings.Advice.Kind, new Advice(Secret, [], "", "", null), by),
            new ReviewRecord(review, NoteKinds.Terms.Key, new Note(ImmutableDictionary<string, string>.Empty.Add("purpose", Secret).Add("lines", Secret)), by),
            new ReviewFile(review.Partnership, review.Id, null, "minutes.txt", "text/plain", System.Text.Encoding.UTF8.GetBytes(Secret), by));
        await using var db = await app.Open();
        db.Add(review);
        await db.Save();
        db.Add(request);
        await db.Save();
        db.AddRange(made.Entry, made.Finding, made.Advice, made.Note, made.File);
        await db.Save();
        return made;
    }

    /// <summary>A route with this review's ids in it, and what of it somebody then reads: a table, and an id in it.</summary>
    public (string Address, string Subject, Guid Id) At(string route)
    {
        var contribution = route.StartsWith("contributions", StringComparison.Ordinal);
        var address = route.Replace("{id:guid}", (contribution ? Request.Id : Review.Id.Value).ToString(), StringComparison.Ordinal)
            .Replace("{point:guid}", Review.Id.Value.ToString(), StringComparison.Ordinal)
            .Replace("{format}", route.Contains("template", StringComparison.Ordinal) ? "xlsx" : "csv", StringComparison.Ordinal)
            .Replace("{step}", "notification", StringComparison.Ordinal)
            .Replace("{kind}", NoteKinds.Terms.Key.Value, StringComparison.Ordinal)
            .Replace("{file:guid}", File.Id.ToString(), StringComparison.Ordinal)
            .Replace("{entry:guid}", Entry.Id.ToString(), StringComparison.Ordinal).Replace("{entry}", Entry.Id.ToString(), StringComparison.Ordinal)
            .Replace("{record}", Record(route).Id.ToString(), StringComparison.Ordinal);
        return route switch
        {
            _ when route.Contains("{entry", StringComparison.Ordinal) => ("/" + address, "chronology_entry", Entry.Id),
            _ when route.Contains("{record}", StringComparison.Ordinal) => ("/" + address, "review_record", Record(route).Id),
            _ when route.Contains("{file", StringComparison.Ordinal) => ("/" + address, "review_file", File.Id),
            "thread" => ("/thread", "review_record", Finding.Id),
            _ when contribution => ("/" + address, "review_request", Request.Id),
            _ => ("/" + address, "review", Review.Id.Value),
        };
    }

    private ReviewRecord Record(string route) =>
        route.Contains("/notes/", StringComparison.Ordinal) ? Note : route.Contains("/findings/", StringComparison.Ordinal) ? Finding : Advice;
}
