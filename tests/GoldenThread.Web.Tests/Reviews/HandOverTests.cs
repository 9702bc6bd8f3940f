using System.Net;
using System.Text;

namespace GoldenThread.Web.Tests.Reviews;

/// <summary>Documents of a review, and the archive of a whole review, which another partnership restores.</summary>
public sealed class HandOverTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_are_added_downloaded_and_withdrawn()
    {
        var (manager, review) = await Taken("HO1");
        var files = await (await manager.Get(review)).Follow("Documents and archive");
        (await files.Submit("Upload document")).Errors.ShouldBe(["Choose the document"]);
        var added = await files.Submit("Upload document", [("Upload", "minutes.txt", "Minutes of the panel"u8.ToArray())]);
        var link = added.Document.QuerySelectorAll("a").Single(a => a.TextContent == "minutes.txt").GetAttribute("href")!;
        var file = await manager.Send(HttpMethod.Get, link);
        (await file.Content.ReadAsStringAsync(Cancellation)).ShouldBe("Minutes of the panel");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await (await app.NewPerson(Role.Administrator)).Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        var withdrawn = await added.Submit("Withdraw document", ("Because", "Of another review"));
        withdrawn.Text.ShouldContain("withdrawn: Of another review");
        (await manager.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_review_is_downloaded_whole_and_restored_by_another_partnership()
    {
        var (manager, review) = await Taken("HO2");
        await (await manager.Get($"{review}/findings/new")).Submit("Save finding", ("FindingTitle", "Fathers"), ("Text", "Nobody asked about the father"));
        await (await manager.Get($"{review}/files")).Submit("Upload document", [("Upload", "minutes.txt", "Minutes"u8.ToArray())]);
        var archive = await manager.Send(HttpMethod.Get, $"{review}/archive");
        var bytes = await archive.Content.ReadAsByteArrayAsync(Cancellation);
        archive.Content.Headers.ContentDisposition!.FileName!.ShouldStartWith("review-ho2-");

        (await Restored(manager, bytes)).Errors.ShouldBe(["You can already see a review with the reference “HO2”. Nothing was restored."]);
        (await Restored(manager, Encoding.UTF8.GetBytes("no zip"))).Errors.Single().ShouldContain("not an archive of a review");
        (await (await manager.Get("/reviews/restore")).Submit("Restore review")).Errors.ShouldBe(["Choose the archive"]);
        (await manager.Get("/reviews")).Text.ShouldContain("HO2");

        var elsewhere = await app.Database.AddPartnership("Westmere Safeguarding Children Partnership");
        var other = await app.SignedInAs(Role.BusinessManager, elsewhere.Id);
        var taken = await Restored(other, bytes);
        taken.Done.ShouldBe("Review restored. Now add people to the review team.", taken.Text);
        (await other.Get($"{taken.Path}/findings")).Text.ShouldContain("Nobody asked about the father");
        (await other.Get($"{taken.Path}/files")).Text.ShouldContain("History of HO2 up to ");
        taken.Text.ShouldContain("Invented BusinessManager, lead");
    }

    private static async Task<WebPage> Restored(Visitor visitor, byte[] archive) =>
        await (await visitor.Get("/reviews/restore")).Submit("Restore review", [("Upload", "review.zip", archive)]);

    private async Task<(Visitor Manager, string Review)> Taken(string reference)
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        return (manager, (await (await manager.Get("/reviews/new")).Submit("Record serious incident", ("Reference", reference), ("Title", "An infant"))).Path);
    }
}
