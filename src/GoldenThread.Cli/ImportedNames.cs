using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Work.Plans;

namespace GoldenThread.Cli;

/// <summary>The names of organisations in an import: what was joined, and what is suggested.</summary>
internal static class ImportedNames
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The names of a document by itself, where no partnership is asked.</summary>
    public static NamesToChoose Alone(PlanDraft draft, string text)
    {
        var register = new OrganisationRegister([]);
        var names = new DocumentNames(register, []).Of(PlanAcceptance.OrganisationsOf(draft).Select(o => o.Name), ShortForms.In(text));
        return new NamesToChoose(names, new Dictionary<string, NameMeaning>(), register);
    }

    /// <summary>What an import made, joined and suggests, as JSON.</summary>
    public static string Json(AcceptedPlan accepted, NamesToChoose names) => JsonSerializer.Serialize(
        new
        {
            Plan = new { Id = accepted.Plan.Id.Value, accepted.Plan.Reference, accepted.Plan.Title },
            NewOrganisations = accepted.NewOrganisations.Select(o => new { Id = o.Id.Value, o.Name, PartOf = o.PartOf?.Value, o.Code }),
            Joined = accepted.Joined.Select(j => new { j.Name, Organisation = new { Id = j.Organisation.Id.Value, j.Organisation.Name } }),
            Chosen = accepted.Settled.Select(s => new { s.Name, s.Meaning.Kind, Organisation = s.Organisation?.Value }),
            Suggested = names.Names.Where(n => n.Suggestions.Count > 0 && !names.Chosen.ContainsKey(n.Form)).Select(n => new
            {
                n.Name,
                n.Places,
                Suggestions = n.Suggestions.Select(s => new { s.Meaning.Kind, s.Of, Organisation = s.Meaning.Organisation?.Value, s.Meaning.Code, s.Likeness.Certain, s.Likeness.Reason }),
            }),
            Contacts = accepted.Plan.Recommendations.SelectMany(r => r.Actions).SelectMany(a => a.ContactsAsNamed).Distinct().Order(StringComparer.Ordinal),
            accepted.Notices,
        },
        Options);
}
