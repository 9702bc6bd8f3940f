using System.Collections.Immutable;
using GoldenThread.Organisations;

namespace GoldenThread.Plans;

/// <summary>What accepting a draft made.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="NewOrganisations">Organisations that the partnership did not know.</param>
/// <param name="Notices">What a person must still settle.</param>
public sealed record AcceptedPlan(Plan Plan, ImmutableArray<Organisation> NewOrganisations, ImmutableArray<string> Notices);
