using GoldenThread.Access;
using GoldenThread.Storage;

namespace GoldenThread.Work.Access;

/// <summary>Opens a child's record: nothing of it is read before that is written.</summary>
internal sealed class OpenRecord(GoldenThreadDb db, Acting acting)
{
    /// <summary>Opens it to be read.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="because">Why, where the purpose does not say it all.</param>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see; that they were refused is written.</exception>
    public async Task<Opened> Read(ChildId child, string purpose, string? because = null) => (await All([child], purpose, because)).Single();

    /// <summary>Opens it to write in it, which is a reading like any other. A system of an organisation opens nothing.</summary>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see.</exception>
    /// <exception cref="RuleException">They see only who knows the child.</exception>
    public async Task Write(IReadOnlyCollection<ChildId> children, SealId? under = null)
    {
        if (acting.IsSystem) return;
        if ((await All(children, "To write", null, under)).Any(o => o.Level < Level.Own)) throw new RuleException("You see only who knows this child. Hand in what you have to say");
    }

    /// <summary>Opens it to do what broken glass gives no right to: to grant, share, involve, seal, export.</summary>
    /// <param name="child">Whose record.</param>
    /// <param name="least">The level that it needs.</param>
    /// <param name="under">The silent seal under which it is done; null for none.</param>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see.</exception>
    /// <exception cref="RuleException">The record is open by broken glass alone, or not far enough.</exception>
    public async Task Act(ChildId child, Level least = Level.Plan, SealId? under = null)
    {
        if (acting.IsSystem) return;
        var opened = (await All([child], "To act", null, under)).Single();
        if (opened.Ground == Ground.BreakGlass) throw new RuleException("Broken glass lets you read and write. It gives no right to involve, grant, share, seal or export");
        if (opened.Level < least) throw new RuleException("This needs more of the record than you see");
    }

    /// <summary>Opens several, as for siblings.</summary>
    /// <exception cref="NothingToSeeException">Of one of them there is nothing that the person may see.</exception>
    public async Task<IReadOnlyList<Opened>> All(IReadOnlyCollection<ChildId> children, string purpose, string? because, SealId? under = null)
    {
        var opened = await db.OpenRecords(children, purpose, because, under);
        return opened.Any(o => o.Level == Level.Nothing) ? throw new NothingToSeeException() : opened;
    }
}
