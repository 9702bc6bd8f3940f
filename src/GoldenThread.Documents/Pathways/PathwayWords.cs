using System.Globalization;
using GoldenThread.Documents.Definitions;
using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>The events, statuses and agencies that pathways may speak of, from <c>definitions/pathway-words.yaml</c>.</summary>
/// <param name="Events">What each event means, by its key.</param>
/// <param name="Statuses">What each status means.</param>
/// <param name="Agencies">What each agency is called.</param>
/// <param name="Questions">What each question of a child's profile asks.</param>
/// <param name="Answers">The answers that a question may have.</param>
public sealed record PathwayWords(
    IReadOnlyDictionary<string, string> Events, IReadOnlyDictionary<string, string> Statuses, IReadOnlyDictionary<string, string> Agencies,
    IReadOnlyDictionary<string, string> Questions, IReadOnlyList<string> Answers)
{
    private static readonly Lazy<PathwayWords> Read = new(() =>
    {
        var file = DefinitionFile.Read<File>("pathway-words.yaml");
        return new PathwayWords(file.Events, file.Statuses, file.Agencies, file.Questions, file.Answers);
    });

    /// <summary>The words of this build.</summary>
    public static PathwayWords Current => Read.Value;

    /// <summary>Every event that may be recorded: those of the list, statuses that begin or end, answers, a birth, a due date, a withdrawal.</summary>
    public IReadOnlySet<string> Kinds { get; } = Events.Keys.Concat(Statuses.Keys.SelectMany(s => new[] { EventKind.BeginningOf(s).Value, EventKind.EndOf(s).Value }))
        .Concat(Questions.Keys.Select(q => EventKind.AnswerTo(q).Value))
        .Concat([EventKind.Birth.Value, EventKind.DueDate.Value, EventKind.Withdrawn.Value]).ToHashSet(StringComparer.Ordinal);

    /// <summary>True for an event that may be recorded.</summary>
    public bool KnowsEvent(EventKind kind) => Kinds.Contains(kind.Value);

    /// <summary>What is wrong with the value that an event gives; null where nothing is.</summary>
    public string? Fault(PathwayEvent one)
    {
        if (one.Kind == EventKind.DueDate && !DateOnly.TryParseExact(one.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return $"A due date needs a date as its value, such as 2026-05-01, not “{one.Value}”.";
        return one.Kind.Value.EndsWith("-answered", StringComparison.Ordinal) && KnowsEvent(one.Kind) && !Answers.Contains(one.Value)
            ? $"“{one.Value}” is not an answer. The answers are: {string.Join(", ", Answers)}."
            : null;
    }

    private sealed class File
    {
        public int Version { get; set; }

        public Dictionary<string, string> Events { get; set; } = [];

        public Dictionary<string, string> Statuses { get; set; } = [];

        public Dictionary<string, string> Agencies { get; set; } = [];

        public Dictionary<string, string> Questions { get; set; } = [];

        public List<string> Answers { get; set; } = [];
    }
}
