using System.Security.Cryptography;
using Scalar.AspNetCore;
using GoldenThread.Web.Api.Administration;
using GoldenThread.Web.Api.Children;
using GoldenThread.Web.Api.Training;
using GoldenThread.Web.Api.Policies;
using GoldenThread.Web.Api.Audits;
using GoldenThread.Web.Api.Organisations;
using GoldenThread.Web.Api.Directories;
using GoldenThread.Web.Api.Indicators;
using GoldenThread.Web.Api.Proofs;
using GoldenThread.Web.Api.Profiles;
using GoldenThread.Web.Api.Publications;
using GoldenThread.Web.Api.Plans;
using GoldenThread.Web.Api.Reviews;
using GoldenThread.Web.Api.SelfAssessments;
using GoldenThread.Web.Api.Surveys;
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
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, DirectoryAuthentication>(DirectoryAuthentication.SchemeName, null);
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.Never);
        builder.Services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddOperationTransformer((operation, context, _) =>
            {
                var path = $"/{context.Description.RelativePath}";
                operation.OperationId = OperationIds.Of(context.Description.HttpMethod!, path[ApiAddresses.Root.Length..]);
                operation.Tags = new HashSet<OpenApiTagReference> { new(OperationIds.Group(path[ApiAddresses.Root.Length..]), context.Document) };
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, _, _) =>
            {
                Describe(document);
                return Task.CompletedTask;
            });
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapScim();
        // The description is of the product and says nothing of any plan.
        app.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous().WithMetadata(new WithoutSessionAttribute()).ShowsNoRecord();
        app.MapScalarApiReference(ApiAddresses.Page, ApiPage).AllowAnonymous().WithMetadata(new WithoutSessionAttribute()).ShowsNoRecord();
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
        api.MapSurveys();
        api.MapSelfAssessments();
        api.MapAudits();
        api.MapCoverage();
        api.MapPolicies();
        api.MapTasks();
        api.MapProfiles();
        api.MapChildren();
        api.MapReviews();
        api.MapOrganisations();
        api.MapPeople();
    }

    // The page of the description is a program in the browser: its scripts are ours and carry a number that is new each time, its styles it writes itself.
    // Nothing of it is loaded from, or sent to, another host.
    private static void ApiPage(ScalarOptions options, HttpContext http)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        options.WithTitle("Golden Thread API").WithNonce(nonce).WithOpenApiRoutePattern("/api/{documentName}/openapi.json").AddDocument("v1")
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools();
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Golden Thread",
            Version = "1",
            Description = "Plans, recommendations, actions, updates, publications, timetables of reviews, indicators, readings, proofs, doubts, results of audits and surveys, coverage of training, policies and their circulation, organisations and people of one partnership; tasks, events and contacts of children's records. An administrator creates the token. "
                + "Reads return an ETag and honour If-None-Match. Changes need If-Match (428 without it, 412 if somebody else was first). "
                + "Errors are returned as application/problem+json.",
        };
        document.Tags = document.Paths.Keys.Select(path => OperationIds.Group(path[ApiAddresses.Root.Length..])).Distinct().Order(StringComparer.Ordinal)
            .Select(group => new OpenApiTag { Name = group }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
    }
}
