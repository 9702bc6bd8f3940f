using GoldenThread.Children;

namespace GoldenThread.Access.Sharing;

/// <summary>What must hold for something to be shared.</summary>
public static class SharingRules
{
    /// <summary>Refuses recipients that are none, or the sharer's own organisation.</summary>
    /// <exception cref="RuleException">Nobody, or one's own organisation, is chosen.</exception>
    public static void RequireOthers(IReadOnlyCollection<ShareRecipient> recipients, OrganisationId own)
    {
        if (recipients.Count == 0) throw new RuleException("Choose with whom you share it") { About = nameof(StatementShare.Recipients) };
        if (recipients.Any(r => r.Organisation == own)) throw new RuleException("Choose another organisation, or somebody of another") { About = nameof(StatementShare.Recipients) };
    }

    /// <summary>Refuses what may not be passed on: what is under a seal, and what another organisation limited so.</summary>
    /// <param name="statements">The statements, as whoever shares sees them.</param>
    /// <param name="by">The organisation that shares.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="seals">The seals of the record that the person may open.</param>
    /// <param name="limits">The limits of the record that the person sees.</param>
    /// <param name="shares">What was shared with the sharer's organisation or with them.</param>
    /// <exception cref="RuleException">One of them is sealed, or must not be passed on.</exception>
    public static void RequirePassable(
        IReadOnlyCollection<Statement> statements, OrganisationId by, DateTimeOffset at, IReadOnlyDictionary<SealId, Seal> seals, IReadOnlyDictionary<LimitId, StatementLimit> limits, IReadOnlyCollection<StatementShare> shares)
    {
        if (statements.Count == 0) throw new RuleException("Choose what you share") { About = nameof(StatementShare.Statements) };
        foreach (var one in statements)
        {
            if (one.AlsoSealed.Select(s => new SealId(s)).Concat(one.Seal is { } seal ? [seal] : []).Any(s => !seals.TryGetValue(s, out var closed) || closed.ClosedAt(at)))
                throw new RuleException("What is sealed is not shared. Somebody who may open the seal names who else may") { About = nameof(StatementShare.Statements) };
            if (one.Organisation == by) continue;
            if ((one.Limit is { } limit && (!limits.TryGetValue(limit, out var set) || set.NoOnwardSharing)) || shares.Any(s => s.NoOnwardSharing && s.Statements.Contains(one.Number.Value)))
                throw new RuleException("The organisation that wrote this asked that it is not passed on. Ask them to share it") { About = nameof(StatementShare.Statements) };
        }
    }

    /// <summary>Refuses a basis that is not offered, or on which this cannot rest.</summary>
    /// <param name="basis">The basis.</param>
    /// <param name="offered">Those that are offered.</param>
    /// <param name="why">Why consent is not asked for.</param>
    /// <exception cref="RuleException">It is not offered; or a public task does not say why consent is not asked for.</exception>
    public static ShareBasis RequireBasis(ShareBasis? basis, IReadOnlyCollection<ShareBasis> offered, WithoutConsent? why)
    {
        if (basis is not { } on) throw new RuleException("Choose the basis for sharing") { About = nameof(StatementShare.Basis) };
        if (on == ShareBasis.Consent && !offered.Contains(on)) throw new RuleException("No consent is recorded. Record it, or choose another basis") { About = nameof(StatementShare.Basis) };
        if (!offered.Contains(on)) throw new RuleException("This basis is not in force yet. Choose another") { About = nameof(StatementShare.Basis) };
        if (on == ShareBasis.PublicTask && why is null) throw new RuleException("Choose the reason for not asking for consent") { About = nameof(StatementShare.WithoutConsent) };
        return on;
    }
}
