using System.Collections.Immutable;
using GoldenThread.Pathways;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Pathways;

// Steps, what they follow, the times in which localities differ, and measures.
public sealed partial class PathwayReader
{
    private PathwayParameter ReadParameter(YamlMappingNode node)
    {
        Keys(node, ParameterKeys, "a parameter");
        var value = Node(node, "default") is { } given ? Window(given) : default;
        if (Node(node, "default") is null) Missing(node, "default");
        ImmutableArray<PathwayPeriod> oneOf = [.. Nodes(node, "one-of").Select(Window)];
        if (!oneOf.Contains(value)) Mistake(node, "“one-of” must list the times that can be chosen, including the default.");
        return new PathwayParameter(Required(node, "parameter"), Required(node, "says"), value, oneOf);
    }

    // "8 weeks", or several times of which the first that holds counts.
    private ImmutableArray<PathwayRhythm> Rhythms(YamlNode node, string none)
    {
        if (node is not YamlSequenceNode several) return [new PathwayRhythm(Positive(node), null)];
        var rhythms = ImmutableArray.CreateBuilder<PathwayRhythm>();
        foreach (var one in several)
        {
            if (one is not YamlMappingNode map || Node(map, "period") is not { } period)
            {
                Mistake(one, "Write a rhythm as “{ period: 1 month, when: … }”.");
                continue;
            }

            Keys(map, ["period", "when"], "a rhythm");
            var isLast = ReferenceEquals(one, several.Children[^1]);
            if (Node(map, "when") is null != isLast)
                Mistake(one, isLast ? "The last rhythm applies when no other does, so it must not have “when”." : "Every rhythm except the last needs “when”.");
            rhythms.Add(new PathwayRhythm(Positive(period), Node(map, "when") is YamlMappingNode when ? ReadCondition(when) : null));
        }

        if (rhythms.Count == 0) Mistake(node, none);
        return rhythms.ToImmutable();
    }

    private PathwayPeriod Positive(YamlNode node)
    {
        var period = Window(node);
        if ((period.Hours ?? period.Days.Count) == 0 && !mistakes.Exists(m => m.Line == node.Start.Line && m.Column == node.Start.Column))
            Mistake(node, "Enter a period longer than zero.");
        return period;
    }

    private PathwayStep ReadStep(YamlMappingNode node)
    {
        Keys(node, StepKeys, "a step");
        var (within, before, again) = (Node(node, "within"), Node(node, "before"), Node(node, "every"));
        if (new[] { within, before, again }.Count(n => n is not null) != 1) Mistake(node, "A step needs one of “within”, “before” and “every”.");
        var times = within is YamlSequenceNode ? Rhythms(within, "Enter a time, such as “within: 5 working days”.") : [];
        var window = !times.IsEmpty ? times[^1].Period : (within is YamlSequenceNode ? null : within ?? before) is { } period ? Window(period) : default;
        var from = Text(node, "from");
        var after = Text(node, "after");
        var anchor = (from, after) switch
        {
            (_, not null) => StepAnchor.Step,
            ("birth", _) => StepAnchor.Birth,
            ("due-date", _) => StepAnchor.DueDate,
            _ => StepAnchor.Trigger
        };
        if (from is not null and not ("trigger" or "birth" or "due-date"))
            Mistake(Node(node, "from")!, $"“{from}” cannot be the start of a time.{Nearest(from, ["trigger", "birth", "due-date"])}");
        if (from is not null && after is not null) Mistake(Node(node, "from")!, "Use “from” or “after” in a step, not both.");
        if (before is not null && anchor is not (StepAnchor.Birth or StepAnchor.DueDate))
            Mistake(before, "“before” needs “from: birth” or “from: due-date”: a step cannot come before its trigger.");
        if (before is not null && DaysOf(window) > LongestPregnancy)
            Mistake(before, "A time before a birth can be up to 42 weeks.");
        if (Node(node, "while") is { } during && again is null) Mistake(during, "“while” needs a step that is repeated. Add “every”.");
        var earlier = Node(node, "earlier");
        if (earlier is not null && (anchor != StepAnchor.Trigger || within is null))
            Mistake(earlier, "“earlier” needs a step with “within” that runs from its trigger.");
        var escalates = Node(node, "escalates") as YamlMappingNode;
        if (escalates is not null) Keys(escalates, ["to", "after"], "an escalation");
        var done = Events(node, "done");
        if (done.IsEmpty) Mistake(node, "Enter what completes the step: “done: { event: … }”.");
        return new PathwayStep(
            Required(node, "step"), Required(node, "does"), Agency(node), anchor, after, before is not null, window, Parameter(within ?? before)?.Key,
            again is null
                ? []
                : Rhythms(again, "Enter how often, such as “every: 8 weeks”."), Node(node, "while") is { } w ? Status(w) : null,
            Node(node, "when") is YamlMappingNode when ? ReadCondition(when) : null, done, Events(node, "excused"),
            escalates is null
                ? null
                : Required(escalates, "to"), escalates is not null && Node(escalates, "after") is { } delay ? Window(delay) : null, Text(node, "source"))
        {
            WithinWhen = times.IsEmpty ? [] : times[..^1],
            DoneNamesTrigger = Node(node, "done") is YamlMappingNode names && Node(names, "names") is { } whom && NamesTrigger(whom),
            Earlier = earlier is null ? null : Positive(earlier),
        };
    }

    private bool NamesTrigger(YamlNode whom)
    {
        if (whom.ToString() == "of-the-trigger") return true;
        Mistake(whom, $"“{whom}” cannot be whom an event names. Write “names: of-the-trigger”.");
        return false;
    }

    // Each step after the one that it follows; what follows itself has no order.
    private ImmutableArray<PathwayStep> Ordered(List<PathwayStep> steps, YamlMappingNode root)
    {
        var ordered = ImmutableArray.CreateBuilder<PathwayStep>();
        var left = new List<PathwayStep>(steps);
        foreach (var (step, node) in steps.Zip(Nodes(root, "steps").OfType<YamlMappingNode>()))
            if (step.After is { } after && steps.All(s => s.Key != after))
                Mistake(Node(node, "after")!, $"There is no step “{after}”.{Nearest(after, steps.Select(s => s.Key))}");
        while (left.Find(s => s.After is null || ordered.Any(o => o.Key == s.After) || steps.All(o => o.Key != s.After)) is { } next)
        {
            left.Remove(next);
            ordered.Add(next);
        }

        if (left.Count > 0)
            Mistake(
                Nodes(root, "steps").OfType<YamlMappingNode>()
                    .First(n => Text(n, "step") == left[0].Key),
                    $"“{left[0].Key}” follows itself, by way of {string.Join(", ", left.Select(s => $"“{s.Key}”"))}.");
        return ordered.ToImmutable();
    }

    private PathwayMeasure ReadMeasure(YamlMappingNode node, List<PathwayStep> steps)
    {
        Keys(node, ["measure", "title", "of"], "a measure");
        var of = Required(node, "of");
        if (of.Length > 0 && steps.All(s => s.Key != of)) Mistake(Node(node, "of")!, $"There is no step “{of}”.{Nearest(of, steps.Select(s => s.Key))}");
        return new PathwayMeasure(Required(node, "measure"), Required(node, "title"), of);
    }
}
