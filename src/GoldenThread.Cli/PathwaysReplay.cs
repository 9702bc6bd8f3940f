using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread pathways diff|replay</c>: what another definition would say of the same events.</summary>
internal static class PathwaysReplay
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Diff()
    {
        var (old, draft) = (
            new Argument<string>("OLD") { Description = "A definition: a file (*.yaml), or the name of a pathway" },
            new Argument<string>("NEW") { Description = "Another definition" });
        var command = new Command("diff", "Shows where two definitions give different results for a child") { old, draft };
        var events = new PastEvents(command, asksWhen: true);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (one, other) = (
                (await ChosenPathways.One(parsed.GetRequiredValue(old), cancellation))
                    .AsIfAlways(), (await ChosenPathways.One(parsed.GetRequiredValue(draft), cancellation)).AsIfAlways());
            var (engine, children, differ) = (new PathwayEngine(TimetableDefinitions.WorkingDays), 0, 0);
            await events.Write(parsed, Take, words => words.WriteLine($"{differ} of {children} children differ."), cancellation);
            return 0;

            void Take(PastEvents.Child child, TextWriter words)
            {
                children++;
                var (before, after) = (States(one, child), States(other, child));
                if (before.SequenceEqual(after)) return;
                differ++;
                foreach (var line in before.Except(after)) words.WriteLine($"{child.Key} - {line}");
                foreach (var line in after.Except(before)) words.WriteLine($"{child.Key} + {line}");
            }

            List<string> States(Pathway pathway, PastEvents.Child child) => [.. engine.Evaluate([pathway], child.Timeline).SelectMany(i => i.Steps.Select(s =>
                $"{s.Step.Key}{(s.Number > 1 ? $" {s.Number}" : "")} of {LondonTime.Day(i.Began):d MMMM yyyy}: {s.Standing.Words()}{(s.Due is { } due ? $", last day {LondonTime.Day(due.AddTicks(-1)):d MMMM yyyy}" : "")}"))];
        });
        return command;
    }

    private static object InJson(ReplayFigures figures) => new
    {
        figures.Cases,
        spokenOfCases = figures.LeadDays.Count,
        figures.MedianLead,
        figures.Others,
        spokenOfOthers = figures.SpokenOfOthers.Values.Sum(),
        burdenPerThousandChildrenAMonth = figures.Burden is { } burden ? Math.Round(burden, 2) : (double?)null,
    };

    public static Command Replay()
    {
        var (draft, until, json) = (
            new Argument<string>("DRAFT") { Description = "A draft definition: a file (*.yaml), or the name of a pathway" },
            new Option<bool>("--until-incident") { Description = "Leave out everything after a child's first serious incident" },
            new Option<bool>("--json") { Description = "Print JSON" });
        var command = new Command(
            "replay", "Tests a draft against past cases: how long before a serious incident it would have raised an alert, and how often for children without an incident") { draft,
            until, json };
        var events = new PastEvents(command, asksWhen: false);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (pathway, asJson, cases) = (await ChosenPathways.One(parsed.GetRequiredValue(draft), cancellation), parsed.GetValue(json), new List<object>());
            var held = PathwayDefinitions.Versions(pathway.Key);
            var replay = new DraftReplay(new PathwayEngine(TimetableDefinitions.WorkingDays), pathway, held, parsed.GetValue(until));
            await events.Write(parsed, Take, End, cancellation);
            return 0;

            void Take(PastEvents.Child child, TextWriter words)
            {
                if (replay.Add(child.Events, child.Timeline.AsOf) is not ({ } incident, var lead, var times)) return;
                if (asJson) cases.Add(new { child = child.Key.Value, incident, times, leadDays = lead });
                else words.WriteLine(
                    lead is { } days
                        ? $"{child.Key}: first alert {days:0.0} days before the incident of {LondonTime.Day(incident):d MMMM yyyy}, {times} {(times == 1 ? "alert" : "alerts")} in all"
                        : $"{child.Key}: no alert before the incident of {LondonTime.Day(incident):d MMMM yyyy}");
            }

            void End(TextWriter words)
            {
                var (figures, inForce) = (replay.Figures, replay.InForce);
                if (asJson)
                    words.WriteLine(JsonSerializer.Serialize(new { cases, draft = InJson(figures), inForce = inForce is null ? null : InJson(inForce) }, Json));
                else words.WriteLine(
                    $"{figures.OfCases()}\n{figures.OfOthers()}{(inForce is null ? "" : $"\nThe pathway in force, for comparison: {inForce.OfCases()} {inForce.OfOthers()}")}");
            }
        });
        return command;
    }
}
