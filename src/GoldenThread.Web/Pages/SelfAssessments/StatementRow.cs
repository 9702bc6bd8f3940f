using GoldenThread.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>What is said of a statement as a form has it.</summary>
internal sealed class StatementRow
{
    public const string DoesNotApply = "none";

    [UpTo(Longest.Key)]
    public string Statement { get; set; } = "";

    [UpTo(Longest.Key)]
    public string? Score { get; set; }

    [UpTo(Longest.Text, "How it is done")]
    public string? Words { get; set; }

    [UpTo(Longest.Text, "Evidence")]
    public string? Evidence { get; set; }

    [UpTo(Longest.Text, "What needs to be done")]
    public string? Actions { get; set; }

    [UpTo(Longest.Text, "Why it does not apply")]
    public string? Because { get; set; }

    /// <summary>What was said so far.</summary>
    public static StatementRow Of(StandardStatement statement, StatementAnswer? answer) => new()
    {
        Statement = statement.Reference,
        Score = answer is { DoesNotApply: true } ? DoesNotApply : answer?.Score,
        Words = answer?.Words,
        Evidence = answer?.Evidence,
        Actions = answer?.Actions,
        Because = answer?.Because,
    };

    /// <summary>The scores, each with what it means for a statement.</summary>
    public static IEnumerable<SelectListItem> Choices(StandardSet set, StandardStatement statement) =>
    [
        .. set.Scores.Select(s => new SelectListItem(s.Name, s.Key) { Group = new SelectListGroup { Name = statement.Means(s) } }),
        new("It does not apply to us", DoesNotApply),
    ];

    /// <summary>What is said.</summary>
    /// <param name="before">What was said before: what a file had in place of a score stays until a score is chosen.</param>
    public StatementAnswer Answer(StatementAnswer? before) => new(Statement, Score is null or DoesNotApply ? null : Score)
    {
        DoesNotApply = Score == DoesNotApply,
        Written = before?.Written ?? "",
        Because = Because ?? "",
        Words = Words ?? "",
        Evidence = Evidence ?? "",
        Actions = Actions ?? "",
    };
}
