using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Documents.Definitions;
using GoldenThread.Pathways;
using GoldenThread.Time;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Pathways;

/// <summary>Reads a pathway out of YAML, and says of every mistake where it is and what may have been meant.</summary>
public sealed class PathwayReader
{
    private const int Deepest = 20;
    private const int Longest = 256 * 1024;
    private const string TooLong = "No pathway waits for more than a hundred years.";
    private static readonly string[] PathwayKeys = ["pathway", "version", "in-force", "title", "sources", "about", "parameters", "starts", "when", "steps", "measures", "examples"];
    private static readonly string[] StepKeys = ["step", "does", "by", "within", "before", "from", "after", "every", "while", "when", "done", "excused", "escalates", "source"];
    private static readonly string[] ParameterKeys = ["parameter", "says", "default", "one-of"];
    private static readonly string[] ConditionKeys = ["any", "all", "none", "status", "event", "within", "at-least", "value", "answer", "is", "age-at-least", "age-under"];
    private static readonly string[] ExampleKeys = ["says", "events", "as-of", "known-at", "choose", "instance", "states"];
    private readonly string file;
    private readonly PathwayWords words;
    private readonly List<PathwayMistake> mistakes = [];
    private ImmutableArray<PathwayParameter> parameters = [];
    private Mark last = new(0, 1, 1);

    private PathwayReader(string file, PathwayWords words) => (this.file, this.words) = (file, words);

    /// <summary>Reads a definition.</summary>
    /// <param name="file">Name of the file, for its mistakes.</param>
    /// <param name="yaml">Its text.</param>
    /// <param name="words">What it may speak of.</param>
    public static PathwayFile Read(string file, string yaml, PathwayWords words)
    {
        var reader = new PathwayReader(file, words);
        Pathway? pathway = null;
        ImmutableArray<PathwayExample> examples = [];
        try
        {
            if (reader.Root(yaml) is { } root)
            {
                pathway = reader.ReadPathway(root);
                examples = reader.ReadExamples(root, pathway);
            }
        }
        catch (YamlException wrong)
        {
            reader.mistakes.Add(new PathwayMistake(file, wrong.Start.Line, wrong.Start.Column, $"This is no YAML: {wrong.Message}"));
        }

        catch (InvalidOperationException)
        {
            // The parser's own word for a text that ends in the middle.
            reader.mistakes.Add(new PathwayMistake(file, reader.last.Line, reader.last.Column, "This is no YAML: what begins here does not end."));
        }

        return new PathwayFile(file, yaml, reader.mistakes.Count == 0 ? pathway : null, examples, [.. reader.mistakes.OrderBy(m => m.Line).ThenBy(m => m.Column)]);
    }

    /// <summary>Reads a timeline, one event on each line as worked examples write them: "2026-03-02 10:00 appointment-missed".</summary>
    /// <returns>The events, and what is wrong with lines.</returns>
    public static (ImmutableArray<PathwayEvent> Events, IReadOnlyList<string> Wrong) Events(string lines, PathwayWords words)
    {
        var reader = new PathwayReader("", words);
        var events = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((line, i) => reader.ReadEvent(new YamlScalarNode(line), i)).OfType<PathwayEvent>().ToImmutableArray();
        return (events, [.. reader.mistakes.Select(m => m.Says)]);
    }

    private YamlMappingNode? Root(string yaml)
    {
        if (yaml.Length > Longest)
        {
            mistakes.Add(new PathwayMistake(file, 1, 1, $"The file is longer than {Longest / 1024} KB."));
            return null;
        }

        // What refers to itself or nests for ever is refused before it is built.
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            last = at.Start;
            depth += at.NestingIncrease;
            if (at is AnchorAlias || (at is NodeEvent { Anchor.IsEmpty: false })) return Refuse(at.Start, "References (& and *) are not used in pathways: write it out.");
            if (depth > Deepest) return Refuse(at.Start, $"It is nested more than {Deepest} deep.");
        }

        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents is [var only] && only.RootNode is YamlMappingNode root ? root : Refuse(new Mark(0, 1, 1), "The file must hold one pathway.");
    }

    private YamlMappingNode? Refuse(Mark at, string says)
    {
        mistakes.Add(new PathwayMistake(file, at.Line, at.Column, says));
        return null;
    }

    private Pathway ReadPathway(YamlMappingNode root)
    {
        Keys(root, PathwayKeys, "a pathway");
        if (Text(root, "about") is { Length: > 0 } about && about != "child") Mistake(Node(root, "about")!, "A pathway is about a child: “about: child”.");
        parameters = [.. Nodes(root, "parameters").OfType<YamlMappingNode>().Select(ReadParameter)];
        Duplicates(Nodes(root, "parameters"), "parameter");
        var steps = Nodes(root, "steps").OfType<YamlMappingNode>().Select(ReadStep).ToList();
        if (steps.Count == 0) Mistake(root, "A pathway needs steps.");
        Duplicates(Nodes(root, "steps"), "step");
        var ordered = Ordered(steps, root);
        var measures = Nodes(root, "measures").OfType<YamlMappingNode>().Select(m => ReadMeasure(m, steps)).ToImmutableArray();
        Duplicates(Nodes(root, "measures"), "measure");
        return new Pathway(
            Required(root, "pathway"), Number(root, "version"), Day(root, "in-force"), Required(root, "title"), [.. Nodes(root, "sources").Select(n => n.ToString())], parameters,
            ReadTrigger(root), Node(root, "when") is YamlMappingNode when ? ReadCondition(when) : null, ordered, measures);
    }

    private PathwayTrigger ReadTrigger(YamlMappingNode root)
    {
        var none = new PathwayTrigger(TriggerKind.Event, "", default);
        if (Node(root, "starts") is not YamlMappingNode starts)
        {
            Mistake(root, "Say what begins the pathway: “starts: { event: … }”.");
            return none;
        }

        Keys(starts, ["event", "status-begins", "status-ends", "age", "gestation"], "what begins a pathway");
        if (starts.Children.Count != 1)
        {
            Mistake(starts, "One thing begins a pathway.");
            return none;
        }

        var (key, value) = (starts.Children.Keys.First().ToString(), starts.Children.Values.First());
        switch (key)
        {
            case "event": return new PathwayTrigger(TriggerKind.Event, Event(value), default);
            case "status-begins": return new PathwayTrigger(TriggerKind.StatusBegins, Status(value), default);
            case "status-ends": return new PathwayTrigger(TriggerKind.StatusEnds, Status(value), default);
            case "age": return new PathwayTrigger(TriggerKind.Age, "", Span(value, ages: true));
            case "gestation":
                var weeks = Span(value, ages: true);
                if (weeks.Unit != PeriodUnit.Weeks || weeks.Count is < 1 or > 42) Mistake(value, "A gestation is a number of weeks from 1 to 42: “20 weeks”.");
                return new PathwayTrigger(TriggerKind.Gestation, "", weeks);
            default: return none;
        }
    }

    private PathwayParameter ReadParameter(YamlMappingNode node)
    {
        Keys(node, ParameterKeys, "a parameter");
        var value = Node(node, "default") is { } given ? Window(given) : default;
        if (Node(node, "default") is null) Missing(node, "default");
        ImmutableArray<PathwayPeriod> oneOf = [.. Nodes(node, "one-of").Select(Window)];
        if (!oneOf.Contains(value)) Mistake(node, "“one-of” says which times may be chosen, the default among them.");
        return new PathwayParameter(Required(node, "parameter"), Required(node, "says"), value, oneOf);
    }

    // "every: 8 weeks", or several rhythms of which the first that holds gives the time.
    private ImmutableArray<PathwayRhythm> Rhythms(YamlNode node)
    {
        if (node is not YamlSequenceNode several) return [new PathwayRhythm(Positive(node), null)];
        var rhythms = ImmutableArray.CreateBuilder<PathwayRhythm>();
        foreach (var one in several)
        {
            if (one is not YamlMappingNode map || Node(map, "period") is not { } period)
            {
                Mistake(one, "A rhythm is written “{ period: 1 month, when: … }”.");
                continue;
            }

            Keys(map, ["period", "when"], "a rhythm");
            var isLast = ReferenceEquals(one, several.Children[^1]);
            if (Node(map, "when") is null != isLast) Mistake(one, isLast ? "The last rhythm holds where no other does: it has no “when”." : "Each rhythm but the last says “when”.");
            rhythms.Add(new PathwayRhythm(Positive(period), Node(map, "when") is YamlMappingNode when ? ReadCondition(when) : null));
        }

        if (rhythms.Count == 0) Mistake(node, "Say how often: “every: 8 weeks”.");
        return rhythms.ToImmutable();
    }

    private PathwayPeriod Positive(YamlNode node)
    {
        var period = Window(node);
        if ((period.Hours ?? period.Days.Count) == 0 && !mistakes.Exists(m => m.Line == node.Start.Line && m.Column == node.Start.Column)) Mistake(node, "What comes back every no time never ends.");
        return period;
    }

    private PathwayStep ReadStep(YamlMappingNode node)
    {
        Keys(node, StepKeys, "a step");
        var (within, before, again) = (Node(node, "within"), Node(node, "before"), Node(node, "every"));
        if (new[] { within, before, again }.Count(n => n is not null) != 1) Mistake(node, "A step needs one of “within”, “before” and “every”.");
        var window = (within ?? before) is { } period ? Window(period) : default;
        var from = Text(node, "from");
        var after = Text(node, "after");
        var anchor = (from, after) switch { (_, not null) => StepAnchor.Step, ("birth", _) => StepAnchor.Birth, ("due-date", _) => StepAnchor.DueDate, _ => StepAnchor.Trigger };
        if (from is not null and not ("trigger" or "birth" or "due-date")) Mistake(Node(node, "from")!, $"“{from}” is nothing that time runs from.{Nearest(from, ["trigger", "birth", "due-date"])}");
        if (from is not null && after is not null) Mistake(Node(node, "from")!, "A step runs from one thing: “from” or “after”, not both.");
        if (before is not null && anchor is not (StepAnchor.Birth or StepAnchor.DueDate)) Mistake(before, "“before” needs “from: birth” or “from: due-date”: nothing is done before its trigger.");
        if (Node(node, "while") is { } during && again is null) Mistake(during, "“while” belongs to a step that comes back: add “every”.");
        var escalates = Node(node, "escalates") as YamlMappingNode;
        if (escalates is not null) Keys(escalates, ["to", "after"], "an escalation");
        var done = Events(node, "done");
        if (done.IsEmpty) Mistake(node, "Say what completes the step: “done: { event: … }”.");
        return new PathwayStep(
            Required(node, "step"), Required(node, "does"), Agency(node), anchor, after, before is not null, window, Parameter(within ?? before)?.Key, again is null ? [] : Rhythms(again), Node(node, "while") is { } w ? Status(w) : null,
            Node(node, "when") is YamlMappingNode when ? ReadCondition(when) : null, done, Events(node, "excused"),
            escalates is null ? null : Required(escalates, "to"), escalates is not null && Node(escalates, "after") is { } delay ? Window(delay) : null, Text(node, "source"));
    }

    // Each step after the one that it follows; what follows itself has no order.
    private ImmutableArray<PathwayStep> Ordered(List<PathwayStep> steps, YamlMappingNode root)
    {
        var ordered = ImmutableArray.CreateBuilder<PathwayStep>();
        var left = new List<PathwayStep>(steps);
        foreach (var (step, node) in steps.Zip(Nodes(root, "steps").OfType<YamlMappingNode>()))
            if (step.After is { } after && steps.All(s => s.Key != after)) Mistake(Node(node, "after")!, $"There is no step “{after}”.{Nearest(after, steps.Select(s => s.Key))}");
        while (left.Find(s => s.After is null || ordered.Any(o => o.Key == s.After) || steps.All(o => o.Key != s.After)) is { } next)
        {
            left.Remove(next);
            ordered.Add(next);
        }

        if (left.Count > 0) Mistake(Nodes(root, "steps").OfType<YamlMappingNode>().First(n => Text(n, "step") == left[0].Key), $"“{left[0].Key}” follows itself, by way of {string.Join(", ", left.Select(s => $"“{s.Key}”"))}.");
        return ordered.ToImmutable();
    }

    private PathwayMeasure ReadMeasure(YamlMappingNode node, List<PathwayStep> steps)
    {
        Keys(node, ["measure", "title", "of"], "a measure");
        var of = Required(node, "of");
        if (of.Length > 0 && steps.All(s => s.Key != of)) Mistake(Node(node, "of")!, $"There is no step “{of}”.{Nearest(of, steps.Select(s => s.Key))}");
        return new PathwayMeasure(Required(node, "measure"), Required(node, "title"), of);
    }

    private PathwayCondition ReadCondition(YamlMappingNode node)
    {
        Keys(node, ConditionKeys, "a condition");
        ImmutableArray<PathwayCondition> Of(string key) => [.. Nodes(node, key).OfType<YamlMappingNode>().Select(ReadCondition)];
        if (Node(node, "all") is not null) return new AllOf(Of("all"));
        if (Node(node, "any") is not null) return new AnyOf(Of("any"));
        if (Node(node, "none") is not null) return new NoneOf(Of("none"));
        if (Node(node, "status") is { } status) return new HasStatus(Status(status));
        if (Node(node, "event") is { } kind)
        {
            var least = Node(node, "at-least") is { } n ? Number(n) : 1;
            if (least < 1) Mistake(Node(node, "at-least")!, "An event happens at least once, or the condition says nothing; for never, use “none”.");
            return new Happened(Event(kind), Node(node, "within") is { } within ? Span(within) : null, least, Text(node, "value"));
        }

        if (Node(node, "answer") is { } question)
        {
            if (!words.Questions.ContainsKey(question.ToString())) Mistake(question, $"“{question}” is no question.{Nearest(question.ToString(), words.Questions.Keys)}");
            var answer = Required(node, "is");
            if (answer.Length > 0 && !words.Answers.Contains(answer)) Mistake(Node(node, "is")!, $"“{answer}” is no answer.{Nearest(answer, words.Answers)}");
            return new HasAnswer(question.ToString(), answer);
        }

        if (Node(node, "age-at-least") is not null || Node(node, "age-under") is not null)
        {
            var (atLeast, under) = (Node(node, "age-at-least") is { } a ? Span(a, ages: true) : (Period?)null, Node(node, "age-under") is { } u ? Span(u, ages: true) : (Period?)null);
            if (atLeast is { } low && under is { } high && Least(low) >= Least(high)) Mistake(node, $"Nobody is at least {low} and under {high}.");
            return new HasAge(atLeast, under);
        }

        Mistake(node, "A condition asks for any, all, none, a status, an event, an answer or an age.");
        return new AllOf([]);
    }

    private ImmutableArray<PathwayExample> ReadExamples(YamlMappingNode root, Pathway pathway) =>
        [.. Nodes(root, "examples").OfType<YamlMappingNode>().Select(n => ReadExample(n, pathway))];

    private PathwayExample ReadExample(YamlMappingNode node, Pathway pathway)
    {
        Keys(node, ExampleKeys, "an example");
        var events = Nodes(node, "events").Select((n, i) => ReadEvent(n, i)).OfType<PathwayEvent>().ToImmutableArray();
        var asOf = Node(node, "as-of") is { } at ? Moment(at, end: true) : DateTime.MaxValue;
        var states = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (key, value) in (Node(node, "states") as YamlMappingNode ?? []).Children)
        {
            var step = key.ToString().Split(' ')[0];
            if (pathway.Steps.All(s => s.Key != step)) Mistake(key, $"There is no step “{step}”.{Nearest(step, pathway.Steps.Select(s => s.Key))}");
            if (!PathwayStates.Known.Contains(value.ToString())) Mistake(value, $"“{value}” is no state.{Nearest(value.ToString(), PathwayStates.Known)}");
            states[key.ToString()] = value.ToString();
        }

        return new PathwayExample(Required(node, "says"), events, asOf, Node(node, "known-at") is { } known ? Moment(known, end: true) : DateTime.MaxValue, Node(node, "instance") is { } i ? Number(i) : 1, Choices(node), states.ToImmutable(), node.Start.Line);
    }

    private ImmutableDictionary<string, PathwayPeriod> Choices(YamlMappingNode node)
    {
        var choices = ImmutableDictionary.CreateBuilder<string, PathwayPeriod>();
        foreach (var (key, value) in (Node(node, "choose") as YamlMappingNode ?? []).Children)
        {
            var one = parameters.FirstOrDefault(p => p.Key == key.ToString());
            if (one is null) Mistake(key, $"There is no parameter “{key}”.{Nearest(key.ToString(), parameters.Select(p => p.Key))}");
            else if (Window(value) is var time && !one.OneOf.Contains(time)) Mistake(value, $"It may be {string.Join(" or ", one.OneOf)}.");
            else choices[one.Key] = time;
        }

        return choices.ToImmutable();
    }

    // "2026-03-02 10:00 appointment-missed by trust = value, recorded 2026-03-05"
    private PathwayEvent? ReadEvent(YamlNode node, int number)
    {
        var text = node.ToString();
        var recordedAt = text.IndexOf(", recorded ", StringComparison.Ordinal);
        var (main, recorded) = recordedAt < 0 ? (text, null) : (text[..recordedAt], text[(recordedAt + ", recorded ".Length)..]);
        var parts = main.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hasTime = parts.Length > 1 && parts[1].Contains(':', StringComparison.Ordinal);
        if (parts.Length < (hasTime ? 3 : 2) || !TryMoment(hasTime ? $"{parts[0]} {parts[1]}" : parts[0], out var at))
        {
            Mistake(node, "An event is written “2026-03-02 10:00 appointment-missed”, perhaps with “= value” and “, recorded 2026-03-05”.");
            return null;
        }

        var kind = parts[hasTime ? 2 : 1];
        if (!words.KnowsEvent(kind)) Mistake(node, $"“{kind}” is no event.{Nearest(kind, words.Kinds)}");
        var equals = main.IndexOf(" = ", StringComparison.Ordinal);
        var told = at;
        if (recorded is not null && !TryMoment(recorded, out told)) Mistake(node, $"“{recorded}” is no moment such as 2026-03-05 or 2026-03-05 10:00.");
        var by = Array.IndexOf(parts, "by", hasTime ? 3 : 2) is >= 0 and var place ? string.Join(' ', parts[(place + 1)..].TakeWhile(p => p != "=")) : "";
        var read = new PathwayEvent($"{number:00}", at, told, kind, "child", by, Value: equals < 0 ? null : main[(equals + 3)..].Trim());
        if (words.Fault(read) is { } fault) Mistake(node, fault);
        return read;
    }

    private DateTime Moment(YamlNode node, bool end = false)
    {
        var text = node.ToString();
        if (!TryMoment(text, out var at)) Mistake(node, $"“{text}” is no moment such as 2026-03-05 or 2026-03-05 10:00.");
        // A day as the moment asked about means its end.
        return end && !text.Contains(':', StringComparison.Ordinal) && at != default ? LondonTime.Start(LondonTime.Day(at).AddDays(1)).AddTicks(-1) : at;
    }

    private static bool TryMoment(string text, out DateTime utc)
    {
        var known = DateTime.TryParseExact(text.Trim(), ["yyyy-MM-dd", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) && clock.Year is >= 1900 and <= 2200;
        utc = known ? LondonTime.Utc(clock) : default;
        return known;
    }

    private ImmutableArray<string> Events(YamlMappingNode node, string key) => Node(node, key) switch
    {
        null => [],
        YamlMappingNode one when Node(one, "event") is { } kind => [Event(kind)],
        YamlMappingNode many when Node(many, "any") is YamlSequenceNode list => [.. list.OfType<YamlMappingNode>().Select(m => Node(m, "event")).OfType<YamlNode>().Select(Event)],
        var other => Wrong(other),
    };

    private ImmutableArray<string> Wrong(YamlNode node)
    {
        Mistake(node, "Write “{ event: … }”, or “{ any: [ { event: … }, … ] }”.");
        return [];
    }

    private string Event(YamlNode node)
    {
        var kind = node.ToString();
        if (!words.KnowsEvent(kind)) Mistake(node, $"“{kind}” is no event.{Nearest(kind, words.Kinds)}");
        return kind;
    }

    private string Status(YamlNode node)
    {
        var status = node.ToString();
        if (!words.Statuses.ContainsKey(status)) Mistake(node, $"“{status}” is no status.{Nearest(status, words.Statuses.Keys)}");
        return status;
    }

    private string Agency(YamlMappingNode node)
    {
        if (Node(node, "by") is not YamlMappingNode by || Node(by, "agency") is not { } agency)
        {
            Mistake(node, "Say who does it: “by: { agency: … }”.");
            return "";
        }

        if (!words.Agencies.ContainsKey(agency.ToString())) Mistake(agency, $"“{agency}” is no agency.{Nearest(agency.ToString(), words.Agencies.Keys)}");
        return agency.ToString();
    }

    private Period Span(YamlNode node, bool ages = false)
    {
        try
        {
            var period = Period.Parse(node.ToString());
            if (period.Count > Most(period.Unit)) Mistake(node, TooLong);
            if (ages && period.Unit == PeriodUnit.WorkingDays) Mistake(node, "An age is not counted in working days.");
            return period;
        }
        catch (FormatException wrong)
        {
            Mistake(node, wrong.Message);
            return default;
        }
    }

    private PathwayPeriod Window(YamlNode node)
    {
        if (node is YamlMappingNode map) return Named(map);
        try
        {
            var period = PathwayPeriod.Parse(node.ToString());
            if (period.Hours > 24 * Most(PeriodUnit.Days) || (period.Hours is null && period.Days.Count > Most(period.Days.Unit))) Mistake(node, TooLong);
            return period;
        }
        catch (FormatException)
        {
            Mistake(node, $"“{node}” is no period such as “48 hours”, “5 working days”, “6 months” or “same day”.");
            return default;
        }
    }

    // "{ parameter: decision }", or "{ timetable: looked-after, step: first-review }" of definitions/timetables.yaml.
    private PathwayPeriod Named(YamlMappingNode map)
    {
        Keys(map, ["parameter", "timetable", "step"], "a time");
        if (Text(map, "parameter") is not null)
        {
            if (Parameter(map) is { } parameter) return parameter.Default;
            Mistake(Node(map, "parameter")!, $"There is no parameter “{Text(map, "parameter")}”.{Nearest(Text(map, "parameter")!, parameters.Select(p => p.Key))}");
            return default;
        }

        var (name, step) = (Required(map, "timetable"), Required(map, "step"));
        if (name.Length == 0 || step.Length == 0) return default;
        if (TimetableDefinitions.WithChildren.FirstOrDefault(t => t.Key == name) is not { } timetable)
            Mistake(Node(map, "timetable")!, $"There is no timetable “{name}”.{Nearest(name, TimetableDefinitions.WithChildren.Select(t => t.Key))}");
        else if (timetable.Steps.FirstOrDefault(s => s.Key == step) is not { } found)
            Mistake(Node(map, "step")!, $"“{name}” has no step “{step}”.{Nearest(step, timetable.Steps.Select(s => s.Key))}");
        else return new PathwayPeriod(null, found.Within);
        return default;
    }

    private PathwayParameter? Parameter(YamlNode? node) => node is YamlMappingNode map && Text(map, "parameter") is { } key ? parameters.FirstOrDefault(p => p.Key == key) : null;

    private static int Most(PeriodUnit unit) => unit switch { PeriodUnit.Years => 100, PeriodUnit.Months => 1_200, PeriodUnit.Weeks => 5_200, _ => 36_500 };

    // About how many days an age is, to tell which of two is greater.
    private static decimal Least(Period age) => age.Unit switch { PeriodUnit.Years => 365.24m * age.Count, PeriodUnit.Months => 365.24m * age.Count / 12, PeriodUnit.Weeks => 7 * age.Count, _ => age.Count };

    private int Number(YamlMappingNode node, string key)
    {
        if (Node(node, key) is { } value) return Number(value);
        Missing(node, key);
        return 0;
    }

    private int Number(YamlNode node)
    {
        if (int.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Mistake(node, $"“{node}” is no whole number.");
        return 0;
    }

    private DateOnly Day(YamlMappingNode node, string key)
    {
        if (Node(node, key) is not { } value)
        {
            Missing(node, key);
            return default;
        }

        if (DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Mistake(value, $"“{value}” is no day such as 2026-03-05.");
        return default;
    }

    private string Required(YamlMappingNode node, string key)
    {
        if (Text(node, key) is { Length: > 0 } text) return text;
        Missing(node, key);
        return "";
    }

    private void Missing(YamlMappingNode node, string key) => Mistake(node, $"“{key}” is missing.");

    private void Duplicates(IEnumerable<YamlNode> nodes, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes.OfType<YamlMappingNode>().Select(n => Node(n, key)).OfType<YamlNode>())
            if (!seen.Add(node.ToString())) Mistake(node, $"There is a {key} “{node}” already.");
    }

    private void Keys(YamlMappingNode node, string[] known, string what)
    {
        foreach (var key in node.Children.Keys.Where(k => !known.Contains(k.ToString()))) Mistake(key, $"“{key}” is no part of {what}.{Nearest(key.ToString(), known)}");
    }

    private void Mistake(YamlNode node, string says) => mistakes.Add(new PathwayMistake(file, node.Start.Line, node.Start.Column, says));

    private static YamlNode? Node(YamlMappingNode node, string key) => node.Children.FirstOrDefault(c => c.Key.ToString() == key).Value;

    private static string? Text(YamlMappingNode node, string key) => (Node(node, key) as YamlScalarNode)?.Value;

    private static IEnumerable<YamlNode> Nodes(YamlMappingNode node, string key) => Node(node, key) as YamlSequenceNode ?? Enumerable.Empty<YamlNode>();

    private static string Nearest(string written, IEnumerable<string> known)
    {
        var nearest = known.Select(k => (Name: k, Distance: Spelling.Distance(written, k))).OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Name is { } name && nearest.Distance <= Math.Max(2, written.Length / 3) ? $" Did you mean “{name}”?" : "";
    }
}
