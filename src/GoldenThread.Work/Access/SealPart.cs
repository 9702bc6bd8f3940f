using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Seals a part of a record, and lifts the seal.</summary>
internal sealed class SealPart(GoldenThreadDb db, Acting acting, OpenRecord open, Tell tell)
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
            UntilDay = until,
            ReviewDay = review,
            PlaceKey = address is null ? null : Place.Key(address),
        }.Checked();
        db.Seals.Add(seal);
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
}
