using System.Collections.Immutable;
using GoldenThread.Organisations;

namespace GoldenThread.Audits;

/// <summary>The levels of a scale, the lowest first.</summary>
/// <param name="Key">Short name.</param>
/// <param name="Grades">The levels, the lowest first.</param>
/// <param name="GoodFrom">The place of the level from which on a grade is good or better; null where the scale has none.</param>
public sealed record GradeScale(string Key, ImmutableArray<Grade> Grades, int? GoodFrom)
{
    private const int Nearest = 3;

    /// <summary>The scale of inspections of children's services (Ofsted, ILACS).</summary>
    public static GradeScale Usual { get; } = new(
        "four", [new("inadequate", "Inadequate", []), new("requires-improvement", "Requires improvement", ["requires improvement to be good"]), new("good", "Good", []), new("outstanding", "Outstanding", [])], 2);

    /// <summary>Tells whether a grade is good or better.</summary>
    public bool IsGood(int place) => GoodFrom is { } from && place >= from;

    /// <summary>The place of a grade by its key; null where the scale has none of it.</summary>
    public int? PlaceOf(string key) => Place(g => g.Key == key);

    /// <summary>The place of a grade that words mean: its key, its name or another name of it. Nothing is guessed.</summary>
    public int? Read(string words)
    {
        var form = NameForm.Of(words);
        return form.Length == 0 ? null : Place(g => NameForm.Of(g.Key) == form || NameForm.Of(g.Name) == form || g.OtherNames.Any(n => NameForm.Of(n) == form));
    }

    /// <summary>What is said of words that are no grade: the level that they may mean is offered, and nothing assumed.</summary>
    public string Fault(string words)
    {
        var offered = Suggestion(words) is { } near ? $" Did you mean “{near.Name}”?" : "";
        return words.Trim().Length == 0 ? "The grade is missing." : $"“{words.Trim()}” is not on the scale.{offered} Use {string.Join(", ", Grades.Select(g => g.Name))}.";
    }

    /// <summary>The level that words may mean: by its beginning, its initials or its spelling; null where none is near.</summary>
    public Grade? Suggestion(string words)
    {
        var form = NameForm.Of(words);
        if (form.Length == 0) return null;
        var begins = Grades.Where(g => NameForm.Of(g.Name).StartsWith(form, StringComparison.Ordinal) || form.StartsWith(NameForm.Of(g.Name), StringComparison.Ordinal)).ToList();
        if (begins.Count == 1) return begins[0];
        var initials = Grades.Where(g => Initials(g.Name) == form || g.OtherNames.Any(n => Initials(n) == form)).ToList();
        if (initials.Count == 1) return initials[0];
        var near = Grades.Select(g => (Grade: g, Distance: Distance(form, NameForm.Of(g.Name)))).MinBy(n => n.Distance);
        return near.Distance <= Nearest && near.Distance < form.Length ? near.Grade : null;
    }

    private int? Place(Func<Grade, bool> means)
    {
        for (var i = 0; i < Grades.Length; i++) if (means(Grades[i])) return i;
        return null;
    }

    private static string Initials(string name) => string.Concat(NameForm.Of(name).Split(' ').Select(w => w[..Math.Min(1, w.Length)]));

    // How many letters have to be put in, taken out or exchanged (V. I. Levenshtein, 1966).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var here = Math.Min(Math.Min(left, row[j]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j], left) = (row[j], here, here);
            }
        }

        return row[^1];
    }
}
