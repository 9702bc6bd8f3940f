using GoldenThread.Plans;
using GoldenThread.Storage;

namespace GoldenThread.Web.Api.Plans;

/// <summary>Where activity, evidence and impact stand on the record, each apart.</summary>
internal sealed record StandingResource(string Activity, string Evidence, bool ImpactStated, bool SupportsCompletion)
{
    public static StandingResource Of(Standing standing) => new(Words.Of(standing.Activity), Words.Of(standing.Evidence), standing.ImpactStated, standing.SupportsCompletion);
}
