using System.Collections.Immutable;
using GoldenThread.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>A question about a version as a form has it.</summary>
internal sealed class QuestionRow
{
    [UpTo(Longest.Line, "Question")]
    public string? Words { get; set; }

    [UpTo(Longest.Line, "Right answer")]
    public string? Right { get; set; }

    [UpTo(Longest.Line, "Wrong answers")]
    public string? Wrong { get; set; }

    [UpTo(Longest.Line, "Where the policy says it")]
    public string? Where { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words + Right + Wrong + Where);

    /// <summary>The rows of a form, with what was asked of the version before.</summary>
    public static List<QuestionRow> Of(ImmutableArray<PolicyQuestion> asked)
    {
        var rows = asked.Select(q => new QuestionRow { Words = q.Words, Right = q.Right, Wrong = string.Join('\n', q.Wrong), Where = q.Where }).ToList();
        Fill(rows);
        return rows;
    }

    /// <summary>Adds empty rows up to the most that a version puts.</summary>
    public static void Fill(List<QuestionRow> rows)
    {
        while (rows.Count < PolicyQuestion.Most) rows.Add(new QuestionRow());
    }

    public PolicyQuestion Asked() => new(Words ?? "", Right ?? "", [.. (Wrong ?? "").Split('\n')], Where ?? "");
}
