using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Mail;

/// <summary>
/// Takes in a report of a letter that a mail server had taken and could not deliver: the letter is marked as one that was refused at once. Anybody can write such a
/// report, so it has to know the letter's number, which nobody guesses, and its address; it stops no letter that is still to be sent, and of another partnership's
/// letter, of none and of another address the same is said.
/// </summary>
internal sealed class TakeDeliveryReport(GoldenThreadDb db, Acting acting, UploadedFiles files)
{
    /// <summary>Takes one in. The report itself is not kept.</summary>
    /// <exception cref="RuleException">It is no report, or about no letter of this partnership.</exception>
    public async Task<TakenReport> Take(GivenFile file, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.Name);
        if (file.Length > DeliveryReport.MostBytes) throw new RuleException($"“{name}” is too long for a delivery report. Choose a file of up to {DeliveryReport.MostBytes / 1048576} MB.");
        var report = DeliveryReport.Of(name, (await files.Read(file, cancellation)).Bytes);
        return await Take(report, cancellation) ?? throw new RuleException($"“{name}” is about no email that this partnership sent.");
    }

    /// <summary>Takes one in that was read.</summary>
    /// <returns>What it led to; null where it is about no letter of this partnership.</returns>
    public async Task<TakenReport?> Take(DeliveryReport report, CancellationToken cancellation)
    {
        if (await db.Outbox.SingleOrDefaultAsync(one => one.Id == report.Letter, cancellation) is not { SentAt: not null } letter || report.About(letter.ToAddress) is not { } said) return null;
        if (letter.RefusedAt is not null) return new TakenReport(false, $"The email to {letter.ToAddress} is already shown as refused.");
        switch (said.Fate)
        {
            case ReportedFate.Refused when letter.CameBack(said.Words, acting.Now):
                await db.Save("A delivery report came back", cancellation);
                return new TakenReport(true, $"The email to {letter.ToAddress} could not be delivered: {said.Words}. It is now shown as refused.");
            case ReportedFate.Delayed when letter.IsDelayed(said.Words):
                await db.Save("A delivery report came back", cancellation);
                return new TakenReport(true, $"The email to {letter.ToAddress} is delayed: {said.Words}. The mail server is still trying to deliver it.");
            default:
                return new TakenReport(false, $"The report does not say that the email to {letter.ToAddress} could not be delivered. Nothing was changed.");
        }
    }
}
