using GoldenThread.Reviews;
using GoldenThread.Time;

namespace GoldenThread.Documents.Definitions;

/// <summary>Timetables and bank holidays, from <c>definitions/timetables.yaml</c> and <c>definitions/bank-holidays.yaml</c>.</summary>
public static class TimetableDefinitions
{
    private static readonly Lazy<WorkingDays> ReadDays = new(() => new WorkingDays(DefinitionFile.Read<HolidayFile>("bank-holidays.yaml").Years
        .SelectMany(year => year.Value.Keys.Select(day => DateOnly.ParseExact($"{year.Key}-{day}", "yyyy-MM-dd")))));

    private static readonly Lazy<TimetableFile> ReadFile = new(() => DefinitionFile.Read<TimetableFile>("timetables.yaml"));
    private static readonly Lazy<IReadOnlyList<(Timetable Timetable,
    IReadOnlyList<TimetableExample> Examples)>> ReadAll = new(() => Rows(ReadFile.Value.Timetables));
    private static readonly Lazy<IReadOnlyList<(Timetable Timetable, IReadOnlyList<TimetableExample> Examples)>> ReadWithChildren = new(
        () => Rows(ReadFile.Value.WithChildren));

    /// <summary>Working days of England and Wales.</summary>
    public static WorkingDays WorkingDays => ReadDays.Value;

    /// <summary>Every version, the newest first.</summary>
    public static IReadOnlyList<Timetable> All => [.. ReadAll.Value.Select(t => t.Timetable).OrderByDescending(t => t.InForceFrom)];

    /// <summary>Timetables of work with a child, which pathways name: referral, child protection, looked-after reviews.</summary>
    public static IReadOnlyList<Timetable> WithChildren => [.. ReadWithChildren.Value.Select(t => t.Timetable)];

    /// <summary>The version that held on a day; null before the first.</summary>
    public static Timetable? On(DateOnly day) => All.FirstOrDefault(t => t.Held(day));

    /// <summary>The version of a key; null where there is none.</summary>
    public static Timetable? Find(string key) => All.Concat(WithChildren).FirstOrDefault(t => t.Key == key);

    /// <summary>What is wrong: examples that come out otherwise, versions that overlap, days that nobody knows. Empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults() =>
        [
            .. Overlaps(), .. ReadAll.Value.SelectMany(t => UnknownDays(t.Timetable)), .. ReadAll.Value.Concat(ReadWithChildren.Value)
            .SelectMany(t => t.Examples.SelectMany(e => Faults(t.Timetable, e))),
        ];

    /// <summary>How many worked examples there are.</summary>
    public static int Examples => ReadAll.Value.Concat(ReadWithChildren.Value).Sum(t => t.Examples.Count);

    internal static IEnumerable<string> Faults(Timetable timetable, TimetableExample example)
    {
        var due = timetable.Due(example.Days, new Dictionary<StepKey, DateOnly>(), example.Chosen, example.Days.Values.Max(), WorkingDays)
            .ToDictionary(d => d.Step.Key);
        foreach (var (key, day) in example.Due)
        {
            if (!due.TryGetValue(key, out var found)) yield return $"{timetable.Key}, “{example.Says}”: there is no step “{key}”.";
            else if (found.Due != day) yield return $"{timetable.Key}, “{example.Says}”: {key} is due on {Day(found.Due)}, but the example says {Day(day)}.";
        }
    }

    private static IEnumerable<string> Overlaps() =>
        All.Zip(All.Skip(1)).Where(pair => pair.Second.InForceTo?.AddDays(1) != pair.First.InForceFrom)
            .Select(pair => $"{pair.Second.Key} does not end on the day before {pair.First.Key} begins.");

    private static IEnumerable<string> UnknownDays(Timetable timetable) =>
        from step in timetable.Steps
        from day in step.Beginnings
        where !DayKeys.All.Contains(day)
        select $"{timetable.Key}, {step.Key}: “{day}” is not a known date. Use one of: {string.Join(", ", DayKeys.All)}.";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "not known";

    private static IReadOnlyList<(Timetable, IReadOnlyList<TimetableExample>)> Rows(IEnumerable<TimetableRow> rows) =>
        [.. rows.Select(t => (t.Timetable(), (IReadOnlyList<TimetableExample>)[.. t.Examples.Select(e => e.Example())]))];

    private sealed class HolidayFile
    {
        public int Version { get; set; }

        public Dictionary<int, Dictionary<string, string>> Years { get; set; } = [];
    }

    private sealed class TimetableFile
    {
        public int Version { get; set; }

        public List<TimetableRow> Timetables { get; set; } = [];

        public List<TimetableRow> WithChildren { get; set; } = [];
    }

    private sealed class TimetableRow
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        public DateOnly InForceFrom { get; set; }

        public DateOnly? InForceTo { get; set; }

        public string Source { get; set; } = "";

        public List<StepRow> Steps { get; set; } = [];

        public List<ExampleRow> Examples { get; set; } = [];

        public Timetable Timetable() => new(Key, Name, InForceFrom, InForceTo, Source, [.. Steps.Select(s => s.Step())]);
    }

    private sealed class StepRow
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        public string Within { get; set; } = "";

        public string From { get; set; } = "";

        public bool Before { get; set; }

        public List<string> OrFrom { get; set; } = [];

        public string Basis { get; set; } = "";

        public string Source { get; set; } = "";

        public string? Differs { get; set; }

        public TimetableStep Step() => new(
            new StepKey(Key), Name, Period.Parse(Within), new DayKey(From), Before, [.. OrFrom.Select(day => new DayKey(day))], Basis, Source, Differs);
    }

    private sealed class ExampleRow
    {
        public string Says { get; set; } = "";

        public Dictionary<string, DateOnly> Days { get; set; } = [];

        public Dictionary<string, string> Choose { get; set; } = [];

        public Dictionary<string, DateOnly> Due { get; set; } = [];

        public TimetableExample Example() => new(
            Says, Days.ToDictionary(d => new DayKey(d.Key), d => d.Value), Choose.ToDictionary(c => new StepKey(c.Key), c => new DayKey(c.Value)),
            Due.ToDictionary(d => new StepKey(d.Key), d => d.Value));
    }
}
