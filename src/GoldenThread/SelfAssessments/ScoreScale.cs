using System.Collections.Immutable;
using GoldenThread.Organisations;

namespace GoldenThread.SelfAssessments;

/// <summary>A scale that organisations score themselves by, the lowest first.</summary>
/// <param name="Key">Its short name.</param>
/// <param name="Scores">Its scores, the lowest first, with their other names.</param>
public sealed record ScoreScale(string Key, ImmutableArray<(string Name, ImmutableArray<string> OtherNames)> Scores)
{
    /// <summary>Scales that workbooks of section 11 use.</summary>
    public static ImmutableArray<ScoreScale> Known { get; } =
    [
        new("met", [("Not met", ["not in place", "unmet", "no"]), ("Partly met", ["partially met", "part met", "partial", "partly", "partially", "in part", "partially in place", "partly in place"]), ("Met", ["fully met", "in place", "fully in place", "fully", "yes", "full"])]),
        new("grades", [("Inadequate", []), ("Requires improvement", ["requires improvement to be good"]), ("Good", []), ("Outstanding", [])]),
        new("colours", [("Red", []), ("Amber", ["yellow"]), ("Green", [])]),
        new("numbers", [("0", []), ("1", []), ("2", []), ("3", []), ("4", []), ("5", [])]),
    ];

    /// <summary>The place of a score that words mean; null where the scale has none of it. Nothing is guessed.</summary>
    public int? Read(string words)
    {
        var form = NameForm.Of(words);
        if (form.Length == 0) return null;
        if (Place(form) is { } place) return place;
        // "3 - Good": the number stands before the word.
        return form.Split(' ', 2) is [var number, var rest] && number.All(char.IsAsciiDigit) && rest.Any(char.IsLetter)
            ? Place(rest) ?? (Key == "numbers" && !rest.Any(char.IsAsciiDigit) ? Place(number) : null)
            : null;
    }

    /// <summary>The score whose spelling is near; null where none is.</summary>
    public string? Nearest(string words)
    {
        var form = NameForm.Of(words);
        if (form.Length is 0 or > 100) return null;
        if (Scores.Where(s => string.Concat(NameForm.Of(s.Name).Split(' ').Select(w => w[..1])) == form).Select(s => s.Name).ToList() is [var initials]) return initials;
        var all = Scores.SelectMany(s => s.OtherNames.Append(s.Name).Select(n => (s.Name, Form: NameForm.Of(n)))).ToList();
        var near = all.OrderBy(n => Spelling.Distance(n.Form, form)).First();
        return Spelling.Distance(near.Form, form) <= Math.Max(1, form.Length / 3) && Spelling.Distance(near.Form, form) < form.Length ? near.Name
            : all.Where(n => form.StartsWith(n.Form + " ", StringComparison.Ordinal)).Select(n => n.Name).FirstOrDefault();
    }

    private int? Place(string form)
    {
        for (var i = 0; i < Scores.Length; i++)
            if (NameForm.Of(Scores[i].Name) == form || Scores[i].OtherNames.Any(n => NameForm.Of(n) == form)) return i;
        return null;
    }
}
