using GoldenThread.Storage;
using GoldenThread.Web.Accounts;

namespace GoldenThread.Web.Hosting;

/// <summary>What the person who starts the application on their own machine is told, and the sample that they look at first.</summary>
internal static class StartHosting
{
    public static async Task Prepare(this WebApplication app)
    {
        await InviteFirstAdministrator(app);
        if (!app.Configuration.GetValue<bool>("GoldenThread:Sample")) return;
        var folder = app.Configuration["GoldenThread:Folder"] ?? ".data";
        if (await SamplePeople.Load(app.Services, folder)) Progress.OnTerminal.Report("Made two invented partnerships and their people.");
        await SampleWork.Load(app.Services);
        app.Lifetime.ApplicationStarted.Register(() => Tell(app, folder));
        app.Lifetime.ApplicationStopping.Register(() => Progress.OnTerminal.Report("Stopping…"));
    }

    private static async Task InviteFirstAdministrator(WebApplication app)
    {
        if (app.Configuration["GoldenThread:First:Partnership"] is not { Length: > 0 } partnership || app.Configuration["GoldenThread:First:Email"] is not { Length: > 0 } email) return;
        var path = await FirstAdministrator.Invite(app.Services.GetRequiredService<Database>(), partnership, email, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (path is null) return;
        app.Lifetime.ApplicationStarted.Register(() =>
            Progress.OnTerminal.Report($"The first administrator opens this link within seven days: {app.Services.GetRequiredService<PublicAddress>().OfSite}{path}"));
    }

    private static void Tell(WebApplication app, string folder) => Console.Out.WriteLine($"""

        Golden Thread runs at {string.Join(", ", app.Urls)}
        Sign in as one of these invented people; the password of all is  {SamplePeople.Password(folder)}

          Northmere and Eastmere          Calderwick                     role
          manager@northmere.example       manager@calderwick.example     {Role.BusinessManager.InWords()}
          lead@northmere.example          lead@calderwick.example        {Role.OrganisationLead.InWords()}
          board@northmere.example         board@calderwick.example       {Role.BoardMember.InWords()}
          reader@northmere.example        reader@calderwick.example      {Role.Reader.InWords()}
          admin@northmere.example         admin@calderwick.example       {Role.Administrator.InWords()}

        Ctrl-C stops it.

        """);
}
