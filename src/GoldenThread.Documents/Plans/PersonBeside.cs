using System.Text.RegularExpressions;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>"R. Callender" below "Lead officer" beside "Northmere Council" below "Agency": somebody who works there, and no organisation.</summary>
internal static partial class PersonBeside
{
    /// <summary>True for such a cell.</summary>
    public static bool Is(GridRow row, int at, TableColumns columns, Growth growth) =>
        PersonColumn().IsMatch(columns.Header(at)) && IsName(row.Cells[at].Text.Trim(), growth.Names)
        && Enumerable.Range(0, row.Cells.Length).Any(i => i != at && columns.Kind(i) == ColumnKind.Organisation
            && (OrganisationList.IsLead(row.Cells[i].Text.Trim(), growth.Names) || !row.Cells[i].IsEmpty && AgencyColumn().IsMatch(columns.Header(i))));

    /// <summary>True for the name of a person, with a rank or a title or without: "Jo Merrick", "Dr P. Nair", "Insp Rae Coyle".</summary>
    public static bool IsName(string text, OrganisationNames names) => Person().Match(text) is { Success: true } match && (match.Groups["rank"].Success || !OrganisationList.IsLead(text, names) && !text.Split(' ', '-').Any(Works.Contains));

    // Words of services and posts: "Quality Assurance" has the shape of a name, too.
    private static readonly HashSet<string> Works = new(StringComparer.OrdinalIgnoreCase)
    {
        "access", "admissions", "adolescent", "adoption", "adult", "adults", "advice", "advocacy", "agency", "allegations", "all", "assessment", "assurance", "audit", "business", "care", "carers", "child", "children", "clinical",
        "commissioning", "communications", "community", "complaints", "conference", "contracts", "corporate", "court", "customer", "data", "design", "development", "digital", "disability", "domestic", "abuse", "early", "education", "emergency", "engagement",
        "exploitation", "family", "families", "finance", "fostering", "front", "door", "governance", "health", "help", "homes", "homelessness", "hospital", "housing", "human", "improvement", "inclusion", "information", "integrated", "intelligence",
        "intervention", "joint", "justice", "leaving", "learning", "legal", "licensing", "local", "looked", "management", "maternity", "medicines", "mental", "nursing", "operations", "options", "partner", "partners", "partnerships", "people", "performance", "permanence", "placements", "planning", "policy", "practice", "prevention",
        "house", "lodge", "home", "hall", "centre", "ward", "clinic", "surgery", "unit", "hub", "place", "park", "grove", "manor", "academy", "nursery", "college", "hospice", "project", "refuge", "trust", "council", "foundation", "group", "network", "alliance", "board", "committee", "panel", "forum",
        "primary", "private", "procurement", "programme", "protection", "provider", "public", "quality", "recruitment", "referral", "regulatory", "rescue", "resources", "response", "review", "reviewing", "risk", "safeguarding", "safety", "school", "schools", "sector", "secure", "senior", "service", "services", "social", "special", "standards", "strategic", "strategy",
        "street", "support", "supported", "system", "systems", "targeted", "team", "teams", "tenancy", "training", "transformation", "transport", "user", "virtual", "voluntary", "welfare", "women", "work", "workforce", "young", "youth",
    };

    [GeneratedRegex(@"^(?:(?:lead|responsible|partner|key) )?(?:agency|agencies|organisations?|partners?|services?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex AgencyColumn();

    /// <summary>True for a name that is plainly a person's, wherever it stands: by a rank, an initial or a forename ("DI K Amin", "J. Marsh", "Jane Marsh").</summary>
    public static bool IsPlainly(string text, OrganisationNames names) =>
        Person().Match(text) is { Success: true } match && !names.IsName(text) && (match.Groups["rank"].Success || Initial().IsMatch(text) && !OrganisationList.IsTitle(text) || Forenames.Is(text[..text.IndexOf(' ')])) && !OrganisationList.BeginsTitle(text);

    [GeneratedRegex(@"^\p{Lu}(?:\.|\.? ?\p{Lu}\.?)? \p{Lu}\p{Ll}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Initial();

    [GeneratedRegex(@"\b(?:officer|lead|leads|name|contact|person|owner|assigned)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex PersonColumn();

    [GeneratedRegex(@"^(?<rank>(?:Dr|Mr|Mrs|Ms|Miss|Prof|Cllr|Rev|Sir|Dame|PC|DC|DS|DI|DCI|DSU|Sgt|Insp|Ch Insp|Supt|Det Insp|Det Supt|T/DI|A/DI|T/Supt|D/Supt|T/DCI)\.? )\p{Lu}\p{Ll}[\p{L}’'-]+$|^(?<rank>(?:Dr|Mr|Mrs|Ms|Miss|Prof|Cllr|Rev|Sir|Dame|PC|DC|DS|DI|DCI|DSU|Sgt|Insp|Ch Insp|Supt|Det Insp|Det Supt|T/DI|A/DI|T/Supt|D/Supt|T/DCI)\.? )?\p{Lu}(?:\.|[\p{L}’'-]+)?(?: ?\p{Lu}\.)* \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Person();
}
