using GoldenThread.Work.Mail;

namespace GoldenThread.Web.Hosting;

/// <summary>Mail: sent where a server is set up, read on the outbox page where none is.</summary>
internal static class MailHosting
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings());
        builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
    }
}
