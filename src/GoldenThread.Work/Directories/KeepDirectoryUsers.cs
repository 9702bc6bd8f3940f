using GoldenThread.Directories;
using GoldenThread.Documents.Directories;
using GoldenThread.Storage;
using GoldenThread.Storage.Directories;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Directories;

/// <summary>People as a directory says: found, added, changed, removed. The session is the system's, for the directory's partnership.</summary>
internal sealed class KeepDirectoryUsers(GoldenThreadDb db, SettleAccounts settle, Acting acting)
{
    /// <summary>Those who are asked for, the longest known first, with how many there are.</summary>
    public async Task<(int Total, IReadOnlyList<DirectoryUser> Users)> Find(StaffDirectory directory, ScimFilter? filter, int skip, int take)
    {
        var all = Of(directory);
        foreach (var (name, value) in filter?.Wanted ?? new Dictionary<string, string>())
        {
            var small = value.ToLowerInvariant();
            string[] named = [small];
            all = name switch
            {
                "username" => all.Where(one => named.Contains(one.UserName.ToLower())),
                "externalid" => all.Where(one => one.ExternalId == value),
                "emails" => all.Where(one => named.Contains(one.Email!.ToLower())),
                "active" => all.Where(one => one.Active == (small == "true")),
                _ => Guid.TryParse(value, out var id) ? all.Where(one => one.Id == id) : all.Where(one => false),
            };
        }

        return (await all.CountAsync(), await all.AsNoTracking().OrderBy(one => one.BeganAt).ThenBy(one => one.Id).Skip(skip).Take(take).ToListAsync());
    }

    /// <summary>One, to be changed; null where the directory has no such person.</summary>
    public Task<DirectoryUser?> One(StaffDirectory directory, Guid id) => Of(directory).SingleOrDefaultAsync(one => one.Id == id);

    /// <summary>The directory names somebody.</summary>
    /// <exception cref="ScimException">It named them already, or there is an account that is none of its.</exception>
    public async Task<DirectoryUser> Add(StaffDirectory directory, DirectoryPerson said)
    {
        await NeedFree(directory, said, null);
        var user = new DirectoryUser { Partnership = directory.Partnership, DirectoryId = directory.Id, BeganAt = acting.Now };
        user.Say(said, acting.Now);
        db.DirectoryUsers.Add(user);
        await settle.Settle(directory, user);
        return user;
    }

    /// <summary>The directory says something else of somebody.</summary>
    /// <exception cref="ScimException">Somebody else has the name, or the address is not one that it may speak for.</exception>
    public async Task Change(StaffDirectory directory, DirectoryUser user, DirectoryPerson said)
    {
        await NeedFree(directory, said, user.Id);
        user.Say(said, acting.Now);
        await settle.Settle(directory, user);
    }

    /// <summary>The directory removes somebody: they have left.</summary>
    public async Task Remove(StaffDirectory directory, DirectoryUser user)
    {
        user.Go(acting.Now);
        await settle.Settle(directory, user);
    }

    private IQueryable<DirectoryUser> Of(StaffDirectory directory) => db.DirectoryUsers.Where(one => one.DirectoryId == directory.Id && one.GoneAt == null);

    private async Task NeedFree(StaffDirectory directory, DirectoryPerson said, Guid? but)
    {
        string[] named = [said.UserName.ToLowerInvariant()];
        if (await Of(directory).AnyAsync(one => named.Contains(one.UserName.ToLower()) && one.Id != but)) throw new ScimException(409, "uniqueness", "There is a user of this userName already");
    }
}
