namespace GoldenThread.Surveys;

/// <summary>A language of a form.</summary>
/// <param name="Name">As the form names it: "English (en)".</param>
/// <param name="Code">Its code: "en", "cy"; empty where it is not known.</param>
public sealed record SurveyLanguage(string Name, string Code)
{
    /// <summary>English, which a form has that names no language.</summary>
    public static readonly SurveyLanguage English = new("English", "en");

    private static readonly (string Name, string Code)[] Known = [("english", "en"), ("saesneg", "en"), ("welsh", "cy"), ("cymraeg", "cy")];

    /// <summary>A language by the name that a form gives it: "Welsh (cy)", "Cymraeg".</summary>
    public static SurveyLanguage Of(string name)
    {
        var trimmed = name.Trim();
        var open = trimmed.LastIndexOf('(');
        var code = open > 0 && trimmed.EndsWith(')') ? trimmed[(open + 1)..^1].Trim().ToLowerInvariant() : "";
        if (code.Length == 0) code = Known.FirstOrDefault(k => trimmed.Equals(k.Name, StringComparison.OrdinalIgnoreCase)).Code ?? "";
        return new SurveyLanguage(trimmed, code);
    }

    /// <summary>The name without its code, as it is offered on a page.</summary>
    public string Shown => Code == "cy" ? "Cymraeg" : Name.Contains('(', StringComparison.Ordinal) ? Name[..Name.LastIndexOf('(')].Trim() : Name;
}
