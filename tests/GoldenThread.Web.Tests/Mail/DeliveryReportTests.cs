using System.Text;
using GoldenThread.Storage.Mail;
using GoldenThread.Testing;
using GoldenThread.Work.Mail;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Mail;

public sealed class DeliveryReportTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Theory]
    [InlineData("text/rfc822-headers", "{0}")]
    [InlineData("message/rfc822", "{0}")]
    [InlineData("text/rfc822-headers", "Content-Type: multipart/mixed; boundary=\"around\"\n\n--around\n{0}\n--around\nContent-Type: text/plain\n\nScanned by a gateway.\n--around--\n")]
    public async Task A_letter_that_came_back_is_marked_as_one_that_was_refused_at_once(string originalAs, string around)
    {
        var (administrator, letter) = await Sent();
        var heads = Encoding.UTF8.GetString(Head(letter));

        var page = await Upload(administrator, new SomeReport { Original = heads, OriginalAs = originalAs, Around = around, OriginalRecipient = letter.ToAddress.ToUpperInvariant(), FinalRecipient = "box-7@elsewhere.example" });

        page.Done.ShouldBe($"The email to {letter.ToAddress} could not be delivered: 550 5.1.1 no such box. It is now shown as refused.");
        page.Text.ShouldContain("by the mail server of its receiver: 550 5.1.1 no such box. Check the address");
        (await administrator.Get("/")).Text.ShouldContain($"To {letter.ToAddress}", Case.Sensitive, "the administrator's first page says so");
        (await Kept(letter)).Attempts.ShouldBe(1, "a report is no further attempt");
        (await Upload(administrator, new SomeReport { Original = heads, FinalRecipient = letter.ToAddress, Said = "smtp; 550 said otherwise" })).Done.ShouldBe($"The email to {letter.ToAddress} is already shown as refused.");
        (await Kept(letter)).LastError.ShouldBe("550 5.1.1 no such box");
        (await page.Submit("Send again")).Done.ShouldNotBeNull();
        (await Kept(letter)).RefusedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("delayed", "4.4.1", false, "Delayed on its way: 451 4.4.1 no answer")]
    [InlineData("delayed", "5.1.1", false, "Delayed on its way")]
    [InlineData("failed", "4.4.7", true, "Refused")]
    [InlineData("failed", "2.0.0", false, "Sent")]
    [InlineData("delivered", "2.0.0", false, "Sent")]
    [InlineData("relayed", "2.0.0", false, "Sent")]
    [InlineData("expanded", "2.0.0", false, "Sent")]
    public async Task Only_a_letter_that_nobody_tries_to_deliver_any_more_is_refused(string action, string status, bool refused, string shown)
    {
        var (administrator, letter) = await Sent();

        var page = await Upload(administrator, new SomeReport { Original = SomeReport.Heads(letter.Id, letter.ToAddress), FinalRecipient = letter.ToAddress, Action = action, Status = status, Said = "smtp; 451 4.4.1 no answer" });

        page.Errors.ShouldBeEmpty();
        page.Document.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains(letter.ToAddress, StringComparison.Ordinal)).TextContent.ShouldContain(shown);
        (await Kept(letter)).RefusedAt.HasValue.ShouldBe(refused);
    }

    [Fact]
    public async Task A_report_about_no_letter_of_ours_is_answered_alike_whatever_it_knows_and_changes_nothing()
    {
        var (administrator, letter) = await Sent();
        var another = await app.Database.AddPartnership();
        var theirs = await Letter(another.Id, "theirs@example.org", isSent: true);
        var waiting = await Letter(app.Partnership.Id, "waiting@example.org", isSent: false);
        SomeReport[] forged =
        [
            new() { Original = SomeReport.Heads(Guid.NewGuid(), letter.ToAddress), FinalRecipient = letter.ToAddress },
            new() { Original = SomeReport.Heads(letter.Id, "somebody-else@example.org"), FinalRecipient = "somebody-else@example.org" },
            new() { Original = SomeReport.Heads(theirs.Id, theirs.ToAddress), FinalRecipient = theirs.ToAddress },
            new() { Original = SomeReport.Heads(waiting.Id, waiting.ToAddress), FinalRecipient = waiting.ToAddress },
        ];

        foreach (var report in forged) (await Upload(administrator, report)).Errors.ShouldBe(["“report.eml” is about no email that this partnership sent."]);

        foreach (var one in (OutboxMessage[])[letter, theirs, waiting]) (await Kept(one)).RefusedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Where_a_receiver_has_their_mail_sent_on_the_report_about_the_other_address_counts_for_theirs()
    {
        var (administrator, letter) = await Sent();

        (await Upload(administrator, new SomeReport { Original = SomeReport.Heads(letter.Id, letter.ToAddress), FinalRecipient = "old-box@elsewhere.example" })).Done.ShouldNotBeNull().ShouldContain("could not be delivered");

        (await Kept(letter)).RefusedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_no_report_is_refused_and_what_a_server_says_cannot_write_on_a_terminal()
    {
        var (administrator, letter) = await Sent();
        var good = new SomeReport { Original = SomeReport.Heads(letter.Id, letter.ToAddress), FinalRecipient = letter.ToAddress, Said = "smtp; 550 \u001b[2Jgone\u0007 " + new string('x', 3_000) };
        var attached = new SomeReport { Original = good.Original, FinalRecipient = letter.ToAddress, Around = "Content-Type: multipart/mixed; boundary=\"around\"\n\n--around\nContent-Type: message/rfc822\n\n{0}\n--around--\n" };
        var nested = string.Concat(Enumerable.Range(0, 2_000).Select(at => $"Content-Type: multipart/mixed; boundary=\"b{at}\"\n\n--b{at}\n")) + "Content-Type: text/plain\n\ndeep\n";
        const string NoReport = "“report.eml” is not a delivery report. Save the whole email that the mail server sent, as an .eml file.";

        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes("hello"), Encoding.UTF8.GetBytes(nested), attached.Bytes(), [0, 1, 2, 255]])
            (await Upload(administrator, bytes)).Errors.ShouldBe([NoReport]);
        (await Upload(administrator, new byte[DeliveryReport.MostBytes + 1])).Errors.Single().ShouldContain("is too long for a delivery report");
        (await Upload(administrator, new SomeReport { Original = "Subject: nothing", FinalRecipient = letter.ToAddress })).Errors.Single().ShouldContain("is not about an email that Golden Thread sent");
        (await Kept(letter)).RefusedAt.ShouldBeNull();

        (await Upload(administrator, good)).Errors.ShouldBeEmpty();
        var said = (await Kept(letter)).LastError.ShouldNotBeNull();
        said.ShouldStartWith("550 [2Jgone xxx");
        said.Length.ShouldBeLessThanOrEqualTo(Longest.Line);
    }

    private static byte[] Head(OutboxMessage letter)
    {
        using var memory = new MemoryStream();
        LetterForm.Of(letter, "plans@example.org").Headers.WriteTo(memory);
        return memory.ToArray();
    }

    private static Task<WebPage> Upload(Visitor administrator, SomeReport report) => Upload(administrator, report.Bytes());

    private static async Task<WebPage> Upload(Visitor administrator, byte[] report) =>
        await (await administrator.Get("/administration/outbox")).Submit("Upload report", [("Report", "report.eml", report)]);

    private async Task<(Visitor Administrator, OutboxMessage Letter)> Sent() =>
        (await app.SignedInAs(Role.Administrator), await Letter(app.Partnership.Id, $"to-{Guid.NewGuid():N}@example.org", isSent: true));

    private async Task<OutboxMessage> Letter(PartnershipId partnership, string to, bool isSent)
    {
        var now = app.Clock.GetUtcNow();
        var letter = new OutboxMessage { Partnership = partnership, ToAddress = to, Subject = "A subject", Body = "Words", CreatedAt = now, DueAt = now };
        if (isSent) letter.Sent(now);
        await using var db = await app.Open(partnership);
        db.Outbox.Add(letter);
        await db.Save(cancellation: TestContext.Current.CancellationToken);
        return letter;
    }

    private async Task<OutboxMessage> Kept(OutboxMessage letter)
    {
        await using var db = await app.Open(letter.Partnership);
        return await db.Outbox.SingleAsync(one => one.Id == letter.Id, TestContext.Current.CancellationToken);
    }
}
