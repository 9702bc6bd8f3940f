using System.Text.RegularExpressions;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>One way into the application: a route, a verb, and on a page the form that is sent.</summary>
public sealed record Door(string Verb, string Route, string? Handler)
{
    public string Name => $"{Verb} {Route}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>An address that the route takes; what it names does not exist.</summary>
    public string Address =>
        "/" + Regex.Replace(Route, @"\{\*{0,2}(?<name>\w+)(?<constraints>(:[^}?]+)?)(=[^}]*)?\??\}", match => Value(match.Groups["constraints"].Value))
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
