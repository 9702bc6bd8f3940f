using System.Globalization;

namespace GoldenThread.Children.ChildPlans;

/// <summary>How parts of a plan are kept in the words of a statement.</summary>
internal static class PlanWords
{
    public const string Proposed = "proposed";
    public const string ForFamily = "for-family";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? Day(Statement of, string word) =>
        DateOnly.TryParseExact(of.Words.GetValueOrDefault(word), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static Dictionary<string, string> Words(params (string Word, string? Text)[] said)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, text) in said)
            if (!string.IsNullOrWhiteSpace(text)) words[word] = text.Trim();
        return words;
    }

    public static void Require(string? text, string message, string about)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException(message) { About = about };
    }
}
