using System.Collections.Immutable;
using GoldenThread.Organisations;

namespace GoldenThread.Plans;

/// <summary>What accepting a draft made.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="NewOrganisations">Organisations that the partnership did not know.</param>
/// <param name="Notices">What a person must still settle.</param>
/// <param name="Joined">Names of the document with the organisations that were known by exactly these.</param>
/// <param name="Settled">What each name became, for those that people chose.</param>
/// <param name="Apart">Organisations whose names look alike, and of which a person said that one is an organisation by itself.</param>
public sealed record AcceptedPlan(
    Plan Plan, ImmutableArray<Organisation> NewOrganisations, ImmutableArray<string> Notices, ImmutableArray<(string Name, Organisation Organisation)> Joined,
    ImmutableArray<(string Name, NameMeaning Meaning, OrganisationId? Organisation)> Settled,
    ImmutableArray<(OrganisationId One, OrganisationId Other)> Apart)
{
    /// <summary>How many actions name a contact and no organisation.</summary>
    public int WithContactsAlone => Plan.Recommendations.SelectMany(r => r.Actions).Count(a => a.Contacts is not null && !a.ActsNow.Any());
}
