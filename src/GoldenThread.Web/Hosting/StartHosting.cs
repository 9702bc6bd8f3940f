using GoldenThread.Sample;
using GoldenThread.Sample.People;
using GoldenThread.Storage;
using GoldenThread.Storage.Running;
using GoldenThread.Work.Administration;
using GoldenThread.Work.SetUp;

namespace GoldenThread.Web.Hosting;

/// <summary>What the person who starts the application on their own machine is told, and the sample that they look at first.</summary>
internal static class StartHosting
{
    public static async Task Prepare(this WebApplication app)
    {
        if (Environment.IsPrivilegedProcess)
            Progress.OnTerminal.Report("Warning: Golden Thread is running as root. A fault could give an attacker the whole machine. Start it as a separate user.");
        await InviteFirstAdministrator(app);
        var folder = app.Configuration["GoldenThread:Folder"] ?? ".data";
        app.Lifetime.ApplicationStopping.Register(() => Progress.OnTerminal.Report("Stopping…"));
        var there = await SampleThere.In(app.Services.GetRequiredService<Database>());
        // An installation that somebody began for themselves is started by the same command afterwards.
        if (app.Configuration.GetValue<bool>("GoldenThread:Sample") && (there.Sample || !there.Partnerships))
        {
            var isNew = !there.Whole && await SamplePeople.Load(app.Services, folder);
            if (isNew) Progress.OnTerminal.Report("Created two invented partnerships and their people.");
            if (!there.Whole) await SampleWork.Load(app.Services);
            app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(Told(string.Join(", ", app.Urls), folder, isNew)));
            return;
        }

        var code = there.Partnerships ? null : await app.Services.GetRequiredService<SetUpCode>().Now();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Urls.Count > 0) Console.Out.WriteLine(Told(app.Services.GetRequiredService<IServiceAddress>(), app.Urls, code));
        });
    }

    private static string Told(IServiceAddress address, IEnumerable<string> listening, string? code) => code is null
        ? $"\nGolden Thread is running at {string.Join(", ", listening)}\nPress Ctrl-C to stop.\n"
        : $"""

            Golden Thread is running at {string.Join(", ", listening)}
            There is no partnership yet. To set one up, open

              {address.Of("/set-up")}

            and enter this code. It works once:  {code}

            Press Ctrl-C to stop.

            """;

    private static async Task InviteFirstAdministrator(WebApplication app)
    {
        if (app.Configuration["GoldenThread:First:Partnership"] is not { Length: > 0 } partnership
            || app.Configuration["GoldenThread:First:Email"] is not { Length: > 0 } email)
            return;
        try
        {
            var path = await new FirstAdministrator(app.Services.GetRequiredService<Database>())
                .Invite(partnership, email, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
            if (path is null) return;
            app.Lifetime.ApplicationStarted.Register(() =>
                Progress.OnTerminal.Report(
                    $"To create the first administrator's account, open this link within seven days: {app.Services.GetRequiredService<IServiceAddress>().Of(path)}"));
        }
        catch (RuleException refused)
        {
            throw new SettingsException($"{refused.Message}. See GoldenThread:First:Partnership and GoldenThread:First:Email.");
        }
    }

    /// <summary>
    /// What stands on the terminal once the sample can be looked at. The password is there at the first start only: terminals are recorded and shared.
    /// </summary>
    internal static string Told(string addresses, string folder, bool isNew) => $"""

        Golden Thread is running at {addresses}
        Sign in as one of these invented people. {(isNew ? $"Everybody's password is  {SamplePeople.Password(folder)}" : $"Their password is in {SamplePeople.PasswordFile(folder)}")}
        (If you change a password and forget it, choose “I have forgotten my password”. An administrator can find the email on the Emails page.)

          Northmere and Eastmere          Calderwick                     role
          manager@northmere.example       manager@calderwick.example     {Role.BusinessManager.InWords()}
          lead@northmere.example          lead@calderwick.example        {Role.OrganisationLead.InWords()}
          board@northmere.example         board@calderwick.example       {Role.BoardMember.InWords()}
          reader@northmere.example        reader@calderwick.example      {Role.Reader.InWords()}
          admin@northmere.example         admin@calderwick.example       {Role.Administrator.InWords()}

          With children's records (Northmere):
          {SamplePeople.Worker}, {SamplePeople.Nurse}   {Role.Practitioner.InWords()}
          {SamplePeople.Supervisor}    {Role.Supervisor.InWords()}
          {SamplePeople.TeamManager}          {Role.TeamManager.InWords()}
          chair@northmere.example         {Role.IndependentChair.InWords()}
          ward@northmere.example          {Role.LookUpClinician.InWords()}
          dpo@northmere.example           {Role.DataProtectionOfficer.InWords()}

        Press Ctrl-C to stop.

        """;
}
