using System.Text;

namespace GoldenThread.Web.Tests.Plans;

/// <summary>The attachments of an email message, by the pages.</summary>
public sealed class MessageAttachmentTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task Attachments_are_offered_one_by_one_and_each_becomes_a_draft_of_its_own()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);

        var choice = await (await manager.Get("/import")).Submit("Upload plan", [("Upload", "mail.eml", Mail)]);
        choice.Heading.ShouldBe("Choose an attachment", choice.Text);
        choice.Text.ShouldContain("photo.jpg");
        choice.Text.ShouldContain("cannot be read as a plan");

        var draft = await choice.Submit("Read first plan.txt");
        draft.Heading.ShouldBe("Check what we found", draft.Text);
        draft.Text.ShouldContain("Ring back within a day.");
        (await (await manager.Get(choice.Path)).Submit("Read second plan.csv")).Text.ShouldContain("Ask the child.");

        var message = await manager.Get(choice.Path[..choice.Path.LastIndexOf('/')]);
        message.Text.ShouldContain("Please find the plans attached.");
        message.Text.ShouldContain("Choose an attachment of this message");
        (await manager.Get(draft.Path + "/attachments")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_no_message_is_refused_in_a_sentence() =>
        (await (await (await app.SignedInAs(Role.BusinessManager)).Get("/import")).Submit("Upload plan", [("Upload", "other.eml", "only words"u8.ToArray())]))
            .Errors.Single().ShouldContain("is not an email message");

    private static byte[] Mail => Encoding.UTF8.GetBytes(
        "From: a@eastmere.example\r\nSubject: Plans\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nPlease find the plans attached.\r\n"
        + Attached("first plan.txt", "Recommendation 1\nRing back within a day.\n") + Attached("photo.jpg", "x")
        + Attached("second plan.csv", "No,Recommendation,Action,Lead\n1,Ask the child.,Change the form.,Eastmere Council\n") + "--x--\r\n");

    private static string Attached(string name, string content) =>
        $"--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(content))}\r\n";
}
