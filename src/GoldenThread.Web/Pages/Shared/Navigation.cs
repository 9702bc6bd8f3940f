using System.Security.Claims;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>The navigation: the first page, then the areas in their groups, each entry with the permission that shows it.</summary>
internal static class Navigation
{
    public sealed record Entry(string Text, string Href, string Permission);

    /// <summary>Entries under one heading; a group of one entry is shown as that entry.</summary>
    public sealed record Group(string Text, IReadOnlyList<Entry> Entries);

    private static readonly Group[] All =
    [
        new("Home", [new("Home", "/", May.SeePlans)]),
        new("Learning",
        [
            new("Reviews", "/reviews", May.SeeReviews),
            new("Golden thread", "/thread", May.SeeWholePlans),
        ]),
        new("Assurance",
        [
            new("Action plans", "/plans", May.SeePlans),
            new("Recommendations", "/recommendations", May.SeeWholePlans),
            new("Actions", "/actions", May.SeePlans),
            new("Indicators", "/indicators", May.SeeIndicators),
            new("Audits", "/audits", May.SeeAudits),
            new("Policies", "/policies", May.SeePolicies),
            new("Champions", "/champions", May.SeeChampions),
            new("Training", "/training", May.SeeTraining),
            new("Surveys", "/surveys", May.SeeSurveys),
            new("Self-assessments", "/self-assessments", May.SeeSelfAssessments),
            new("Assurance overview", "/assurance", May.SeeWholePlans),
            new("Returns", "/returns", May.ReportProgress),
            new("Outstanding returns", "/returns/owed", May.DecideReturns),
        ]),
        new("Protection",
        [
            new("My children", "/children", May.OpenRecords),
            new("My tasks", "/tasks", May.OpenRecords),
            new("An adult’s risk", "/adult-risk", May.HandIn),
            new("For you", "/notices", May.SeeNotices),
            new("Handed in", "/intake", May.OpenRecords),
            new("Broken glass", "/glass", May.ReviewGlass),
            new("Conflicts", "/conflicts", May.ManageTeams),
            new("Data protection", "/officer", May.SeeOfficersList),
            new("Teams", "/teams", May.SeeTeams),
            new("Pathways", "/pathways", May.SeePathways),
            new("Children who were not brought", "/not-brought", May.SeeWholePlans),
        ]),
        new("Partnership",
        [
            new("Board meetings", "/board", May.SeeWholePlans),
            new("Organisations", "/organisations", May.SeeWholePlans),
            new("Set-up", "/administration/setup", May.Administer),
            new("People", "/administration/people", May.Administer),
            new("Emails", "/administration/outbox", May.Administer),
            new("API tokens", "/administration/tokens", May.Administer),
        ]),
    ];

    /// <summary>The groups with what the person may see of them.</summary>
    public static IEnumerable<Group> For(ClaimsPrincipal person) => All
        .Select(group => group with { Entries = [.. group.Entries.Where(entry => person.Allows(entry.Permission))] })
        .Where(group => group.Entries.Count > 0);

    /// <summary>The entry that a page belongs to: the longest whose address that of the page begins with.</summary>
    public static Entry? Here(IEnumerable<Group> groups, string section) => groups.SelectMany(group => group.Entries)
        .Where(entry => entry.Href == "/" ? section == "/" : section.StartsWith(entry.Href, StringComparison.Ordinal)).MaxBy(entry => entry.Href.Length);
}
