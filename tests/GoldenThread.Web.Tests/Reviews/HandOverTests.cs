using System.Net;
using System.Text;

namespace GoldenThread.Web.Tests.Reviews;

/// <summary>Documents of a review, and a whole review that is handed over to another partnership.</summary>
public sealed class HandOverTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Documents_are_added_downloaded_and_withdrawn()
    {
        var (manager, review) = await Taken("HO1");
        var files = await (await manager.Get(review)).Follow("Documents and hand-over");
        (await files.Submit("Add the document")).Errors.ShouldBe(["Choose the document"]);
        var added = await files.Submit("Add the document", [("Upload", "minutes.txt", "Minutes of the panel"u8.ToArray())]);
        var link = added.Document.QuerySelectorAll("a").Single(a => a.TextContent == "minutes.txt").GetAttribute("href")!;
        var file = await manager.Send(HttpMethod.Get, link);
        (await file.Content.ReadAsStringAsync(Cancellation)).ShouldBe("Minutes of the panel");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await (await app.NewPerson(Role.Administrator)).Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        var withdrawn = await added.Submit("Withdraw the document", ("Because", "Of another case"));
        withdrawn.Text.ShouldContain("withdrawn: Of another case");
        (await manager.Get(link)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_review_is_taken_out_whole_and_read_back_by_another_partnership()
    {
        var (manager, review) = await Taken("HO2");
        await (await manager.Get($"{review}/findings/new")).Submit("Save the finding", ("FindingTitle", "Fathers"), ("Text", "Nobody asked about the father"));
        await (await manager.Get($"{review}/files")).Submit("Add the document", [("Upload", "minutes.txt", "Minutes"u8.ToArray())]);
        var archive = await manager.Send(HttpMethod.Get, $"{review}/archive");
        var bytes = await archive.Content.ReadAsByteArrayAsync(Cancellation);
        archive.Content.Headers.ContentDisposition!.FileName!.ShouldStartWith("review-ho2-");

        (await Restored(manager, bytes)).Errors.ShouldBe(["You can see a review with the reference “HO2” already. Nothing was read."]);
        (await Restored(manager, Encoding.UTF8.GetBytes("no zip"))).Errors.Single().ShouldContain("no archive of a review");
        (await (await manager.Get("/reviews/restore")).Submit("Take it over")).Errors.ShouldBe(["Choose the archive"]);
        (await manager.Get("/reviews")).Text.ShouldContain("HO2");

        var elsewhere = await app.Database.AddPartnership("Westmere Safeguarding Children Partnership");
        var other = await app.SignedInAs(Role.BusinessManager, elsewhere.Id);
        var taken = await Restored(other, bytes);
        taken.Done.ShouldBe("The review is taken over. Say who is named on it.", taken.Text);
        (await other.Get($"{taken.Path}/findings")).Text.ShouldContain("Nobody asked about the father");
        (await other.Get($"{taken.Path}/files")).Text.ShouldContain("History of HO2 up to ");
        taken.Text.ShouldContain("Invented BusinessManager, lead");
    }

    private static async Task<WebPage> Restored(Visitor visitor, byte[] archive) =>
        await (await visitor.Get("/reviews/restore")).Submit("Take it over", [("Upload", "review.zip", archive)]);

    private async Task<(Visitor Manager, string Review)> Taken(string reference)
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        return (manager, (await (await manager.Get("/reviews/new")).Submit("Take the case in", ("Reference", reference), ("Title", "An infant"))).Path);
    }
}
