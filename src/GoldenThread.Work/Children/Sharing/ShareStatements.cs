using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using GoldenThread.Work.Access.Sharing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.Sharing;

/// <summary>
/// Shares statements of a record with organisations or people who do not see them, on a basis that is checked at that moment. They get the level "own", and
/// what was shared. A missing agreement stops routine contents, and never a safeguarding concern: then the gap is on the data protection officer's list.
/// </summary>
internal sealed class ShareStatements(GoldenThreadDb db, Acting acting, OpenRecord open, ShareRecipients who, WhoIsTold told, EndShares ends, Tell tell, SharingParameters set)
{
    private const string OfAShare = "share";

    /// <summary>The bases that are offered today.</summary>
    public async Task<IReadOnlyList<ShareBasis>> Offered(ChildId child) =>
        set.Times.Offered(acting.Today, (await db.Consents.AsNoTracking().Where(c => c.Child == child).ToListAsync()).Exists(c => c.HoldsAt(acting.Now)));

    /// <summary>Shares them.</summary>
    /// <param name="child">Of whose record.</param>
    /// <param name="asked">What, with whom, on which basis.</param>
    /// <returns>The share.</returns>
    /// <exception cref="NothingToSeeException">There is no such record or statement that the person may see.</exception>
    /// <exception cref="RuleException">Something is missing, is sealed or must not be passed on; the basis is not offered or does not reach so far; or the record is open by broken glass alone.</exception>
    public async Task<StatementShare> Share(ChildId child, ShareAsked asked)
    {
        await open.Act(child, Level.Own);
        var (by, now, today) = (acting.Writes, acting.Now, acting.Today);
        var recipients = await who.Of(asked.To);
        SharingRules.RequireOthers(recipients, by.Organisation);
        var shares = await db.StatementShares.AsNoTracking().Where(s => s.Child == child).ToListAsync();
        await RequirePassable(child, asked.What, by.Organisation, [.. shares.Where(s => s.Recipients.Contains(by.Organisation.Value) || (acting.Person is { } me && s.Recipients.Contains(me.Value)))]);
        var consents = await db.Consents.AsNoTracking().Where(c => c.Child == child).ToListAsync();
        var basis = SharingRules.RequireBasis(asked.Basis, set.Times.Offered(today, consents.Exists(c => c.HoldsAt(now))), asked.WithoutConsent);
        var consent = basis != ShareBasis.Consent ? null
            : consents.Find(c => c.HoldsAt(now) && c.Covers(asked.What, recipients)) ?? throw new RuleException("The consent that is recorded does not cover all of this, or not all of them. Record it, or choose another basis") { About = nameof(asked.Basis) };
        var agreement = (await db.SharingAgreements.AsNoTracking().ToListAsync()).Find(a => a.Covers([by.Organisation, .. recipients.Select(r => r.Organisation)], basis, now));
        if (agreement is null && asked.Kind == ShareKind.Routine) throw new RuleException("No agreement that is in force covers this. Share it as a safeguarding concern if it is one, or ask your data protection officer") { About = nameof(asked.Kind) };
        var withdrawn = consent is null && consents.Exists(c => c.WithdrawnAt is not null && c.Covers(asked.What, recipients));
        if (withdrawn && string.IsNullOrWhiteSpace(asked.Because)) throw new RuleException("Consent to share this was withdrawn. Enter your reason for sharing it") { About = nameof(asked.Because) };
        if (asked.Until < today) throw new RuleException("Enter a last day that is today or later") { About = nameof(asked.Until) };
        var share = new StatementShare
        {
            Partnership = acting.Partnership,
            Child = child,
            Organisation = by.Organisation,
            By = by.Author,
            ByName = by.Name,
            At = now,
            Statements = [.. asked.What.Distinct().Select(s => s.Value)],
            Recipients = [.. recipients.Select(r => r.Id)],
            Kind = asked.Kind,
            Basis = basis,
            WithoutConsent = asked.WithoutConsent,
            Purpose = Text(asked.Purpose) ?? consent?.Purpose,
            Because = Text(asked.Because),
            Agreement = agreement?.Id,
            Consent = consent?.Id,
            UntilDay = new[] { today.AddDays(set.Times.LongestDays), asked.Until, consent?.UntilDay, asked.Kind == ShareKind.Routine ? agreement?.ToDay : null }.OfType<DateOnly>().Min(),
            NotToFamily = asked.NotToFamily,
            NoOnwardSharing = asked.NoOnwardSharing,
        };
        db.Add(share);
        if (withdrawn) db.AddRange(Decided(child, share, by));
        if (agreement is null) tell.Officer(child, share.Id, "no-agreement", $"A safeguarding concern was shared where no agreement is in force, on the basis: {basis.InWords()}");
        await db.WithinSystem($"Shared: {basis.InWords()}", () => Reach(share, recipients, asked.Says));
        await db.Save($"Shared: {basis.InWords()}");
        return share;
    }

    /// <summary>Ends a share of one's own organisation before its last day.</summary>
    /// <exception cref="NothingToSeeException">There is no such share that the person may see.</exception>
    /// <exception cref="RuleException">It is another organisation's, has ended, or no reason is given.</exception>
    public async Task End(ChildId child, Guid share, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason") { About = nameof(because) };
        await open.Act(child, Level.Own);
        var one = await db.StatementShares.SingleOrDefaultAsync(s => s.Child == child && s.Id == share) ?? throw new NothingToSeeException();
        if (one.Organisation != acting.Writes.Organisation) throw new RuleException("Only the organisation that shared it ends it");
        if (!one.HoldsAt(acting.Now)) throw new RuleException("This has ended already");
        await db.WithinSystem(because.Trim(), () => ends.In(db, [one], because.Trim(), "What was shared with you about a child is closed", one.Id));
        await db.Save(because.Trim());
    }

    private async Task RequirePassable(ChildId child, IReadOnlyList<StatementId> what, OrganisationId own, IReadOnlyList<StatementShare> toUs)
    {
        var numbers = what.Distinct().ToList();
        var statements = await db.Statements.AsNoTracking().Where(s => s.Child == child && numbers.Contains(s.Number)).ToListAsync();
        if (statements.Select(s => s.Number).Distinct().Count() != numbers.Count) throw new NothingToSeeException();
        SharingRules.RequirePassable(
            statements, own, acting.Now, await db.Seals.AsNoTracking().Where(s => s.Child == child).ToDictionaryAsync(s => s.Id), await db.StatementLimits.AsNoTracking().Where(l => l.Child == child).ToDictionaryAsync(l => l.Id), toUs);
    }

    // What it gives, and who is told: never more than the share itself.
    private async Task Reach(StatementShare share, IReadOnlyList<ShareRecipient> recipients, string says)
    {
        foreach (var to in recipients)
        {
            db.AccessGrants.Add(new AccessGrant
            {
                Partnership = share.Partnership,
                Child = share.Child,
                Account = to.Person,
                Organisation = to.Person is null ? to.Organisation : null,
                Kind = GrantKind.Share,
                Level = Level.Own,
                At = share.At,
                ToDay = share.UntilDay,
                GivenBy = share.By,
                Of = share.Id,
            });
            foreach (var person in to.Person is { } one ? [one] : await told.Of(to.Organisation, share.Child)) tell.Person(person, share.Child, share.Id, OfAShare, says);
        }
    }

    // Going on after a consent was withdrawn is a decision, and stands among the decisions of the record.
    private static IEnumerable<Statement> Decided(ChildId child, StatementShare share, WrittenBy by)
    {
        var decision = new DecisionContent("Share what consent was withdrawn for?", "Shared on another basis", share.Because) { Basis = share.Basis.InWords() };
        return StatementRows.Of(share.Partnership, child, StatementId.New(), by, new Draft { Kind = StatementKind.Decision, Words = decision.Words() });
    }

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
