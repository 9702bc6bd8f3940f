using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Agreements of organisations on what they tell each other, as far as access asks them: that a child is known.</summary>
internal sealed class KeepAgreements(GoldenThreadDb db, Acting acting)
{
    /// <summary>Records an agreement.</summary>
    /// <exception cref="RuleException">It has fewer than two parties, or its last day is before its first.</exception>
    public async Task<Guid> Agree(IReadOnlyList<OrganisationId> parties, string what, string mode, IReadOnlyList<string> purposes, string basis, DateOnly from, DateOnly? to)
    {
        if (parties.Distinct().Count() < 2) throw new RuleException("Choose two organisations or more") { About = nameof(parties) };
        if (to < from) throw new RuleException("The last day is before the first") { About = nameof(to) };
        var agreement = new SharingAgreement
        {
            Partnership = acting.Partnership,
            Parties = [.. parties.Select(p => p.Value)],
            What = what,
            Mode = mode,
            Purposes = purposes,
            Basis = basis,
            FromDay = from,
            ToDay = to,
        };
        db.Add(agreement);
        await db.Save("Agreement");
        return agreement.Id;
    }

    /// <summary>Suspends one: nothing rests on it from then on.</summary>
    public async Task Suspend(Guid agreement, string because)
    {
        var one = await db.SharingAgreements.SingleAsync(a => a.Id == agreement);
        (one.SuspendedAt, one.SuspendedBecause) = (acting.Now, because);
        await db.Save(because);
    }
}
