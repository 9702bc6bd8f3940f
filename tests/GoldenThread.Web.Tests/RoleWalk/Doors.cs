using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>One way into the application: a route, a verb, and on a page the form that is sent.</summary>
public sealed record Door(string Verb, string Route, string? Handler)
{
    public string Name => $"{Verb} {Route}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>An address that the route takes; what it names does not exist.</summary>
    public string Address => "/" + Regex.Replace(Route, @"\{\*{0,2}(?<name>\w+)(?<constraints>(:[^}?]+)?)(=[^}]*)?\??\}", match => Value(match.Groups["constraints"].Value))
        + (Handler is null ? "" : $"?handler={Handler}");

    /// <summary>The rule of the form itself where it has one, else that of the page.</summary>
    public Rule? Rule => Rules.All.FirstOrDefault(rule => string.Equals(rule.Route, Name, StringComparison.OrdinalIgnoreCase))
        ?? Rules.All.FirstOrDefault(rule => string.Equals(rule.Route, $"{Verb} {Route}", StringComparison.OrdinalIgnoreCase))
        ?? Rules.All.FirstOrDefault(rule => string.Equals(rule.Route, Route, StringComparison.OrdinalIgnoreCase));

    private static string Value(string constraints) => constraints switch
    {
        _ when constraints.Contains(":guid", StringComparison.Ordinal) => "01234567-89ab-7def-8123-456789abcdef",
        _ when constraints.Contains(":int", StringComparison.Ordinal) || constraints.Contains(":long", StringComparison.Ordinal) => "404",
        _ when Regex.Match(constraints, @"^:regex\(\^\((?<first>\w+)\|") is { Success: true } choice => choice.Groups["first"].Value,
        _ when constraints.Contains(":datetime", StringComparison.Ordinal) => "2026-11-20",
        _ => "nothing-there",
    };
}

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
            if (endpoint.RoutePattern.RawText == "{**path:file}" || endpoint.Metadata.Any(one => one.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal))) continue;
            var route = (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                doors.AddRange(compiled.HandlerMethods.Select(handler => new Door(handler.HttpMethod.ToUpper(CultureInfo.InvariantCulture), route, handler.Name)));
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
