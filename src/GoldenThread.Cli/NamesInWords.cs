using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Work.Plans;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary>The names of organisations in an import as a person at a terminal reads them.</summary>
internal static class NamesInWords
{
    /// <summary>Says what was joined and what is suggested.</summary>
    /// <param name="names">The names.</param>
    /// <param name="accepted">What accepting made; null for a preview.</param>
    public static void Show(NamesToChoose names, AcceptedPlan? accepted = null)
    {
        var words = Terminal.Words;
        if (accepted is { Joined.IsEmpty: false })
            words.MarkupLineInterpolated($"Joined by exact name: {string.Join("; ", accepted.Joined.Select(j => j.Name == j.Organisation.Name ? j.Name : $"{j.Name} ({j.Organisation.Name})"))}.");
        foreach (var (name, meaning) in names.Names.Select(n => (n, names.Chosen.GetValueOrDefault(n.Form))).Where(n => n.Item2 is not null))
            words.MarkupLineInterpolated($"“{name.Name}” joined: {name.Suggestions.FirstOrDefault(s => s.Meaning == meaning)?.Likeness.Reason}.");
        foreach (var name in names.Names.Where(n => n.Suggestions.Count > 0 && !names.Chosen.ContainsKey(n.Form)))
            foreach (var suggestion in name.Suggestions)
                words.MarkupLineInterpolated($"{(suggestion.Likeness.Certain ? "Certainly" : "Possibly")} {Words(suggestion)}: “{name.Name}” and “{suggestion.Of}” ({suggestion.Likeness.Reason})");
        if (names.AsNamed > 0)
        {
            var contacts = names.Names.Where(n => (names.Chosen.GetValueOrDefault(n.Form) ?? n.Usual).Kind == NameChoiceKind.AsNamed).Select(n => n.Name);
            words.MarkupLineInterpolated($"Kept as contacts, without an organisation: {string.Join("; ", contacts)}.");
        }
    }

    private static string Words(NameSuggestion suggestion) => suggestion.Meaning.Kind switch
    {
        NameChoiceKind.Same => "the same organisation",
        NameChoiceKind.PartOf => "a service or team of the other",
        _ => "a post at the other",
    };
}
