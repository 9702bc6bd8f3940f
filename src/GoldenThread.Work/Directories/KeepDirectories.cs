using GoldenThread.Documents.Directories;
using GoldenThread.Storage;
using GoldenThread.Storage.Directories;
using GoldenThread.Time;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Directories;

/// <summary>An administrator connects a directory, says which role a group gives, and ends it.</summary>
internal sealed class KeepDirectories(GoldenThreadDb db, Acting acting, SecurityLog security, SettleAccounts settle)
{
    private const int MostYears = 2;

    /// <summary>All of them, the newest first.</summary>
    public async Task<IReadOnlyList<StaffDirectory>> All() => await db.StaffDirectories.AsNoTracking().OrderByDescending(one => one.IssuedAt).ToListAsync();

    /// <summary>One; null where there is none.</summary>
    public Task<StaffDirectory?> One(Guid id) => db.StaffDirectories.SingleOrDefaultAsync(one => one.Id == id);

    /// <summary>A directory's groups by name, with how many people are in each.</summary>
    public async Task<IReadOnlyList<(DirectoryGroup Group, int People)>> Groups(Guid directory)
    {
        var members = db.DirectoryMembers;
        var found = await db.DirectoryGroups.AsNoTracking().Where(one => one.DirectoryId == directory && one.GoneAt == null).OrderBy(one => one.Name)
            .Select(one => new { Group = one, People = members.Count(member => member.GroupId == one.Id && member.IsMember) }).ToListAsync();
        return [.. found.Select(one => (one.Group, one.People))];
    }

    /// <summary>A directory's people by name, with whether they have an account.</summary>
    public async Task<IReadOnlyList<DirectoryUser>> People(Guid directory) =>
        await db.DirectoryUsers.AsNoTracking().Where(one => one.DirectoryId == directory && one.GoneAt == null).OrderBy(one => one.DisplayName ?? one.UserName).ToListAsync();

    /// <summary>Connects one.</summary>
    /// <returns>It, with its token, which is seen once.</returns>
    /// <exception cref="RuleException">Something is missing, or the day is not to come.</exception>
    public async Task<(StaffDirectory Directory, string Secret)> Add(string? name, string? domains, OrganisationId? organisation, DateOnly until)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RuleException("Enter a name, such as that of the organisation") { About = nameof(name) };
        var spoken = (domains ?? "").Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(one => one.TrimStart('@').ToLowerInvariant()).Distinct().ToList();
        if (spoken.Count == 0 || spoken.Exists(one => !one.Contains('.', StringComparison.Ordinal) || one.Contains('@', StringComparison.Ordinal)))
            throw new RuleException("Enter the mail domains of its people, such as northmere.example") { About = nameof(domains) };
        var secret = TokenSecret.New();
        var directory = new StaffDirectory
        {
            Partnership = acting.Partnership,
            Name = name.Trim(),
            Domains = string.Join(' ', spoken),
            Organisation = organisation,
            TokenHash = TokenSecret.Hash(secret),
            IssuedAt = acting.Now,
            IssuedByName = acting.By.Name,
            ExpiresAt = End(until),
        };
        db.StaffDirectories.Add(directory);
        await db.Save("Directory of staff connected");
        security.TokenChanged("directory-issued", directory.Id, acting.By.Person.Value);
        return (directory, secret);
    }

    /// <summary>A new token in place of the one before, which opens nothing from now on.</summary>
    /// <returns>The token, which is seen once.</returns>
    /// <exception cref="RuleException">It was ended, or the day is not to come.</exception>
    public async Task<string> Renew(StaffDirectory directory, DateOnly until)
    {
        if (directory.EndedAt is not null) throw new RuleException("This connection was ended. Add a new one");
        var secret = TokenSecret.New();
        (directory.TokenHash, directory.IssuedAt, directory.IssuedByName, directory.ExpiresAt) = (TokenSecret.Hash(secret), acting.Now, acting.By.Name, End(until));
        await db.Save("New token for a directory of staff");
        security.TokenChanged("directory-renewed", directory.Id, acting.By.Person.Value);
        return secret;
    }

    /// <summary>Ends one: its token opens nothing any more. Accounts stay as they are.</summary>
    public async Task End(StaffDirectory directory)
    {
        directory.EndedAt ??= acting.Now;
        await db.Save("Directory of staff ended");
        security.TokenChanged("directory-ended", directory.Id, acting.By.Person.Value);
    }

    /// <summary>Says which role a group gives; the accounts of its people follow at once.</summary>
    /// <returns>Whom it could give no account, each with the reason; null where there is no such group.</returns>
    /// <exception cref="RuleException">The role is for an organisation, and none is named.</exception>
    public async Task<IReadOnlyList<string>?> Give(StaffDirectory directory, Guid group, Role? role, OrganisationId? organisation)
    {
        if (await db.DirectoryGroups.SingleOrDefaultAsync(one => one.Id == group && one.DirectoryId == directory.Id && one.GoneAt == null) is not { } found) return null;
        if (role is { } given) Roles.NeedOrganisation(given, directory.Organisation ?? organisation);
        (found.Role, found.Organisation) = (role, directory.Organisation ?? organisation);
        await db.Save("Role of a directory's group");
        security.AccountChanged("directory-group", found.Id, acting.By.Person.Value);
        var by = acting.By;
        var members = db.DirectoryMembers;
        var people = await db.DirectoryUsers.AsNoTracking().Where(one => one.GoneAt == null && members.Any(member => member.GroupId == group && member.UserId == one.Id && member.IsMember))
            .OrderBy(one => one.DisplayName ?? one.UserName).Select(one => one.Id).ToListAsync();
        var without = new List<string>();
        foreach (var person in people)
        {
            // Accounts are made by the system: the person whose it is has none yet to act with. One who can have none keeps no other from theirs.
            await db.Begin(Session.System(acting.Partnership, by.Name));
            db.ChangeTracker.Clear();
            var user = await db.DirectoryUsers.SingleAsync(one => one.Id == person);
            try
            {
                await settle.Settle(directory, user, by.Person);
            }
            catch (ScimException refused)
            {
                without.Add($"{user.Person.Address} ({refused.Message})");
            }
        }

        return without;
    }

    private DateTimeOffset End(DateOnly until)
    {
        if (until < acting.Today || until > acting.Today.AddYears(MostYears)) throw new RuleException($"Enter a day from today to {MostYears} years ahead") { About = nameof(until) };
        return new DateTimeOffset(LondonTime.Start(until.AddDays(1)));
    }
}
