using GoldenThread.Work.Mail;

namespace GoldenThread.Web.Jobs;

/// <summary>Sends the mail that is due, three times a minute.</summary>
internal sealed class MailDelivery(DeliverMail deliver) : IRecurringWork
{
    public static string Name => "mail";

    public static TimeSpan Every => TimeSpan.FromSeconds(20);

    public Task Run(DateTimeOffset now, CancellationToken cancellation) => deliver.Run(now, cancellation);
}
