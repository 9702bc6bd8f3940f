using GoldenThread.Web.Api.Indicators;
using GoldenThread.Web.Api.Proofs;
using GoldenThread.Web.Api.Publications;
using GoldenThread.Web.Api.Plans;
using GoldenThread.Web.Api.Tasks;
using GoldenThread.Web.Availability;
using System.Text.Json.Serialization;
using GoldenThread.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.OpenApi;

namespace GoldenThread.Web.Hosting;

/// <summary>The API for programs, under /api/v1: who it is that asks, and its description.</summary>
internal static class ApiHosting
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Asking>();
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.Never);
        builder.Services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document);
                return Task.CompletedTask;
            });
        });
    }

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
        api.MapIndicators();
        api.MapDoubts();
        api.MapTasks();
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Golden Thread",
            Version = "1",
            Description = "Plans, recommendations, actions, updates, publications, indicators, readings, proofs and doubts of one partnership. An administrator creates the token. "
                + "Reads return an ETag and honour If-None-Match. Changes need If-Match (428 without it, 412 if somebody else was first). "
                + "Errors are returned as application/problem+json.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
    }
}
