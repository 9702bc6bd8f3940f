using GoldenThread.Work.Mail;

namespace GoldenThread.Web.Hosting;

/// <summary>Mail: sent where a server is set up, read on the outbox page where none is.</summary>
internal static class MailHosting
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        builder.Services.AddSingleton(settings);
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<IMailTransport>(services => new SmtpTransport(
            settings, settings.OAuth is { } asked
                ? new MailTokens(asked, services.GetRequiredService<IHttpClientFactory>().CreateClient(), services.GetRequiredService<TimeProvider>()) : null));
    }
}
