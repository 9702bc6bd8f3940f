using GoldenThread.Work.Publications;

namespace GoldenThread.Web.Hosting;

/// <summary>Versions of plans for the public.</summary>
internal static class PublishingHosting
{
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<PublicationDesk>();
        builder.Services.AddScoped<PublicationLetters>();
    }
}
