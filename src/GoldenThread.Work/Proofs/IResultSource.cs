using GoldenThread.Plans;
using GoldenThread.Proofs;

namespace GoldenThread.Work.Proofs;

/// <summary>Where results come from that can be attached to actions as evidence: what it shows now, and how a newer one is attached.</summary>
[OfEachArea]
internal interface IResultSource
{
    /// <summary>True where an attached result comes from here.</summary>
    bool Has(ResultOrigin origin);

    /// <summary>What the source of an attached result shows now; null where it shows nothing, or the person may not see it.</summary>
    Task<ShownResult?> Now(AttachedResult attached);

    /// <summary>Attaches what it shows now, as a piece of its own.</summary>
    /// <exception cref="RuleException">There is nothing to attach.</exception>
    Task Attach(AttachedResult attached, PlanAction action);
}
