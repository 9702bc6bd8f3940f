using GoldenThread.Access.Sharing;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Work.Access.Sharing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Access;

/// <summary>Agreements of organisations on what they tell each other: that a child is known, or what is known. None is edited; what was routine ends with the agreement on which it rests.</summary>
internal sealed class KeepAgreements(GoldenThreadDb db, Acting acting, EndShares ends)
{
    private const string NotInForce = "The agreement was suspended";

    /// <summary>All of them, those that are in force first.</summary>
    public async Task<IReadOnlyList<SharingAgreement>> All() =>
        [.. (await db.SharingAgreements.AsNoTracking().ToListAsync()).OrderByDescending(a => a.HoldsAt(acting.Now)).ThenByDescending(a => a.FromDay).ThenBy(a => a.Id)];

    /// <summary>Records an agreement.</summary>
    /// <exception cref="RuleException">It has fewer than two parties, names no basis or contents, or its last day is before its first.</exception>
    public async Task<Guid> Agree(IReadOnlyList<OrganisationId> parties, string what, string mode, IReadOnlyList<string> purposes, string basis, DateOnly from, DateOnly? to)
    {
        if (parties.Distinct().Count() < 2) throw new RuleException("Choose two organisations or more") { About = nameof(parties) };
        if (string.IsNullOrWhiteSpace(what)) throw new RuleException("Enter what may be shared") { About = nameof(what) };
        if (SharingWords.Basis(basis) is null) throw new RuleException("Choose the basis") { About = nameof(basis) };
        if (mode is not (SharingAgreement.Existence or SharingAgreement.Contents)) throw new RuleException("Choose what may be told") { About = nameof(mode) };
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
    /// <exception cref="RuleException">There is no such agreement, it was suspended already, or no reason is given.</exception>
    public async Task Suspend(Guid agreement, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason") { About = nameof(because) };
        var one = await db.SharingAgreements.SingleOrDefaultAsync(a => a.Id == agreement) ?? throw new RuleException("There is no such agreement");
        if (one.SuspendedAt is not null) throw new RuleException("This agreement was suspended already");
        (one.SuspendedAt, one.SuspendedBecause) = (acting.Now, because.Trim());
        await db.WithinSystem(because.Trim(), async () =>
        {
            var now = acting.Now;
            var resting = (await db.StatementShares.Where(s => s.Agreement == agreement && s.Kind == ShareKind.Routine && s.EndedAt == null).ToListAsync()).Where(s => s.HoldsAt(now)).ToList();
            await ends.In(db, resting, NotInForce, "An agreement was suspended. What was shared with you about a child by it is closed", one.Id);
        });
        await db.Save(because.Trim());
    }
}
