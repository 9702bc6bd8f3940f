using System.Collections.Immutable;
using GoldenThread.Documents.Definitions;
using GoldenThread.Pathways;
using GoldenThread.Time;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Pathways;

// Events, statuses, agencies and times: each must be one that is known.
public sealed partial class PathwayReader
{
    private ImmutableArray<EventKind> Events(YamlMappingNode node, string key) => Node(node, key) switch
    {
        null => [],
        YamlMappingNode one when Node(one, "event") is { } kind => [Event(kind)],
        YamlMappingNode many when Node(many, "any") is YamlSequenceNode list =>
        [
            .. list.OfType<YamlMappingNode>().Select(m => Node(m, "event")).OfType<YamlNode>().Select(Event),
        ],
        var other => Wrong(other),
    };

    private ImmutableArray<EventKind> Wrong(YamlNode node)
    {
        Mistake(node, "Write “{ event: … }”, or “{ any: [ { event: … }, … ] }”.");
        return [];
    }

    private EventKind Event(YamlNode node) => Kind(node, node.ToString());

    private EventKind Kind(YamlNode node, string word)
    {
        if (words.Kinds.Contains(word)) return new EventKind(word);
        Mistake(node, $"“{word}” is not a known event.{Nearest(word, words.Kinds)}");
        return word.Length > 0 ? new EventKind(word) : EventKind.Withdrawn;
    }

    private string Status(YamlNode node)
    {
        var status = node.ToString();
        if (!words.Statuses.ContainsKey(status)) Mistake(node, $"“{status}” is not a known status.{Nearest(status, words.Statuses.Keys)}");
        return status;
    }

    private string Agency(YamlMappingNode node)
    {
        if (Node(node, "by") is not YamlMappingNode by || Node(by, "agency") is not { } agency)
        {
            Mistake(node, "Enter who does the step: “by: { agency: … }”.");
            return "";
        }

        if (!words.Agencies.ContainsKey(agency.ToString())) Mistake(agency, $"“{agency}” is not a known agency.{Nearest(agency.ToString(), words.Agencies.Keys)}");
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
            Mistake(node, $"“{node}” is not a period. Write it as “48 hours”, “5 working days”, “6 months” or “same day”.");
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
            Mistake(
                Node(map, "parameter")!, $"There is no parameter “{Text(map, "parameter")}”.{Nearest(Text(map, "parameter")!, parameters.Select(p => p.Key))}");
            return default;
        }

        var (name, step) = (Required(map, "timetable"), Required(map, "step"));
        if (name.Length == 0 || step.Length == 0) return default;
        if (TimetableDefinitions.WithChildren.FirstOrDefault(t => t.Key == name) is not { } timetable)
            Mistake(Node(map, "timetable")!, $"There is no timetable “{name}”.{Nearest(name, TimetableDefinitions.WithChildren.Select(t => t.Key))}");
        else if (timetable.Steps.FirstOrDefault(s => s.Key.Value == step) is not { } found)
            Mistake(Node(map, "step")!, $"“{name}” has no step “{step}”.{Nearest(step, timetable.Steps.Select(s => s.Key.Value))}");
        else return new PathwayPeriod(null, found.Within);
        return default;
    }

    private PathwayParameter? Parameter(YamlNode? node) =>
        node is YamlMappingNode map && Text(map, "parameter") is { } key ? parameters.FirstOrDefault(p => p.Key == key) : null;

    // About how many days a time is; working days are five in a week.
    private static decimal DaysOf(PathwayPeriod time) =>
        time.Hours is { } hours ? hours / 24m : time.Days.Unit == PeriodUnit.WorkingDays ? time.Days.Count * 7m / 5 : Least(time.Days);

    private static int Most(PeriodUnit unit) => unit switch { PeriodUnit.Years => 100, PeriodUnit.Months => 1_200, PeriodUnit.Weeks => 5_200, _ => 36_500 };
}
