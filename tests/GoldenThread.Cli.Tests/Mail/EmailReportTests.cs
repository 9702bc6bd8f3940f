using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Cli.Tests.Mail;

public sealed class EmailReportTests : OnDatabase
{
    [Fact]
    public async Task A_report_is_taken_in_for_whichever_partnership_sent_the_letter_and_for_no_other_where_one_is_named()
    {
        var (one, other) = (await database.AddPartnership("Calderwick Partnership"), await database.AddPartnership("Northmere Partnership"));
        var letter = await Sent(other.Id);
        await File.WriteAllBytesAsync(Path.Combine(place.Folder, "back.eml"), new SomeReport { Original = SomeReport.Heads(letter, "gone@example.org"), FinalRecipient = "gone@example.org" }.Bytes(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(place.Folder, "none.eml"), "Subject: hello\n\nhello\n", TestContext.Current.CancellationToken);

        var wrong = await GoldenThreadProgram.Run(place, "email", "report", "back.eml", "--partnership", one.Slug);
        (wrong.ExitCode, wrong.Output.Trim()).ShouldBe((1, "“back.eml” is about no email that this partnership sent."));
        (await IsRefused(other.Id)).ShouldBeFalse();

        var both = await GoldenThreadProgram.Run(place, "email", "report", "none.eml", "back.eml");
        both.ExitCode.ShouldBe(1, "one was no report; the other was taken in all the same");
        both.Words.ShouldContain("“none.eml” is not a delivery report.");
        both.Output.Trim().ShouldBe("The email to gone@example.org could not be delivered: 550 5.1.1 no such box. It is now shown as refused.");
        (await IsRefused(other.Id)).ShouldBeTrue();

        (await GoldenThreadProgram.Run(place, "email", "report", "back.eml")).ExitCode.ShouldBe(0, "the same again changes nothing");
    }

    private async Task<Guid> Sent(PartnershipId partnership)
    {
        var now = DateTimeOffset.UtcNow;
        var letter = new OutboxMessage { Partnership = partnership, ToAddress = "gone@example.org", Subject = "A subject", Body = "Words", CreatedAt = now, DueAt = now };
        letter.Sent(now);
        await using var db = await database.Database.Open(Session.System(partnership));
        db.Outbox.Add(letter);
        await db.Save(cancellation: TestContext.Current.CancellationToken);
        return letter.Id;
    }

    private async Task<bool> IsRefused(PartnershipId partnership)
    {
        await using var db = await database.Database.Open(Session.System(partnership));
        return await db.Outbox.AnyAsync(one => one.RefusedAt != null, TestContext.Current.CancellationToken);
    }
}
