using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Api.Policies;

/// <summary>Policies, and how far their versions have come.</summary>
internal static class PolicyEndpoints
{
    public static void MapPolicies(this RouteGroupBuilder api)
    {
        api.MapGet("/policies", List).Allowed(May.SeePolicies).Produces<Paged<PolicyResource>>().WithSummary("List policies by title, with the version in force");
        api.MapGet("/policies/{reference}", Read).Allowed(May.SeePolicies).Produces<PolicyResource>().WithSummary("Read a policy");
        api.MapGet("/policies/{reference}/circulation", Circulation).Allowed(May.SeeCirculation).Produces<Paged<CirculationResource>>()
            .WithSummary("List the versions of a policy, newest first, with how many organisations received them, passed them on to how many staff, and confirmed them in use. The token of an organisation lead sees only that organisation");
    }

    private static async Task<IResult> List(Asking asking, FindPolicies find, [AsParameters] Paging paging) =>
        asking.Answer(paging, paging.Of(await find.All()), found => PolicyResource.Of(found.Policy, asking.Today));

    private static async Task<IResult> Read(Asking asking, FindPolicies find, string reference) =>
        await find.Policy(reference) is { } policy ? Tags.Answer(asking.Http, PolicyResource.Of(policy, asking.Today)) : Problems.NotFound("policy");

    /// <param name="asking">The request.</param>
    /// <param name="find">Finds it.</param>
    /// <param name="reference">Reference of the policy.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="on">The day. Default: today.</param>
    private static async Task<IResult> Circulation(Asking asking, FindPolicies find, string reference, [AsParameters] Paging paging, DateOnly? on)
    {
        if (await find.One(reference) is not { } found) return Problems.NotFound("policy");
        var day = on is { } past && past < asking.Today ? past : asking.Today;
        return asking.Answer(paging, paging.Of([.. found.Policy.Versions.Reverse()]), version => CirculationResource.Of(found, version, day));
    }
}
