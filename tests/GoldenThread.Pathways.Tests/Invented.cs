using System.Globalization;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Pathways.Tests;

/// <summary>Short definitions and timelines, written as people write them.</summary>
internal static class Invented
{
    /// <summary>Words that mean nothing but themselves.</summary>
    public static PathwayWords Words { get; } = new(
        new Dictionary<string, string>
        {
            ["start"] = "it starts",
            ["done"] = "it is done",
            ["more"] = "more is done",
            ["excused"] = "it is excused",
            ["seen"] = "it is seen",
            ["serious-incident"] = "harm came"
        },
        new Dictionary<string, string> { ["on"] = "it is on", ["other"] = "the other is on" },
        new Dictionary<string, string> { ["x"] = "the agency" },
        new Dictionary<string, string> { ["q"] = "the question" },
        ["not assessed", "present", "excluded"]);

    public static PathwayEngine Engine { get; } = new(TimetableDefinitions.WorkingDays);

    /// <summary>A pathway with one step of this time, or with these steps.</summary>
    public static Pathway Pathway(
        string steps, string starts = "event: start", string? when = null, int version = 1, string from = "2000-01-01", string more = "")
    {
        var written = steps.TrimStart().StartsWith('-') ? steps : $"  - {{ step: step, does: Do it, by: {{ agency: x }}, done: {{ event: done }}, {steps} }}";
        var file = PathwayReader.Read(
            "invented.yaml", $"pathway: p\nversion: {version}\nin-force: {from}\ntitle: P\nsources: [S1 R1]\n{more}starts: {{ {starts} }}\n{(when is null ? "" : $"when: {when}\n")}steps:\n{written}\n", Words);
        file.Mistakes.ShouldBeEmpty();
        return file.Pathway!;
    }

    /// <summary>Events, one on each line, of one child.</summary>
    public static IReadOnlyList<PathwayEvent> Events(string lines)
    {
        var (events, wrong) = PathwayReader.Events(lines.Replace("; ", "\n", StringComparison.Ordinal), Words);
        wrong.ShouldBeEmpty();
        return events;
    }

    /// <summary>A moment of London's clock; a day is its end.</summary>
    public static DateTime At(string words) =>
        DateTime.TryParseExact(words, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
        ? LondonTime.Utc(clock)
        : LondonTime.Start(DateOnly.ParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1)).AddTicks(-1);

    public static Timeline Timeline(string events, string asOf, string? knownAt = null, string? knownTo = null) =>
        new(Events(events), At(asOf), knownAt is null ? DateTime.MaxValue : At(knownAt), knownTo);

    /// <summary>Where each step stands: "step due 2026-03-04 00:00"; the due moment by London's clock.</summary>
    public static string Stands(Pathway pathway, string events, string asOf, string? knownAt = null) =>
        string.Join("; ", Instances(pathway, events, asOf, knownAt).SelectMany(i => i.Steps).Select(Line));

    public static IReadOnlyList<PathwayInstance> Instances(Pathway pathway, string events, string asOf, string? knownAt = null) =>
        Engine.Evaluate([pathway], Timeline(events, asOf, knownAt));

    private static string Line(StepState s) =>
        $"{s.Step.Key}{(s.Number > 1 ? $" {s.Number}" : "")} {s.Standing.Words()}{(s.Due is { } due ? $" {Clock(due)}" : "")}{(s.Escalates ? " escalates" : "")}";

    public static string Clock(DateTime utc) => LondonTime.Clock(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
