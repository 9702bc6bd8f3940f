using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>What an auditor wrote of a case.</summary>
/// <param name="Answers">Answers by the key of the question.</param>
/// <param name="Grades">A grade an aspect.</param>
/// <param name="WentWell">What went well.</param>
/// <param name="ToDo">What is to be done.</param>
/// <param name="PractitionerSpokenWith">True where the practitioner was spoken with.</param>
/// <param name="FamilyAsked">True where the family was asked.</param>
/// <param name="Overall">Key of an overall grade, where the auditor gives one. It is never worked out.</param>
public sealed record SheetContent(
    ImmutableDictionary<string, SheetAnswer> Answers, ImmutableArray<AspectGrade> Grades, string WentWell, string ToDo, bool PractitionerSpokenWith, bool FamilyAsked, string Overall = "")
{
    /// <summary>Nothing yet.</summary>
    public static SheetContent Nothing { get; } = new(ImmutableDictionary<string, SheetAnswer>.Empty, [], "", "", false, false);

    /// <summary>What is missing before a sheet can be sent, each with the question that it is about.</summary>
    public IEnumerable<(string About, string Says)> Missing(AuditTool tool)
    {
        foreach (var question in tool.Sections.SelectMany(s => s.Questions).Where(q => !Answers.ContainsKey(q.Key))) yield return (question.Key, $"Answer “{question.Words}”");
        foreach (var missing in MissingGrades(tool, Grades, true)) yield return missing;
    }

    /// <summary>The same of grades alone.</summary>
    public static IEnumerable<(string About, string Says)> MissingGrades(AuditTool tool, IReadOnlyCollection<AspectGrade> grades, bool toDo)
    {
        foreach (var aspect in tool.Aspects)
        {
            var given = grades.FirstOrDefault(g => g.Aspect == aspect.Key);
            if (given is null) yield return (aspect.Key, $"Grade “{aspect.Title}”, or say that it does not apply");
            else if (given.Grade.Length == 0) continue;
            else if (tool.Scale.PlaceOf(given.Grade) is not { } place) yield return (aspect.Key, tool.Scale.Fault(given.Grade));
            else if (tool.Scale.GoodFrom is { } good && place < good && given.Reason.Trim().Length == 0) yield return (aspect.Key, $"Enter why “{aspect.Title}” is below good");
            else if (toDo && tool.Scale.GoodFrom is { } from && place < from && given.ToDo.Trim().Length == 0) yield return (aspect.Key, $"Enter what is to be done about “{aspect.Title}”");
        }
    }
}
