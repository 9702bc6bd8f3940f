using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>One's own address: an opening asks whether a child of the same surname and address is family, and a search for it is seen.</summary>
internal sealed class OwnAddresses(GoldenThreadDb db, Acting acting, Tell tell)
{
    /// <summary>Says it, or takes it back.</summary>
    public async Task Set(string? address)
    {
        var me = acting.By.Person;
        var mine = await db.OwnAddresses.SingleOrDefaultAsync(a => a.Account == me);
        if (mine is null) db.Add(new OwnAddress { Partnership = acting.Partnership, Account = me, PlaceKey = Place.Key(address ?? "") });
        else mine.PlaceKey = Place.Key(address ?? "");
        await db.Save("Own address");
    }

    /// <summary>True where one's own address is known.</summary>
    public Task<bool> IsKnown()
    {
        var me = acting.By.Person;
        return db.OwnAddresses.AnyAsync(a => a.Account == me && a.PlaceKey != "");
    }

    /// <summary>True where the person shares surname and address with a child whose record they opened, and nobody asked them yet.</summary>
    public Task<bool> MayBeKin(ChildId child) => db.MayBeKin(child);

    /// <summary>They say that there is no conflict. The data protection officer sees that they were asked.</summary>
    /// <exception cref="RuleException">No reason is given.</exception>
    public async Task SayNoConflict(ChildId child, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why there is no conflict") { About = nameof(because) };
        if ((await db.OpenRecords([child], "Asked whether there is a conflict")).All(o => o.Level == Level.Nothing)) throw new NothingToSeeException();
        var said = new NoConflict { Partnership = acting.Partnership, Child = child, Account = acting.By.Person, Because = because.Trim(), At = acting.Now };
        db.Add(said);
        tell.Officer(child, said.Id, "no-conflict", "Somebody shares surname and address with a child, and says that there is no conflict");
        await db.Save("No conflict of interest");
    }
}
