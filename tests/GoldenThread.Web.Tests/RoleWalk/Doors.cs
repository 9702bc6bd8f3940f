using System.Globalization;
using System.Reflection;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Reads every door out of the routing table, so that a new page cannot be forgotten.</summary>
internal static class Doors
{
    public static async Task<IReadOnlyList<Door>> Of(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var doors = new List<Door>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // Styles, scripts and pictures; the second is how they are served before they are published.
            if (endpoint.RoutePattern.RawText == "{**path:file}"
                || endpoint.Metadata.Any(one => one.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal)))
                continue;
            var route = (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                doors.AddRange(
                    compiled.HandlerMethods.Select(handler => new Door(handler.HttpMethod.ToUpper(CultureInfo.InvariantCulture), route, handler.Name)));
                if (compiled.HandlerMethods.All(handler => handler.HttpMethod != "Get")) doors.Add(new Door("GET", route, null));
            }
            else
            {
                var verbs = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : ["GET"];
                doors.AddRange(verbs.Select(verb => new Door(verb, route, null)));
            }
        }
        return [.. doors.Distinct().OrderBy(door => door.Name, StringComparer.Ordinal)];
    }

    /// <summary>What each page and endpoint says that it shows: styles, scripts and pictures too.</summary>
    public static async Task<IReadOnlyList<(string Name, string Route, ShownAttribute? Shown)>> Shown(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var all = new List<(string, string, ShownAttribute?)>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // How styles and scripts are looked for before they are published; nobody is let in.
            if (endpoint.RoutePattern.RawText == "{**path:file}") continue;
            var shown = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await loader.LoadAsync(page, endpoint.Metadata)).ModelTypeInfo?.GetCustomAttribute<ShownAttribute>()
                : endpoint.Metadata.GetMetadata<ShownAttribute>();
            all.Add((endpoint.DisplayName ?? "", (endpoint.RoutePattern.RawText ?? "").TrimStart('/'), shown));
        }

        return all;
    }
}
