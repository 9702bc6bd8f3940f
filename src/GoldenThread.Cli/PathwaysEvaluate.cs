using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread pathways evaluate|measure</c>: where pathways stand for children, and how many were kept in time.</summary>
internal static class PathwaysEvaluate
{
    private const int EventsNamed = 6;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Evaluate()
    {
        var json = new Option<bool>("--json") { Description = "Print each instance as a JSON object on a line, with every step" };
        var command = new Command("evaluate", "Shows what is due and overdue for each child, with the events and the rule behind it") { json };
        var (events, definitions) = (new PastEvents(command, asksWhen: true), new ChosenPathways(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            var (pathways, engine, asJson) = (
                await definitions.Read(parsed, cancellation), new PathwayEngine(TimetableDefinitions.WorkingDays), parsed.GetValue(json));
            await events.Write(parsed, Take, null, cancellation);
            return 0;

            void Take(PastEvents.Child child, TextWriter words)
            {
                foreach (var instance in pathways.SelectMany(p => engine.Evaluate(p, child.Timeline)))
                {
                    if (asJson) words.WriteLine(JsonSerializer.Serialize(InJson(engine, child, instance), Json));
                    else Print(engine, child, instance, words);
                }
            }
        });
        return command;
    }

    public static Command Measure()
    {
        var json = new Option<bool>("--json") { Description = "Print each figure as a JSON object on a line, with the children behind it" };
        var command = new Command(
            "measure", "Counts how many steps were done in time, out of those that have become due, for each measure, month, organisation and version") { json };
        var (events, definitions) = (new PastEvents(command, asksWhen: true), new ChosenPathways(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            var (pathways, engine, asJson) = (
                await definitions.Read(parsed, cancellation), new PathwayEngine(TimetableDefinitions.WorkingDays), parsed.GetValue(json));
            var figures = new MeasureFigures(withCases: asJson);
            await events.Write(parsed, (child, _) =>
            {
                foreach (var instance in pathways.SelectMany(p => engine.Evaluate(p, child.Timeline))) figures.Add(child.Key, instance, child.Timeline.AsOf);
            }, End, cancellation);
            return 0;

            void End(TextWriter words)
            {
                foreach (var (key, figure) in figures.All)
                {
                    words.WriteLine(asJson
                        ? JsonSerializer.Serialize(
                            new { key.Pathway, key.Version, key.Measure, key.Month, key.Organisation, figure.InTime, figure.Of, Cases = figure.Cases.Select(c => c.Child.Value).Distinct() }, Json)
                        : $"{key.Month} {key.Pathway} v{key.Version} {key.Measure}{(key.Organisation.Length > 0 ? $", {key.Organisation}" : "")}: {figure.InTime} of {figure.Of} in time, {100.0 * figure.InTime / figure.Of:0}%");
                }
            }
        });
        return command;
    }

    private static object InJson(PathwayEngine engine, PastEvents.Child child, PathwayInstance instance) => new
    {
        about = child.Key.Value,
        pathway = instance.Pathway.Key,
        version = instance.Pathway.Version,
        began = instance.Began,
        trigger = instance.Trigger?.Id,
        steps = instance.Steps.Select(s => new
        {
            step = s.Step.Key,
            s.Number,
            state = s.Standing.Words(),
            due = s.Due,
            by = s.By?.Id,
            s.Escalates,
            rule = Rule(s),
            source = Source(instance, s),
            because = engine.Because(instance, s, child.Timeline).Select(e => e.Id),
        }),
    };

    // "overdue since 14 May: bruise … on 13 May; rule: refer the same day; source ADS18 R3"
    private static void Print(PathwayEngine engine, PastEvents.Child child, PathwayInstance instance, TextWriter words)
    {
        foreach (var state in instance.Steps.Where(s => s.Standing is StepStanding.Overdue or StepStanding.Due))
        {
            var due = LondonTime.Day(state.Due!.Value.AddTicks(-1));
            var standing = state.Standing == StepStanding.Overdue ? $"overdue since {Since(state)}" : $"due by {due:d MMMM yyyy}";
            var because = engine.Because(instance, state, child.Timeline);
            var named = string.Join(
                ", ", because.TakeLast(EventsNamed).Select(
                    e => $"{e.Kind} on {LondonTime.Day(e.Occurred):d MMMM yyyy}{(e.Organisation.Length > 0 ? $" by {e.Organisation}" : "")}"));
            words.WriteLine(
                $"{child.Key}: {instance.Pathway.Title}, {state.Step.Key}{(state.Number > 1 ? $" {state.Number}" : "")}: {standing}: {(because.Length > EventsNamed ? $"{because.Length - EventsNamed} events before, " : "")}{named}; rule: {Rule(state)}; source {Source(instance, state)}{(state.Escalates ? $"; tell {state.Step.EscalatesTo}" : "")}");
        }
    }

    // A time in hours ends at its moment, one in days with its last day.
    private static string Since(StepState state) => PathwayProse.Moment(state.Due!.Value);

    private static string Rule(StepState state) =>
        $"{state.Step.Does} ({(!state.Step.Every.IsEmpty ? $"every {string.Join(" or ", state.Step.Every.Select(r => r.Period))}" : state.Step.Before ? $"{state.Step.Within} before" : state.Step.Within)})";

    private static string Source(PathwayInstance instance, StepState state) => state.Step.Source ?? string.Join(", ", instance.Pathway.Sources);
}
