using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Pathways;
using GoldenThread.Time;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Pathways;

// Worked examples, and events as people write them.
public sealed partial class PathwayReader
{
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
            if (!PathwayStates.Known.Contains(value.ToString())) Mistake(value, $"“{value}” is not a known state.{Nearest(value.ToString(), PathwayStates.Known)}");
            states[key.ToString()] = value.ToString();
        }

        return new PathwayExample(
            Required(node, "says"), events, asOf, Node(node, "known-at") is { } known
                ? Moment(known, end: true)
                : DateTime.MaxValue, Node(node, "instance") is { } i ? Number(i) : 1, Choices(node), states.ToImmutable(), node.Start.Line);
    }

    private ImmutableDictionary<string, PathwayPeriod> Choices(YamlMappingNode node)
    {
        var choices = ImmutableDictionary.CreateBuilder<string, PathwayPeriod>();
        foreach (var (key, value) in (Node(node, "choose") as YamlMappingNode ?? []).Children)
        {
            var one = parameters.FirstOrDefault(p => p.Key == key.ToString());
            if (one is null) Mistake(key, $"There is no parameter “{key}”.{Nearest(key.ToString(), parameters.Select(p => p.Key))}");
            else if (Window(value) is var time && !one.OneOf.Contains(time)) Mistake(value, $"It can be {string.Join(" or ", one.OneOf)}.");
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
            Mistake(node, "Write an event as “2026-03-02 10:00 appointment-missed”. You can add “= value” and “, recorded 2026-03-05”.");
            return null;
        }

        var kind = Kind(node, parts[hasTime ? 2 : 1]);
        var equals = main.IndexOf(" = ", StringComparison.Ordinal);
        var told = at;
        if (recorded is not null && !TryMoment(recorded, out told)) Mistake(node, $"“{recorded}” is not a date and time. Write it as 2026-03-05 or 2026-03-05 10:00.");
        var by = Array.IndexOf(parts, "by", hasTime ? 3 : 2) is >= 0 and var place ? string.Join(' ', parts[(place + 1)..].TakeWhile(p => p != "=")) : "";
        var read = new PathwayEvent($"{number:00}", at, told, kind, new ChildKey("child"), by, Value: equals < 0 ? null : main[(equals + 3)..].Trim());
        if (words.Fault(read) is { } fault) Mistake(node, fault);
        return read;
    }

    private DateTime Moment(YamlNode node, bool end = false)
    {
        var text = node.ToString();
        if (!TryMoment(text, out var at)) Mistake(node, $"“{text}” is not a date and time. Write it as 2026-03-05 or 2026-03-05 10:00.");
        // A day as the moment asked about means its end.
        return end && !text.Contains(':', StringComparison.Ordinal) && at != default ? LondonTime.End(LondonTime.Day(at)) : at;
    }

    private static bool TryMoment(string text, out DateTime utc)
    {
        var known = DateTime.TryParseExact(text.Trim(), ["yyyy-MM-dd", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            && clock.Year is >= 1900 and <= 2200;
        utc = known ? LondonTime.Utc(clock) : default;
        return known;
    }
}
