using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Web.Api.Plans;

/// <summary>What the record shows for activity, evidence and impact.</summary>
internal sealed record StandingResource(string Activity, string Evidence, bool ImpactStated, bool SupportsCompletion)
{
    public static StandingResource Of(Standing standing) =>
        new(StateWord.Of(standing.Activity), StateWord.Of(standing.Evidence), standing.ImpactStated, standing.SupportsCompletion);
}
