using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Seals a part of a record, and lifts the seal.</summary>
internal sealed class SealPart(GoldenThreadDb db, Acting acting, OpenRecord open, AsSystem system, FindLine line, Tell tell)
{
    /// <summary>Seals: what is written under it later, and what names its address before or later.</summary>
    /// <returns>The seal.</returns>
    /// <exception cref="RuleException">Nobody opens it, or it has neither an end nor a review in time, or the record is open by broken glass alone.</exception>
    public async Task<SealId> Put(ChildId child, SealKind kind, IReadOnlyList<PersonId> openers, OthersSee othersSee, DateOnly? until, DateOnly? review, string? address)
    {
        var id = SealId.New();
        await open.Act(child, under: othersSee == OthersSee.Silent ? id : null);
        var seal = new Seal
        {
            Id = id,
            Partnership = acting.Partnership,
            Child = child,
            Organisation = acting.Writes.Organisation,
            Kind = kind,
            Openers = openers,
            OthersSee = othersSee,
            At = acting.Now,
            SetBy = db.Session!.Person,
            UntilDay = until,
            ReviewDay = review,
            PlaceKey = address is null ? null : Place.Key(address),
        }.Checked();
        db.Seals.Add(seal);
        // A manager confirms it within one working day; one whom a silent seal leaves out is not told of it.
        if (seal.SetBy is { } setter)
            foreach (var manager in (await line.ManagersOf(setter, acting.Today)).Where(m => othersSee == OthersSee.Marked || openers.Contains(m)))
                tell.Person(manager, child, seal.Id.Value, "seal-to-confirm", "A part of a record was sealed: confirm it within one working day");
        foreach (var opener in openers) tell.Person(opener, child, seal.Id.Value, "seal", "You may open a seal on a record");
        await db.Save($"Sealed ({StatementWords.Of(kind)})");
        return seal.Id;
    }

    /// <summary>Lifts it: one of its openers, of its organisation.</summary>
    /// <exception cref="RuleException">There is no such seal that the person may open, or it was lifted.</exception>
    public async Task Lift(ChildId child, SealId id)
    {
        await open.Act(child, Level.Own, id);
        var seal = await db.Seals.SingleOrDefaultAsync(s => s.Id == id && s.Child == child) ?? throw new NothingToSeeException();
        if (!seal.ClosedAt(acting.Now)) throw new RuleException("This seal was lifted, or has ended");
        if (seal.Organisation != acting.Writes.Organisation) throw new RuleException("The organisation that set a seal lifts it");
        (seal.LiftedAt, seal.LiftedBy) = (acting.Now, db.Session?.Person);
        await db.Save("Seal lifted");
    }

    /// <summary>A manager of whoever set it confirms it.</summary>
    /// <exception cref="RuleException">The person is no manager of whoever set it, or it was confirmed.</exception>
    /// <exception cref="NothingToSeeException">There is no such seal that the person may know of.</exception>
    public async Task Confirm(ChildId child, SealId id)
    {
        await open.Act(child, Level.Own, id);
        var me = acting.By.Person;
        await system.Save(
            async within =>
            {
                var seal = await within.Seals.SingleOrDefaultAsync(s => s.Id == id && s.Child == child) ?? throw new NothingToSeeException();
                if (seal.OthersSee == OthersSee.Silent && !seal.Openers.Contains(me)) throw new NothingToSeeException();
                if (seal.SetBy is not { } setter || !(await line.ManagersOf(setter, acting.Today)).Contains(me)) throw new RuleException("A manager of whoever set a seal confirms it");
                seal.Confirm(me, acting.Now);
            },
            "Seal confirmed");
    }

    /// <summary>One of its openers keeps it until the next review.</summary>
    /// <exception cref="RuleException">There is no such seal that the person may open, it has an end, or the next review is too late.</exception>
    public async Task Keep(ChildId child, SealId id, DateOnly next)
    {
        await open.Act(child, Level.Own, id);
        (await db.Seals.SingleOrDefaultAsync(s => s.Id == id && s.Child == child) ?? throw new NothingToSeeException()).Keep(next, acting.Now);
        await db.Save("Seal reviewed and kept");
    }

    /// <summary>One of its openers says who opens it from now on. Those who are new are told.</summary>
    /// <exception cref="RuleException">There is no such seal that the person may open, it is another organisation's, or they would leave themselves out.</exception>
    public async Task OpenFor(ChildId child, SealId id, IReadOnlyList<PersonId> openers)
    {
        await open.Act(child, Level.Own, id);
        var seal = await db.Seals.SingleOrDefaultAsync(s => s.Id == id && s.Child == child) ?? throw new NothingToSeeException();
        if (seal.Organisation != acting.Writes.Organisation) throw new RuleException("The organisation that set a seal says who opens it");
        var before = seal.Openers;
        seal.OpenFor(openers, acting.By.Person, acting.Now);
        foreach (var opener in seal.Openers.Except(before)) tell.Person(opener, child, seal.Id.Value, "seal", "You may open a seal on a record");
        await db.Save("Openers of a seal changed");
    }

    /// <summary>The seals of a record that the person may open.</summary>
    public Task<List<Seal>> Of(ChildId child) => db.Seals.AsNoTracking().Where(s => s.Child == child).OrderBy(s => s.At).ToListAsync();
}
