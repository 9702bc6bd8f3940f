using GoldenThread.Documents.Directories;
using GoldenThread.Storage;
using GoldenThread.Storage.Directories;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Directories;

/// <summary>Groups as a directory says, and who is in them. Which role a group gives is an administrator's to say, and never the directory's.</summary>
internal sealed class KeepDirectoryGroups(GoldenThreadDb db, SettleAccounts settle, Acting acting)
{
    /// <summary>Those that are asked for, by name, with how many there are.</summary>
    public async Task<(int Total, IReadOnlyList<DirectoryGroup> Groups)> Find(StaffDirectory directory, ScimFilter? filter, int skip, int take)
    {
        var (all, inGroups) = (Of(directory), db.DirectoryMembers);
        foreach (var (name, value) in filter?.Wanted ?? new Dictionary<string, string>())
        {
            string[] named = [value.ToLowerInvariant()];
            var id = Guid.TryParse(value, out var parsed) ? parsed : Guid.Empty;
            all = name switch
            {
                "displayname" => all.Where(one => named.Contains(one.Name.ToLower())),
                "externalid" => all.Where(one => one.ExternalId == value),
                "members" => all.Where(one => inGroups.Any(member => member.GroupId == one.Id && member.UserId == id && member.IsMember)),
                _ => all.Where(one => one.Id == id),
            };
        }

        return (await all.CountAsync(), await all.AsNoTracking().OrderBy(one => one.Name).Skip(skip).Take(take).ToListAsync());
    }

    /// <summary>One, to be changed; null where the directory has no such group.</summary>
    public Task<DirectoryGroup?> One(StaffDirectory directory, Guid id) => Of(directory).SingleOrDefaultAsync(one => one.Id == id);

    /// <summary>Who is in a group.</summary>
    public async Task<IReadOnlyList<Guid>> Members(Guid group) =>
        await db.DirectoryMembers.Where(one => one.GroupId == group && one.IsMember).Select(one => one.UserId).OrderBy(id => id).ToListAsync();

    /// <summary>The directory names a group.</summary>
    /// <exception cref="ScimException">It named it already, or a member is none of its people.</exception>
    public async Task<DirectoryGroup> Add(StaffDirectory directory, ScimGroupChange said)
    {
        await NeedFree(directory, said.Name!, null);
        var group = new DirectoryGroup
        {
            Partnership = directory.Partnership,
            DirectoryId = directory.Id,
            Name = said.Name!,
            ExternalId = said.ExternalId,
            BeganAt = acting.Now,
            ChangedAt = acting.Now,
        };
        db.DirectoryGroups.Add(group);
        await Members(directory, group, said);
        return group;
    }

    /// <summary>The directory says something else of a group, or who comes in and goes out.</summary>
    /// <exception cref="ScimException">Another group has the name, or a member is none of its people.</exception>
    public async Task Change(StaffDirectory directory, DirectoryGroup group, ScimGroupChange said)
    {
        if (said.Name is { } name && name != group.Name) await NeedFree(directory, name, group.Id);
        (group.Name, group.ExternalId, group.ChangedAt) = (said.Name ?? group.Name, said.ExternalId ?? group.ExternalId, acting.Now);
        await Members(directory, group, said);
    }

    /// <summary>The directory removes a group: it gives nothing any more.</summary>
    public async Task Remove(StaffDirectory directory, DirectoryGroup group)
    {
        group.GoneAt = acting.Now;
        await Members(directory, group, new ScimGroupChange(null, null, true, [], []));
    }

    private IQueryable<DirectoryGroup> Of(StaffDirectory directory) => db.DirectoryGroups.Where(one => one.DirectoryId == directory.Id && one.GoneAt == null);

    private async Task Members(StaffDirectory directory, DirectoryGroup group, ScimGroupChange said)
    {
        var kept = await db.DirectoryMembers.Where(one => one.GroupId == group.Id).ToListAsync();
        var people = await db.DirectoryUsers.Where(one => one.DirectoryId == directory.Id && one.GoneAt == null && said.Adds.Contains(one.Id)).Select(one => one.Id).ToListAsync();
        if (said.Adds.Except(people).FirstOrDefault() is var stranger && stranger != Guid.Empty) throw ScimException.Wrong($"There is no user {stranger} here");
        var moved = new HashSet<Guid>();
        foreach (var one in kept.Where(one => one.IsMember && !said.Adds.Contains(one.UserId) && (said.Clears || said.Removes.Contains(one.UserId))))
        {
            one.IsMember = false;
            moved.Add(one.UserId);
        }

        foreach (var id in said.Adds)
        {
            if (kept.Find(one => one.UserId == id) is not { } member) db.DirectoryMembers.Add(member = new DirectoryMember { Partnership = group.Partnership, GroupId = group.Id, UserId = id });
            if (member.IsMember) continue;
            member.IsMember = true;
            moved.Add(id);
        }

        await db.Save($"As the directory “{directory.Name}” says".Beginning(Longest.Line));
        foreach (var id in moved) await Settle(directory, id);
    }

    // Whoever's account cannot be made holds up nobody else; the page of the directory shows that they have none.
    private async Task Settle(StaffDirectory directory, Guid id)
    {
        try
        {
            await settle.Settle(directory, await db.DirectoryUsers.SingleAsync(one => one.Id == id));
        }
        catch (ScimException)
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task NeedFree(StaffDirectory directory, string name, Guid? but)
    {
        string[] named = [name.ToLowerInvariant()];
        if (await Of(directory).AnyAsync(one => named.Contains(one.Name.ToLower()) && one.Id != but)) throw new ScimException(409, "uniqueness", "There is already a group with this name");
    }
}
