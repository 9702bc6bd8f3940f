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

    public static Command Make() => new("pathways", "What agencies agreed will happen, as data that is checked and measured") { Check(), Explain(), Evaluate(), Measure(), Diff(), Replay() };

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

    private static Command Diff()
    {
        var (old, draft, events, asOf) = (new Argument<string>("OLD") { Description = "A definition (*.yaml)" }, new Argument<string>("NEW") { Description = "Another" }, EventsOption(), Days.Option("--as-of", "The day asked about, to its end; today where it is left out"));
        var command = new Command("diff", "Says for each child where two definitions come to different answers") { old, draft, events, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (one, other) = (await Definition(parsed.GetRequiredValue(old), cancellation), await Definition(parsed.GetRequiredValue(draft), cancellation));
            var (children, differ) = (0, 0);
            await foreach (var (child, timeline, engine, _) in Timelines(parsed.GetRequiredValue(events), parsed.GetValue(asOf), null, cancellation))
            {
                children++;
                var (before, after) = (Words(engine, one, timeline), Words(engine, other, timeline));
                if (before.SequenceEqual(after)) continue;
                differ++;
                foreach (var line in before.Except(after)) Console.Out.WriteLine($"{child} - {line}");
                foreach (var line in after.Except(before)) Console.Out.WriteLine($"{child} + {line}");
            }

            Console.Out.WriteLine($"{differ} of {children} children differ.");
            return 0;

            static List<string> Words(PathwayEngine engine, Pathway pathway, Timeline timeline) => [.. engine.Evaluate([pathway], timeline).SelectMany(i => i.Steps.Select(s =>
                $"{s.Step.Key}{(s.Number > 1 ? $" {s.Number}" : "")} of {LondonTime.Day(i.Began):d MMMM yyyy}: {s.Standing.Words()}{(s.Due is { } due ? $", last day {LondonTime.Day(due.AddTicks(-1)):d MMMM yyyy}" : "")}"))];
        });
        return command;
    }

    private static Command Replay()
    {
        var (draft, events, until, json) = (new Argument<string>("DRAFT") { Description = "A definition (*.yaml) that is thought of" }, EventsOption(), new Option<bool>("--until-incident") { Description = "Leave out what was said after a child's first serious incident" }, new Option<bool>("--json") { Description = "Print JSON" });
        var command = new Command("replay", "Asks past cases what a draft would have said: how long before the incident, and how often of children to whom nothing happened") { draft, events, until, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var pathway = await Definition(parsed.GetRequiredValue(draft), cancellation);
            var (cases, figures) = (new List<object>(), new ReplayFigures());
            await foreach (var (child, timeline, engine, own) in Timelines(parsed.GetRequiredValue(events), null, null, cancellation))
            {
                if (figures.Add(engine, pathway, own, timeline.AsOf, parsed.GetValue(until)) is not ({ } incident, var lead, var times)) continue;
                cases.Add(new { child, incident, times, leadDays = lead });
                if (!parsed.GetValue(json)) Console.Out.WriteLine(lead is { } days ? $"{child}: would have spoken {days:0.0} days before the incident of {LondonTime.Day(incident):d MMMM yyyy}, {times} {(times == 1 ? "time" : "times")} in all" : $"{child}: would not have spoken before the incident of {LondonTime.Day(incident):d MMMM yyyy}");
            }

            var spoken = figures.SpokenOfOthers.Values.Sum();
            if (parsed.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(new { cases, figures.Others, spokenOfOthers = spoken, burdenPerThousandChildrenAMonth = figures.Burden is { } burden ? Math.Round(burden, 2) : (double?)null }, Json));
            else
            {
                Console.Out.WriteLine($"Of {figures.Cases} children with an incident it would have spoken before it of {figures.LeadDays.Count}{(figures.MedianLead is { } median ? $", {median:0.0} days before at the median" : "")}.");
                Console.Out.WriteLine($"Of {figures.Others} children to whom nothing happened it would have spoken {spoken} times: {figures.Burden?.ToString("0.##", CultureInfo.InvariantCulture) ?? "0"} for 1,000 children a month.");
            }

            return 0;
        });
        return command;
    }

    private static async Task<Pathway> Definition(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new RuleException($"There is no file “{path}”.");
        var file = PathwayReader.Read(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellation), PathwayWords.Current);
        foreach (var mistake in file.Mistakes) Terminal.Words.MarkupLineInterpolated($"{mistake.ToString()}");
        return file.Pathway ?? throw new RuleException($"“{path}” is no whole definition.");
    }

    private static Option<string> EventsOption() => new("--events") { Description = "A file of events, as NDJSON or CSV, those of one child together; - for standard input", Required = true };

    private static async Task<IReadOnlyCollection<PathwayFile>> Read(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) throw new RuleException($"There is no folder “{folder}”.");
        var files = new List<PathwayFile>();
        foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)) files.Add(PathwayReader.Read(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellation), PathwayWords.Current));
        return files.Count > 0 ? files : throw new RuleException($"There is no definition (*.yaml) in “{folder}”.");
    }

    private static async IAsyncEnumerable<(string Child, IReadOnlyList<PathwayInstance> Instances)> Children(string file, DateOnly? asOf, DateOnly? knownAt, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var pathways = PathwayDefinitions.All;
        await foreach (var (child, timeline, engine, _) in Timelines(file, asOf, knownAt, cancellation)) yield return (child, [.. pathways.SelectMany(p => engine.Evaluate(p, timeline))]);
    }

    // Children come one after the other, so that memory does not grow with their number. Whoever comes again after others is said, not counted twice.
    private static async IAsyncEnumerable<(string Child, Timeline Timeline, PathwayEngine Engine, IReadOnlyList<PathwayEvent> Events)> Timelines(
        string file, DateOnly? asOf, DateOnly? knownAt, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (file != "-" && !File.Exists(file)) throw new RuleException($"There is no file “{file}”.");
        using var reader = file == "-" ? Console.In : new StreamReader(file);
        var engine = new PathwayEngine(TimetableDefinitions.WorkingDays);
        var unknown = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new ChildrenSeen();
        var events = new List<PathwayEvent>();
        await foreach (var one in Events(reader, file, now, cancellation))
        {
            if (!PathwayWords.Current.KnowsEvent(one.Kind)) unknown[one.Kind] = unknown.GetValueOrDefault(one.Kind) + 1;
            if (events.Count > 0 && events[^1].About != one.About)
            {
                yield return Of(events);
                if (!seen.IsNew(events[^1].About, one.About)) throw new RuleException($"The events of “{one.About}” do not stand together in “{file}”. Sort it by child first: what was printed so far is not the whole.");
                events = [];
            }

            events.Add(one);
        }

        if (events.Count > 0) yield return Of(events);
        foreach (var (kind, many) in unknown) Terminal.Words.MarkupLineInterpolated($"“{kind}” is no event that pathways know; {many} such {(many == 1 ? "event was" : "events were")} kept and not used.");

        (string, Timeline, PathwayEngine, IReadOnlyList<PathwayEvent>) Of(List<PathwayEvent> own) => (own[^1].About, new Timeline(own, End(asOf) ?? now, End(knownAt) ?? DateTime.MaxValue), engine, own);
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

/// <summary>Tells whether a child comes again after others. Of many children it asks that they come in the order of their ids, so that memory does not grow with their number.</summary>
internal sealed class ChildrenSeen
{
    private const int Most = 1_000_000;
    private HashSet<string>? seen = new(StringComparer.Ordinal);
    private bool ascending = true;

    /// <summary>True where the next child has not come before.</summary>
    /// <exception cref="RuleException">There are so many children, in no order, that it cannot be told.</exception>
    public bool IsNew(string last, string next)
    {
        ascending &= string.CompareOrdinal(last, next) < 0;
        seen?.Add(last);
        if (seen is { Count: > Most }) seen = null;
        if (seen is not null) return !seen.Contains(next);
        return ascending ? true : throw new RuleException($"These are more than {Most} children in no order: sort the file by child, so that none is counted twice.");
    }
}
