using System.Text.RegularExpressions;
using GoldenThread.Organisations;

namespace GoldenThread.SelfAssessments;

/// <summary>Reads the rows of a self-assessment: what is scored, what does not apply, what has to stay open.</summary>
public static partial class AssessmentReading
{
    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal) { "", "n a", "na", "none", "nil", "tbc", "to be confirmed", "no evidence", "not applicable", "see above", "to follow" };
    private static readonly HashSet<string> NotApplicable = new(StringComparer.Ordinal) { "n a", "na", "not applicable", "does not apply", "not relevant", "not applicable to us" };

    /// <summary>Reads them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="known">The scale that they are scored by; null for the one that most of the scores are on.</param>
    public static AssessmentRead Read(IReadOnlyCollection<AssessmentRow> rows, ScoreScale? known = null)
    {
        // The first of equals.
        var scale = known ?? ScoreScale.Known.MaxBy(s => rows.Count(r => s.Read(r.Score) is not null))!;
        var lowest = Lowest(scale, rows);
        var counts = new int[scale.Scores.Length];
        var (lowered, raised, unchanged, notApplicable) = (0, 0, 0, 0);
        var problems = new List<AssessmentProblem>();
        var without = new List<AssessmentRow>();
        var seen = new Dictionary<string, AssessmentRow>(StringComparer.Ordinal);
        var several = rows.Any(r => r.Organisation.Length > 0);
        foreach (var row in rows)
        {
            void Add(AssessmentProblemKind kind, string says, string? nearest = null) => problems.Add(new AssessmentProblem(row.Sheet, row.Row, kind, says, nearest));
            var key = $"{NameForm.Of(row.Organisation)}|{(row.Reference.Length > 0 ? row.Reference.ToLowerInvariant() : NameForm.Of(row.Statement))}";
            if (!seen.TryAdd(key, row))
            {
                var before = seen[key];
                Add(AssessmentProblemKind.StatementTwice, $"{row.Called} is already in row {before.Row}{(before.Sheet != row.Sheet ? $" of “{before.Sheet}”" : "")}. Score each statement once.");
                continue;
            }

            if (several && row.Organisation.Length == 0) Add(AssessmentProblemKind.NoOrganisation, $"{row.Called} has no organisation.");
            if (IsNotApplicable(row.Score))
            {
                if (!Nothing.Contains(NameForm.Of(row.Because))) notApplicable++;
                else Add(AssessmentProblemKind.NoReason, $"{row.Called} is scored “{row.Score}” without a reason. Explain why it does not apply.");
                continue;
            }

            if (Score(row, scale, Add) is not { } score) continue;
            counts[score]++;
            if (score > lowest && Nothing.Contains(NameForm.Of(row.Evidence))) without.Add(row);
            if (row.PanelScore.Length == 0) continue;
            if (scale.Read(row.PanelScore) is not { } panel) Add(AssessmentProblemKind.PanelNotOnScale, $"The panel’s score of {row.Called}, {NotOnScale(row.PanelScore, scale)}", scale.Nearest(row.PanelScore));
            else if (panel < score) lowered++;
            else if (panel > score) raised++;
            else unchanged++;
        }

        return new AssessmentRead(scale, rows.Count - problems.Count(p => p.Kind == AssessmentProblemKind.StatementTwice), notApplicable, [.. counts], lowered, raised, unchanged, [.. without], [.. problems]);
    }

    /// <summary>True where words say that a statement does not apply.</summary>
    public static bool IsNotApplicable(string words) => NotApplicable.Contains(NameForm.Of(words));

    private delegate void AddProblem(AssessmentProblemKind kind, string says, string? nearest = null);

    private static int? Score(AssessmentRow row, ScoreScale scale, AddProblem add)
    {
        if (NameForm.Of(row.Score).Length == 0)
        {
            add(AssessmentProblemKind.NoScore, $"{row.Called} has no score. Enter one.");
            return null;
        }

        if (Several().Match(row.Score.Trim()) is { Success: true } two && scale.Read(row.Score) is null && Known(two.Groups["one"].Value, scale) && Known(two.Groups["other"].Value, scale))
        {
            add(AssessmentProblemKind.SeveralScores, $"{row.Called} is scored “{row.Score.Trim()}”. Choose {two.Groups["one"].Value.Trim()} or {two.Groups["other"].Value.Trim()}.");
            return null;
        }

        if (Several().IsMatch(row.Score.Trim()) && row.Score.Any(char.IsAsciiDigit) && !row.Score.Any(char.IsLetter))
        {
            add(AssessmentProblemKind.SeveralScores, $"{row.Called} is scored “{row.Score.Trim()}”. Choose one score.");
            return null;
        }

        if (scale.Read(row.Score) is { } score) return score;
        add(AssessmentProblemKind.NotOnScale, $"The score of {row.Called}, {NotOnScale(row.Score, scale)}", scale.Nearest(row.Score));
        return null;
    }

    private static string NotOnScale(string words, ScoreScale scale) =>
        $"“{(words.Trim().Length <= 60 ? words.Trim() : words.Trim()[..60] + "…")}”, is not on the scale.{(scale.Nearest(words) is { } near ? $" Did you mean “{near}”?" : "")} Use {string.Join(", ", scale.Scores.Select(s => s.Name))}.";

    private static bool Known(string words, ScoreScale scale) => scale.Read(words) is not null || scale.Nearest(words) is not null;

    // 0 is only a score where somebody uses it.
    private static int Lowest(ScoreScale scale, IReadOnlyCollection<AssessmentRow> rows) => scale.Key == "numbers" && !rows.Any(r => scale.Read(r.Score) == 0) ? 1 : 0;

    [GeneratedRegex(@"^(?<one>[^/\\&,;]+?)\s*(?:/|\\|&|,|;|\bor\b|\band\b|\bto\b|–|-)\s*(?<other>[^/\\&,;]+)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Several();
}
