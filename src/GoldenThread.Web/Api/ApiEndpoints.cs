using GoldenThread.Permissions;
using GoldenThread.Web.Api.Plans;
using GoldenThread.Web.Api.Publications;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GoldenThread.Web.Api;

/// <summary>The API for programs, under /api/v1: the same rules as the pages, a token in place of a session.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this WebApplication app)
    {
        // The description is of the product and says nothing of any plan.
        app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous().WithMetadata(new WithoutSessionAttribute()).ShowsNoRecord();
        var api = app.MapGroup(ApiAddresses.Root)
            .Allowed(May.SeePlans)
            .ShowsNoRecord()
            .AddEndpointFilter(Problems.Filter)
            .WithMetadata(new RequestSizeLimitAttribute(Limits.LongestRequest))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPlans();
        api.MapRecommendations();
        api.MapActions();
        api.MapUpdates();
        api.MapPublications();
    }

    /// <summary>Only a token with this permission; a browser's session opens nothing here.</summary>
    public static TBuilder Allowed<TBuilder>(this TBuilder endpoints, string permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(new AuthorizeAttribute(permission) { AuthenticationSchemes = TokenAuthentication.SchemeName });
}
