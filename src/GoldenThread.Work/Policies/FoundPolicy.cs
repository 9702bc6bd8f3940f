using GoldenThread.Organisations;
using GoldenThread.Policies;

namespace GoldenThread.Work.Policies;

/// <summary>A policy with what the person may see of how far it has come.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Acknowledgements">What organisations say of its versions, as far as the person may see it.</param>
/// <param name="Organisations">The partnership's organisations.</param>
/// <param name="Readers">How many people have read it since its last material version, by organisation.</param>
internal sealed record FoundPolicy(
    Policy Policy, IReadOnlyList<Acknowledgement> Acknowledgements, OrganisationRegister Organisations, IReadOnlyDictionary<OrganisationId, int> Readers)
{
    /// <summary>What is said of the version whose claims count for a version.</summary>
    public IReadOnlyList<Acknowledgement> Of(PolicyVersion version) => [.. Acknowledgements.Where(a => a.VersionId == Policy.ClaimsOf(version).Id)];

    /// <summary>How far a version has come by the end of a day; null where it was sent to nobody that existed on the due day.</summary>
    public CirculationCounts? Counts(PolicyVersion version, DateOnly day) =>
        CirculationCounts.Of(Of(version), (o, due) => Organisations.Find(o) is { } known && !(known.Ended < due), day) is { Asked: > 0 } counts ? counts : null;

    /// <summary>True where a version was sent out and no organisation has confirmed that it is used.</summary>
    public bool IsNeverConfirmed(DateOnly day) => Policy.HoldsOn(day) && Policy.On(day) is { } version && !(Counts(version, day)?.Confirmed > 0);

    /// <summary>The name of an organisation.</summary>
    public string Name(OrganisationId organisation) => Organisations.Find(organisation)?.Name ?? "An organisation that is not known";
}
