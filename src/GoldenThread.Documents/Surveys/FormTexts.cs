using GoldenThread.Surveys;

namespace GoldenThread.Documents.Surveys;

/// <summary>The columns of words of a sheet, by language: <c>label</c>, <c>label::Welsh (cy)</c>.</summary>
internal sealed class FormTexts(FormSheet sheet, IReadOnlyList<SurveyLanguage> languages, string first)
{
    /// <summary>The languages that the headings of some sheets name, the one to begin in first.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="chosen">The language that the settings begin in; empty where they do not say.</param>
    public static List<SurveyLanguage> Languages(IEnumerable<FormSheet> sheets, string chosen)
    {
        var named = new List<string>();
        foreach (var (heading, _) in sheets.SelectMany(s => s.Columns))
            if (Split(heading) is ("label" or "hint" or "constraint_message" or "required_message", { Length: > 0 } language) && !named.Contains(language, StringComparer.OrdinalIgnoreCase)) named.Add(language);
        // A heading without a language is in the language that the form begins in.
        var bare = sheets.Any(s => s.Column("label") > 0);
        if (named.Count == 0) return [chosen.Length > 0 ? SurveyLanguage.Of(chosen) : SurveyLanguage.English];
        var begins = named.FirstOrDefault(n => n.Equals(chosen, StringComparison.OrdinalIgnoreCase) || SurveyLanguage.Of(n) is var one && (one.Code.Equals(chosen, StringComparison.OrdinalIgnoreCase) || one.Shown.Equals(chosen, StringComparison.OrdinalIgnoreCase)));
        if (begins is null && bare) named.Insert(0, begins = chosen.Length > 0 ? chosen : "English");
        if (begins is not null)
        {
            named.Remove(begins);
            named.Insert(0, begins);
        }

        return [.. named.Distinct(StringComparer.OrdinalIgnoreCase).Select(SurveyLanguage.Of)];
    }

    /// <summary>A heading and the language that it names; empty for none.</summary>
    public static (string What, string Language) Split(string heading)
    {
        var at = heading.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? (heading.Trim().Replace(' ', '_').ToLowerInvariant(), "") : (heading[..at].Trim().Replace(' ', '_').ToLowerInvariant(), heading[at..].TrimStart(':').Trim());
    }

    /// <summary>The words of a row under a heading, in all languages.</summary>
    public SurveyText Of(IReadOnlyDictionary<int, string> cells, string what) =>
        new([.. languages.Select((language, i) => sheet.Columns.Where(c => Split(c.Heading) is var (name, of) && name == what && (of.Equals(language.Name, StringComparison.OrdinalIgnoreCase) || (of.Length == 0 && i == 0)))
            .Select(c => cells.GetValueOrDefault(c.Column, "")).FirstOrDefault(w => w.Length > 0) ?? "")]);

    /// <summary>The first column of words under a heading; 0 where there is none.</summary>
    public int Column(string what) => sheet.Columns.FirstOrDefault(c => Split(c.Heading).What == what).Column;

    /// <summary>The heading that it has.</summary>
    public string Heading(string what) => sheet.Columns.FirstOrDefault(c => Split(c.Heading).What == what).Heading ?? (first.Length > 0 ? $"{what}::{first}" : what);
}
