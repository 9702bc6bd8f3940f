using System.Collections.Immutable;
using GoldenThread.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>A grade of an aspect as a form has it.</summary>
internal sealed class GradeRow
{
    public const string DoesNotApply = "none";

    [UpTo(Longest.Key)]
    public string Aspect { get; set; } = "";

    [UpTo(Longest.Key)]
    public string? Grade { get; set; }

    [UpTo(Longest.Text, "Reason")]
    public string? Reason { get; set; }

    [UpTo(Longest.Text, "What needs to be done")]
    public string? ToDo { get; set; }

    /// <summary>The rows of a tool, with what was given so far.</summary>
    public static List<GradeRow> Of(AuditTool tool, IReadOnlyCollection<AspectGrade> given) =>
    [
        .. tool.Aspects.Select(a => given.FirstOrDefault(g => g.Aspect == a.Key) is { } grade
            ? new GradeRow { Aspect = a.Key, Grade = grade.Grade.Length == 0 ? DoesNotApply : grade.Grade, Reason = grade.Reason, ToDo = grade.ToDo }
            : new GradeRow { Aspect = a.Key }),
    ];

    /// <summary>What was chosen; what was not is left out.</summary>
    public static ImmutableArray<AspectGrade> Read(AuditTool tool, IEnumerable<GradeRow> rows) =>
        [.. rows.Where(r => !string.IsNullOrEmpty(r.Grade) && tool.Aspect(r.Aspect) is not null).Select(r => new AspectGrade(r.Aspect, r.Grade == DoesNotApply ? "" : r.Grade!, r.Reason ?? "", r.ToDo ?? ""))];

    /// <summary>The grades of an aspect, each with what it means.</summary>
    public static IEnumerable<SelectListItem> Choices(AuditTool tool, ToolAspect aspect) =>
    [
        .. tool.Scale.Grades.Select(g => new SelectListItem(g.Name, g.Key) { Group = new SelectListGroup { Name = aspect.Words.GetValueOrDefault(g.Key) ?? "" } }),
        new("It does not apply to this child", DoesNotApply),
    ];

    /// <summary>Where a refusal about an aspect stands.</summary>
    public static string? Field(IReadOnlyList<GradeRow> rows, string? about)
    {
        for (var i = 0; i < rows.Count; i++) if (rows[i].Aspect == about) return $"Grades[{i}].Grade";
        return null;
    }
}
