using System.Text.RegularExpressions;
using GoldenThread.Recurrence;

namespace GoldenThread.Chronologies;

/// <summary>Looks for the same contact told by two organisations. It only suggests: nothing is put together.</summary>
public static partial class SameContact
{
    private const double Enough = 0.3;
    private const int Minutes = 60;
    private static readonly string[] Silent =
        [
            "the", "a", "an", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "was", "were", "is", "be", "been", "had", "has", "have", "that",
            "this", "it", "he", "she", "they", "her", "his", "their", "not", "no", "from", "as",
        ];

    /// <summary>
    /// Pairs of the same day, of different organisations, that are about somebody in common (where both say who) and use the same words or stand within an
    /// hour.
    /// </summary>
    public static IEnumerable<SameContactSuggestion> Suggest(Chronology chronology)
    {
        foreach (var day in chronology.Entries.Where(e => e.When is { } when && when.Date.Earliest == when.Date.Latest).GroupBy(e => e.When!.Date.Earliest))
        {
            var entries = day.Select(e => (Entry: e, Stems: Stems(e))).ToList();
            for (var i = 0; i < entries.Count; i++)
            {
                for (var j = i + 1; j < entries.Count; j++)
                    if (Compare(entries[i], entries[j]) is { } suggestion) yield return suggestion;
            }
        }
    }

    private static SameContactSuggestion? Compare((ChronologyEntry Entry, HashSet<string> Stems) one, (ChronologyEntry Entry, HashSet<string> Stems) other)
    {
        if (one.Entry.Organisation == other.Entry.Organisation) return null;
        if (one.Entry.People.Count > 0 && other.Entry.People.Count > 0
            && !one.Entry.People.Intersect(other.Entry.People, StringComparer.OrdinalIgnoreCase).Any())
            return null;
        var shorter = Math.Min(one.Stems.Count, other.Stems.Count);
        var alike = shorter == 0 ? 0 : (double)one.Stems.Count(other.Stems.Contains) / shorter;
        var together = one.Entry.When!.At is { } first && other.Entry.When!.At is { } second
            && Math.Abs((first.ToTimeSpan() - second.ToTimeSpan()).TotalMinutes) <= Minutes;
        return alike >= Enough || (together && alike > 0) ? new SameContactSuggestion(one.Entry, other.Entry, alike) : null;
    }

    private static HashSet<string> Stems(ChronologyEntry entry) =>
        [.. Words().Matches($"{entry.Kind} {entry.Seen} {entry.Text}".ToLowerInvariant()).Select(m => m.Value).Except(Silent).Select(Stem.Of)];

    [GeneratedRegex("[a-z]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Words();
}
