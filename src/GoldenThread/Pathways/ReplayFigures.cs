using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>The figures of a replay over many children. Nothing in them points to a child.</summary>
public sealed class ReplayFigures
{
    private const double DaysOfMonth = 30.44;

    /// <summary>Children with a serious incident.</summary>
    public int Cases { get; set; }

    /// <summary>Of each of them of whom it would have spoken before the incident: how many days before, rounded to tenths.</summary>
    public List<double> LeadDays { get; set; } = [];

    /// <summary>Children to whom nothing happened.</summary>
    public int Others { get; set; }

    /// <summary>How often it would have spoken of them, by month ("2026-03").</summary>
    public SortedDictionary<string, int> SpokenOfOthers { get; set; } = new(StringComparer.Ordinal);

    /// <summary>For how many months they were followed, together.</summary>
    public double Months { get; set; }

    /// <summary>What was noticed in the file, in sentences.</summary>
    public List<string> Noticed { get; set; } = [];

    /// <summary>How often it would have spoken for 1,000 children a month; null where nobody was followed.</summary>
    public double? Burden => Months > 0 ? 1000.0 * SpokenOfOthers.Values.Sum() / Months : null;

    /// <summary>The median of the lead times, in days; null where there is none.</summary>
    public double? MedianLead => LeadDays.Order().ToList() is { Count: > 0 and var count } sorted ? (sorted[(count - 1) / 2] + sorted[count / 2]) / 2 : null;

    /// <summary>What it would have said of children with an incident, in a sentence.</summary>
    public string OfCases() => Cases == 0
        ? "No child had a serious incident."
        : $"The pathway would have raised an alert before the incident for {LeadDays.Count} of {Children(Cases)} with a serious incident{(MedianLead is { } median ? string.Create(CultureInfo.InvariantCulture, $" (median: {median:0.0} days before)") : "")}.";

    /// <summary>What it would have said of the others, in a sentence.</summary>
    public string OfOthers()
    {
        var times = SpokenOfOthers.Values.Sum();
        return Others == 0
            ? "There are no children without an incident in the file."
            : string.Create(
                CultureInfo.InvariantCulture, $"For {Children(Others)} without an incident, it would have raised {times} {(times == 1 ? "alert" : "alerts")}: {Burden:0.##} for every 1,000 children a month.");
    }

    private static string Children(int count) => count == 1 ? "1 child" : string.Create(CultureInfo.InvariantCulture, $"{count} children");

    /// <summary>Counts a child.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="versions">The definition, or the versions of one.</param>
    /// <param name="events">The child's events; at least one.</param>
    /// <param name="asOf">The moment up to which it was followed, in UTC.</param>
    /// <param name="untilIncident">True to leave out what was said after the first incident.</param>
    /// <returns>The child's first incident, the lead time in days, and how often it was spoken of.</returns>
    public (DateTime? Incident, double? Lead, int Times) Add(
        PathwayEngine engine, IReadOnlyCollection<Pathway> versions, IReadOnlyCollection<PathwayEvent> events, DateTime asOf, bool untilIncident)
    {
        var incident = new Timeline(events, asOf, DateTime.MaxValue).Of(PathwayReplay.Incident) is [var first, ..] ? first.Occurred : (DateTime?)null;
        var spoken = PathwayReplay.Of(engine, versions, events, incident is { } at && untilIncident ? at : asOf);
        if (incident is not { } happened)
        {
            Others++;
            Months += Math.Max(1, (asOf - events.Min(e => e.Occurred)).TotalDays / DaysOfMonth);
            foreach (var one in spoken)
            {
                var month = LondonTime.Day(one.At).ToString("yyyy-MM", CultureInfo.InvariantCulture);
                SpokenOfOthers[month] = SpokenOfOthers.GetValueOrDefault(month) + 1;
            }

            return (null, null, spoken.Length);
        }

        Cases++;
        var lead = spoken.Where(s => s.At < happened).Select(s => (double?)Math.Round((happened - s.At).TotalDays, 1)).FirstOrDefault();
        if (lead is { } days) LeadDays.Add(days);
        return (happened, lead, spoken.Length);
    }
}
