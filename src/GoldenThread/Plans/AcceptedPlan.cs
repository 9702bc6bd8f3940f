using System.Collections.Immutable;
using GoldenThread.Organisations;

namespace GoldenThread.Plans;

/// <summary>What accepting a draft made.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="NewOrganisations">Organisations that the partnership did not know.</param>
/// <param name="Notices">What a person must still settle.</param>
/// <param name="Joined">Names of the document with the organisations that were known by exactly these.</param>
/// <param name="Settled">What each name became, for those that people chose.</param>
public sealed record AcceptedPlan(
    Plan Plan, ImmutableArray<Organisation> NewOrganisations, ImmutableArray<string> Notices, ImmutableArray<(string Name, Organisation Organisation)> Joined,
    ImmutableArray<(string Name, NameMeaning Meaning, OrganisationId? Organisation)> Settled)
{
    /// <summary>How many actions name a contact and no organisation.</summary>
    public int WithContactsAlone => Plan.Recommendations.SelectMany(r => r.Actions).Count(a => a.Contacts is not null && !a.ActsNow.Any());
}
