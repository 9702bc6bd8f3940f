using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>Words of a form in its languages.</summary>
/// <param name="ByLanguage">In the order of the form's languages; empty where there are none in one.</param>
public sealed record SurveyText(ImmutableArray<string> ByLanguage)
{
    /// <summary>No words.</summary>
    public static readonly SurveyText None = new([]);

    /// <summary>Words in one language.</summary>
    public static SurveyText Of(string words) => new([words]);

    /// <summary>The words in a language; where it has none, the first that has.</summary>
    public string In(int language)
    {
        if (ByLanguage.IsDefaultOrEmpty) return "";
        return language >= 0 && language < ByLanguage.Length && ByLanguage[language].Length > 0 ? ByLanguage[language] : ByLanguage.FirstOrDefault(w => w.Length > 0) ?? "";
    }

    /// <summary>True where no language has words.</summary>
    public bool IsEmpty => ByLanguage.IsDefaultOrEmpty || ByLanguage.All(w => w.Length == 0);
}
