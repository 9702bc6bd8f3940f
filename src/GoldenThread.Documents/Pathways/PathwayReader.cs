using System.Collections.Immutable;
using GoldenThread.Pathways;
using GoldenThread.Time;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Pathways;

/// <summary>Reads a pathway out of YAML, and says of every mistake where it is and what may have been meant.</summary>
public sealed partial class PathwayReader
{
    private const int Deepest = 20;
    private const int Longest = 256 * 1024;
    private const int LongestPregnancy = 42 * 7;
    private const string TooLong = "A time must be 100 years or less.";
    private static readonly string[] PathwayKeys =
    [
        "pathway", "version", "in-force", "title", "sources", "about", "parameters", "starts", "when", "steps", "measures", "examples",
    ];
    private static readonly string[] StepKeys =
    [
        "step", "does", "by", "within", "before", "from", "after", "every", "while", "when", "done", "excused", "earlier", "escalates", "source",
    ];
    private static readonly string[] ParameterKeys = ["parameter", "says", "default", "one-of"];
    private static readonly string[] ConditionKeys =
    [
        "any", "all", "none", "status", "event", "within", "at-least", "value", "answer", "is", "age-at-least", "age-under",
    ];
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
        if (reader.Root(yaml) is { } root)
        {
            pathway = reader.ReadPathway(root);
            examples = reader.ReadExamples(root, pathway);
        }

        return new PathwayFile(
            file, yaml, reader.mistakes.Count == 0 ? pathway : null, examples, [.. reader.mistakes.OrderBy(m => m.Line).ThenBy(m => m.Column)]);
    }

    /// <summary>Reads a timeline, one event on each line as worked examples write them: "2026-03-02 10:00 appointment-missed".</summary>
    /// <returns>The events, and what is wrong with lines.</returns>
    public static (ImmutableArray<PathwayEvent> Events, IReadOnlyList<string> Wrong) Events(string lines, PathwayWords words)
    {
        var reader = new PathwayReader("", words);
        var events = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select((line, i) => reader.ReadEvent(new YamlScalarNode(line), i)).OfType<PathwayEvent>().ToImmutableArray();
        return (events, [.. reader.mistakes.Select(m => m.Says)]);
    }

    private YamlMappingNode? Root(string yaml)
    {
        if (yaml.Length > Longest)
        {
            mistakes.Add(new PathwayMistake(file, 1, 1, $"The file is longer than {Longest / 1024} KB."));
            return null;
        }

        try
        {
            return Loaded(yaml);
        }
        catch (YamlException wrong)
        {
            return Refuse(wrong.Start, $"This is not valid YAML: {wrong.Message}");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException)
        {
            // The parser's own words for a text that ends in the middle, or has what cannot stand there.
            return Refuse(last, "This is not valid YAML: what begins here does not end.");
        }
    }

    private YamlMappingNode? Loaded(string yaml)
    {
        // What refers to itself or nests for ever is refused before it is built.
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            last = at.Start;
            depth += at.NestingIncrease;
            if (at is AnchorAlias || (at is NodeEvent { Anchor.IsEmpty: false }))
                return Refuse(at.Start, "Pathways cannot use references (& and *). Write the text out.");
            if (depth > Deepest) return Refuse(at.Start, $"This is nested more than {Deepest} levels deep.");
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
            Required(root, "pathway"), Number(root, "version"), Day(root, "in-force"), Required(root, "title"),
            [.. Nodes(root, "sources").Select(n => n.ToString())], parameters,
            ReadTrigger(root), Node(root, "when") is YamlMappingNode when ? ReadCondition(when) : null, ordered, measures);
    }

    private PathwayTrigger ReadTrigger(YamlMappingNode root)
    {
        var none = new PathwayTrigger(TriggerKind.Age, "", default);
        if (Node(root, "starts") is not YamlMappingNode starts)
        {
            Mistake(root, "Enter what starts the pathway: “starts: { event: … }”.");
            return none;
        }

        Keys(starts, ["event", "status-begins", "status-ends", "age", "gestation"], "“starts”");
        if (starts.Children.Count != 1)
        {
            Mistake(starts, "Enter one thing that starts the pathway.");
            return none;
        }

        var (key, value) = (starts.Children.Keys.First().ToString(), starts.Children.Values.First());
        switch (key)
        {
            case "event": return new PathwayTrigger(TriggerKind.Event, Event(value).Value, default);
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
}
