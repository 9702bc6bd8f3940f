using System.Security.Cryptography;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Work.Accounts;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Sample.People;

/// <summary>
/// Two invented partnerships with people in every role, made once where "GoldenThread:Sample" is set and the database is empty.
/// Their password is made up at random and kept beside the database; nobody can sign in to an installation by having read the source.
/// </summary>
internal static class SamplePeople
{
    public const string Northmere = "Northmere and Eastmere Safeguarding Children Partnership";
    public const string Calderwick = "Calderwick Safeguarding Children Partnership";

    private static readonly (Role Role, string Box)[] Boxes =
        [
            (Role.Administrator, "admin"), (Role.BusinessManager, "manager"), (Role.OrganisationLead, "lead"), (Role.BoardMember, "board"),
            (Role.Reader, "reader"),
        ];

    public const string Worker = "worker@northmere.example";
    public const string Nurse = "nurse@northmere.example";
    public const string Supervisor = "supervisor@northmere.example";
    public const string TeamManager = "team@northmere.example";
    private const string Health = "Eastmere Community Health Trust";

    // People who work with children, in the first partnership.
    private static readonly (Role Role, string Email, string Name, bool Health)[] Workers =
        [
            (Role.Practitioner, Worker, "Hana Whitfield", false), (Role.Practitioner, Nurse, "Uma Larkin", true), (Role.Supervisor, Supervisor, "Ruth Calder", false),
            (Role.TeamManager, TeamManager, "Gwen Ashby", false), (Role.IndependentChair, "chair@northmere.example", "Noor Selby", false),
            (Role.LookUpClinician, "ward@northmere.example", "Eli Marsden", true), (Role.DataProtectionOfficer, "dpo@northmere.example", "Moss Verity", false),
        ];

    /// <summary>Makes partnerships and people where there are none yet.</summary>
    /// <returns>True where they were made now.</returns>
    public static async Task<bool> Load(IServiceProvider services, string folder)
    {
        if ((await Partnerships.All(services.GetRequiredService<Database>(), CancellationToken.None)).Count > 0) return false;
        await using var scope = services.CreateAsyncScope();
        var password = Password(folder);
        await Add(scope.ServiceProvider, Northmere, "northmere", "Northmere Council Children's Services", "northmere.example", password,
            ["Amara Whitlock", "Rhys Penhallow", "Sunita Marlowe", "Tobias Greenleaf", "Ines Calloway"]);
        await Add(scope.ServiceProvider, Calderwick, "calderwick", "Calderwick Hospitals NHS Foundation Trust", "calderwick.example", password,
            ["Morag Ellery", "Kwame Thornbury", "Bethan Ashdown", "Luca Fairweather", "Nadia Hartwell"]);
        return true;
    }

    /// <summary>The sample accounts' password; made at the first call.</summary>
    public static string Password(string folder)
    {
        var file = PasswordFile(folder);
        if (File.Exists(file)) return File.ReadAllText(file).Trim();
        Directory.CreateDirectory(folder);
        // Four groups of letters that cannot be mistaken for each other.
        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("bcdfghjkmnpqrstvwxz", 4)));
        File.WriteAllText(file, password + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return password;
    }

    /// <summary>Where it is kept; only the account that runs the application may read it.</summary>
    public static string PasswordFile(string folder) => Path.GetFullPath(Path.Combine(folder, "sample-password"));

    private static async Task Add(IServiceProvider services, string name, string slug, string organisationName, string domain, string password, string[] people)
    {
        var db = services.GetRequiredService<GoldenThreadDb>();
        var id = PartnershipId.New();
        await db.Begin(Session.System(id, "Sample"));
        // Nobody on a page makes a partnership, nor accounts with a password that somebody else knows.
        db.Add(new Partnership { Id = id, Name = name, Slug = slug, Sample = true });
        await db.Save("Sample");
        var organisation = await services.GetRequiredService<AddOrganisation>().Add(organisationName);
        var accounts = services.GetRequiredService<OpenAccount>();
        foreach (var ((role, box), person) in Boxes.Zip(people)) await Open(role, role == Role.OrganisationLead ? organisation.Id : null, person, $"{box}@{domain}");
        if (name != Northmere) return;
        var health = await services.GetRequiredService<AddOrganisation>().Add(Health);
        foreach (var (role, email, person, ofHealth) in Workers) await Open(role, ofHealth ? health.Id : organisation.Id, person, email);

        async Task Open(Role role, OrganisationId? of, string person, string email)
        {
            var result = await accounts.Open(id, role, of, person, email, password);
            if (!result.Succeeded)
                throw new InvalidOperationException("A sample account was refused: " + string.Join("; ", result.Errors.Select(error => error.Code)));
        }
    }
}
