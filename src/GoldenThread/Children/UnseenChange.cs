using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Children;

/// <summary>That the status "adult-unseen" begins or ends: an event that the system works out.</summary>
/// <param name="Kind"><see cref="UnseenPeriods.Begins"/> or <see cref="UnseenPeriods.Ends"/>.</param>
/// <param name="At">The first moment of the day in London, in UTC.</param>
/// <param name="Seals">The seals that it is under; all of them must be open. In order.</param>
/// <param name="Limit">The limit that it is under.</param>
public sealed record UnseenChange(string Kind, DateTimeOffset At, IReadOnlyList<Guid> Seals, LimitId? Limit)
{
    /// <summary>Its id: the same whenever the same is worked out, so that what hangs on it stays.</summary>
    public StatementId Number(ChildId child) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{child.Value} {Kind} {At.ToUniversalTime():O} {string.Join(',', Seals)} {Limit?.Value}")).AsSpan(0, 16)));

    /// <summary>True where an event says the same.</summary>
    public bool Is(Statement happened) => happened.Value == Kind && happened.Happened == At && happened.Limit == Limit
        && happened.AlsoSealed.Append(happened.Seal?.Value ?? Guid.Empty).Where(s => s != Guid.Empty).Distinct().Order().SequenceEqual(Seals);

    /// <summary>The event. It says nothing of who is unseen: that stands on the page of those around the child.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="child">In whose record.</param>
    /// <param name="by">For which organisation it is kept, and when.</param>
    public Statement Event(PartnershipId partnership, ChildId child, WrittenBy by)
    {
        var given = new Given { Happened = At > by.Recorded ? by.Recorded : At, Part = Part.Plan, Limit = Limit, Seal = Seals.Count > 0 ? new SealId(Seals[0]) : null };
        var made = new Statement(partnership, child, Number(child), StatementKind.Event, by, given) { Value = Kind };
        foreach (var seal in Seals) made.PutUnder(new SealId(seal));
        return made;
    }
}
