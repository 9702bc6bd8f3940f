using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using GoldenThread.Time;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread pathways check|explain|evaluate|measure</c>: what agencies agreed will happen, as data.</summary>
internal static class PathwaysCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make() => new("pathways", "What agencies agreed will happen, as data that is checked and measured") { Check(), Explain(), Evaluate(), Measure() };

    private static Command Check()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "A folder of definitions; those of this build where it is left out", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Reads every definition, says what is wrong and where, and proves its worked examples") { folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = parsed.GetValue(folder) is { } chosen ? await Read(chosen, cancellation) : PathwayDefinitions.Files;
            var faults = PathwayDefinitions.Faults(files);
            foreach (var fault in faults) Terminal.Words.MarkupLineInterpolated($"{fault.ToString()}");
            if (faults.Count > 0) throw new RuleException($"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")} in {files.Count} {(files.Count == 1 ? "file" : "files")}.");
            Console.Out.WriteLine($"{files.Count} definitions are whole, and their {files.Sum(f => f.Examples.Length)} worked examples come out as they say.");
            return 0;
        });
        return command;
    }

    private static Command Explain()
    {
        var name = new Argument<string>("NAME") { Description = "A pathway, such as was-not-brought" };
        var command = new Command("explain", "Says a pathway in plain language") { name };
        command.SetAction(parsed =>
        {
            var key = parsed.GetRequiredValue(name);
            var versions = PathwayDefinitions.All.FirstOrDefault(p => p[0].Key == key);
            if (versions.IsDefault) throw new RuleException($"There is no pathway “{key}”. There are: {string.Join(", ", PathwayDefinitions.All.Select(p => p[0].Key))}.");
            foreach (var pathway in versions.OrderByDescending(p => p.InForceFrom))
            {
                Console.Out.WriteLine($"{pathway.Title} (version {pathway.Version}, in force from {pathway.InForceFrom:d MMMM yyyy}; {string.Join("; ", pathway.Sources)})");
                Console.Out.WriteLine(PathwayProse.Begins(pathway, PathwayWords.Current));
                foreach (var (step, i) in pathway.Steps.Select((s, i) => (s, i))) Console.Out.WriteLine($"{i + 1}. {PathwayProse.Step(step, pathway, PathwayWords.Current)}");
            }
        });
        return command;
    }

    private static Command Evaluate()
    {
        var (events, asOf, knownAt, json) = (EventsOption(), Days.Option("--as-of", "The day asked about, to its end; today where it is left out"), Days.Option("--known-at", "The day known at, to its end; what was recorded after it is left out"), new Option<bool>("--json") { Description = "Print a JSON object a line" });
        var command = new Command("evaluate", "Says for each child where each pathway stands; what needs nobody's attention is left out unless --json") { events, asOf, knownAt, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await foreach (var (child, instances) in Children(parsed.GetRequiredValue(events), parsed.GetValue(asOf), parsed.GetValue(knownAt), cancellation))
            {
                foreach (var instance in instances)
                {
                    if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(InJson(child, instance), Json));
                    else Print(child, instance);
                }
            }

            return 0;
        });
        return command;
    }

    private static Command Measure()
    {
        var (events, asOf, json) = (EventsOption(), Days.Option("--as-of", "The day asked about, to its end; today where it is left out"), new Option<bool>("--json") { Description = "Print JSON, with the cases behind each figure" });
        var command = new Command("measure", "Counts for each measure, by month and organisation, how many were done in time of those that were due") { events, asOf, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var counts = new SortedDictionary<(string Pathway, int Version, string Measure, string Month, string Organisation), (int InTime, int Of, List<string> Cases)>();
            await foreach (var (child, instances) in Children(parsed.GetRequiredValue(events), parsed.GetValue(asOf), null, cancellation))
            {
                foreach (var instance in instances)
                {
                    foreach (var measure in instance.Pathway.Measures)
                    {
                        foreach (var state in instance.Steps.Where(s => s.Step.Key == measure.Of && s.Standing is StepStanding.DoneInTime or StepStanding.DoneLate or StepStanding.Overdue))
                        {
                            var key = (instance.Pathway.Key, instance.Pathway.Version, measure.Key, LondonTime.Day(state.Due!.Value.AddTicks(-1)).ToString("yyyy-MM", CultureInfo.InvariantCulture), instance.Trigger?.Organisation ?? "");
                            var (inTime, of, cases) = counts.GetValueOrDefault(key, (0, 0, []));
                            cases.Add(child);
                            counts[key] = (inTime + (state.Standing == StepStanding.DoneInTime ? 1 : 0), of + 1, cases);
                        }
                    }
                }
            }

            foreach (var ((pathway, version, measure, month, organisation), (inTime, of, cases)) in counts)
            {
                if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(new { pathway, version, measure, month, organisation, inTime, of, cases = cases.Distinct() }, Json));
                else Console.Out.WriteLine($"{month} {pathway} v{version} {measure}{(organisation.Length > 0 ? $", {organisation}" : "")}: {inTime} of {of} in time, {100.0 * inTime / of:0}%");
            }

            return 0;
        });
        return command;
    }

    private static Option<string> EventsOption() => new("--events") { Description = "A file of events, as NDJSON or CSV, those of one child together; - for standard input", Required = true };

    private static async Task<IReadOnlyCollection<PathwayFile>> Read(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) throw new RuleException($"There is no folder “{folder}”.");
        var files = new List<PathwayFile>();
        foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)) files.Add(PathwayReader.Read(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellation), PathwayWords.Current));
        return files.Count > 0 ? files : throw new RuleException($"There is no definition (*.yaml) in “{folder}”.");
    }

    // Children come one after the other, so that memory does not grow with their number. Whoever comes again after others is said, not counted twice.
    private static async IAsyncEnumerable<(string Child, IReadOnlyList<PathwayInstance> Instances)> Children(string file, DateOnly? asOf, DateOnly? knownAt, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (file != "-" && !File.Exists(file)) throw new RuleException($"There is no file “{file}”.");
        using var reader = file == "-" ? Console.In : new StreamReader(file);
        var engine = new PathwayEngine(TimetableDefinitions.WorkingDays);
        var pathways = PathwayDefinitions.All;
        var unknown = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var events = new List<PathwayEvent>();
        await foreach (var one in Events(reader, file, now, cancellation))
        {
            if (!PathwayWords.Current.KnowsEvent(one.Kind)) unknown[one.Kind] = unknown.GetValueOrDefault(one.Kind) + 1;
            if (events.Count > 0 && events[^1].About != one.About)
            {
                yield return Of(events);
                done.Add(events[^1].About);
                if (done.Contains(one.About)) throw new RuleException($"The events of “{one.About}” do not stand together in “{file}”. Sort it by child first: what was printed so far is not the whole.");
                events.Clear();
            }

            events.Add(one);
        }

        if (events.Count > 0) yield return Of(events);
        foreach (var (kind, many) in unknown) Terminal.Words.MarkupLineInterpolated($"“{kind}” is no event that pathways know; {many} such {(many == 1 ? "event was" : "events were")} kept and not used.");

        (string, IReadOnlyList<PathwayInstance>) Of(List<PathwayEvent> own)
        {
            var timeline = new Timeline(own, End(asOf) ?? now, End(knownAt) ?? DateTime.MaxValue);
            return (own[^1].About, [.. pathways.SelectMany(p => engine.Evaluate(p, timeline))]);
        }
    }

    private static async IAsyncEnumerable<PathwayEvent> Events(TextReader reader, string file, DateTime now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var events = EventReader.Read(reader, now, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await events.MoveNextAsync()) yield break;
            }
            catch (UnreadableEventException unreadable)
            {
                throw new RuleException($"“{file}” cannot be read further. {unreadable.Message} What was printed so far is not the whole.");
            }

            yield return events.Current;
        }
    }

    private static DateTime? End(DateOnly? day) => day is { } given ? LondonTime.Start(given.AddDays(1)).AddTicks(-1) : null;

    private static object InJson(string child, PathwayInstance instance) => new
    {
        about = child,
        pathway = instance.Pathway.Key,
        version = instance.Pathway.Version,
        began = instance.Began,
        trigger = instance.Trigger?.Id,
        steps = instance.Steps.Select(s => new { step = s.Step.Key, s.Number, state = s.Standing.Words(), due = s.Due, by = s.By?.Id, s.Escalates }),
    };

    // "overdue since 14 May: bruise … on 13 May; rule: refer the same day; source ADS18 R3"
    private static void Print(string child, PathwayInstance instance)
    {
        foreach (var state in instance.Steps.Where(s => s.Standing is StepStanding.Overdue or StepStanding.Due))
        {
            var due = LondonTime.Day(state.Due!.Value.AddTicks(-1));
            var standing = state.Standing == StepStanding.Overdue ? $"overdue since {due.AddDays(1):d MMMM yyyy}" : $"due by {due:d MMMM yyyy}";
            var began = instance.Trigger is { } trigger ? $"{trigger.Kind} on {LondonTime.Day(trigger.Occurred):d MMMM yyyy}{(trigger.Organisation.Length > 0 ? $" by {trigger.Organisation}" : "")}" : $"began on {LondonTime.Day(instance.Began):d MMMM yyyy}";
            Console.Out.WriteLine($"{child}: {instance.Pathway.Title}, {state.Step.Key}{(state.Number > 1 ? $" {state.Number}" : "")}: {standing}: {began}; rule: {state.Step.Does} ({(state.Step.Before ? "before" : state.Step.Every is { } every ? $"every {every}" : state.Step.Within)}); source {string.Join(", ", instance.Pathway.Sources)}{(state.Escalates ? $"; tell {state.Step.EscalatesTo}" : "")}");
        }
    }
}
