using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>What waits for a person: handed in about a child whom no record is exactly of, or kept for an organisation whose worker's access had ended.</summary>
internal sealed class SettleIntake(GoldenThreadDb db, Acting acting, AsSystem system)
{
    /// <summary>What waits, the oldest first, each with the organisation that it comes from.</summary>
    public async Task<IReadOnlyList<(Intake Intake, string From)>> Waiting()
    {
        var names = await db.Organisations.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name);
        return [.. (await db.Intakes.AsNoTracking().Where(i => i.SettledAt == null).OrderBy(i => i.At).Take(100).ToListAsync()).Select(i => (i, names.GetValueOrDefault(i.Organisation, "")))];
    }

    /// <summary>Puts it into the record of exactly one child, as the contact of the organisation that handed it in.</summary>
    /// <param name="intake">What waits.</param>
    /// <param name="asked">The child, named exactly.</param>
    /// <exception cref="RuleException">It does not wait any more, or there is not exactly one record of this child: a person begins one first.</exception>
    public async Task Take(Guid intake, IdentityAsked asked)
    {
        if (!asked.IsExact) throw new RuleException("Enter an NHS number, or a full name and a date of birth") { About = nameof(IdentityAsked.FullName) };
        var waits = await Find(intake);
        await system.Save(
            async within =>
            {
                // Who may not know of a record is told what everybody is told where there is none: they begin one, and the possible match goes to whoever guards the other.
                var known = new List<ChildId>();
                foreach (var one in await ChildrenShown.Exactly(within, asked))
                    if (!await DecidedAccess.IsBarred(within, acting.By.Person, one)) known.Add(one);
                if (known is not [var child]) throw new RuleException("There is not exactly one record of this child. Begin one first, or name the child by an NHS number") { About = nameof(IdentityAsked.FullName) };
                within.Add(new Statement(acting.Partnership, child, StatementId.New(), StatementKind.Contact, new WrittenBy(waits.Organisation, waits.By, waits.ByName, acting.Now), new Given { Happened = waits.At, HandedIn = true })
                {
                    Words = new Dictionary<string, string>(StringComparer.Ordinal) { ["said"] = waits.Text, ["taken-in-by"] = acting.By.Name },
                });
                var settled = await within.Intakes.SingleAsync(i => i.Id == intake);
                (settled.SettledAt, settled.SettledBy, settled.Child) = (acting.Now, acting.By.Person, child);
            },
            "Taken in");
    }

    /// <summary>Ends the waiting without a record: it is of no child here, or what was kept is written elsewhere.</summary>
    public async Task Close(Guid intake)
    {
        var waits = await Find(intake);
        (waits.SettledAt, waits.SettledBy) = (acting.Now, acting.By.Person);
        await db.Save("Not taken into a record");
    }

    private async Task<Intake> Find(Guid intake) => await db.Intakes.SingleOrDefaultAsync(i => i.Id == intake && i.SettledAt == null) ?? throw new RuleException("This does not wait any more");
}
