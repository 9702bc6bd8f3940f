using GoldenThread.Organisations;
using GoldenThread.Time;

namespace GoldenThread.Chronologies;

/// <summary>Understands an organisation's entries one after the other, and says what is wrong with them; none is left out because something is.</summary>
/// <param name="organisation">Whose chronology it is.</param>
/// <param name="order">Which comes first in dates in figures; null where that is not known.</param>
/// <param name="today">The day in London: what lies after it is questioned.</param>
/// <param name="names">The organisations that other names stand for, by <see cref="NameForm"/>, so that who was told is known by any of its names; null where
/// none are known.</param>
public sealed class ChronologyReading(string organisation, DateOrder? order, DateOnly today, IReadOnlyDictionary<string, string>? names = null)
{
    private readonly List<ChronologyEntry> entries = [];
    private readonly List<ChronologyProblem> problems = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> same = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> lists = new(StringComparer.Ordinal);
    private DateOnly? last;

    /// <summary>The entries, in the order in which they came.</summary>
    public IReadOnlyList<ChronologyEntry> Entries => entries;

    /// <summary>What a person should look at.</summary>
    public IReadOnlyList<ChronologyProblem> Problems => problems;

    /// <summary>Reads the next entry.</summary>
    public ChronologyEntry Add(WrittenEntry written, ChronologyPlace place)
    {
        var entry = new ChronologyEntry(
            organisation, When(written.Date, written.Time, place), written.Date, Recorded(written.Recorded, place), Shared(written.Source),
            Shared(written.Kind),
            Shared(written.People, People), Shared(written.Seen), written.Text, written.Action, written.Comment, written.Significance,
            [.. Parts(written.Told).Select(t => Told(t, place))], place);
        if (entry.Source.Length == 0) Problem(place, "The source is missing. Enter the record it comes from.");
        if (entry.Text.Length == 0) Problem(place, "What was recorded is missing. Enter it.");
        Compare(entry);
        entries.Add(entry);
        return entry;
    }

    /// <summary>Says that something is wrong with a row or a file.</summary>
    public void Problem(ChronologyPlace place, string says, ChronologyProblemKind kind = ChronologyProblemKind.Entry) =>
        problems.Add(new ChronologyProblem(place, says, kind));

    // Thousands of entries say the same of source, kind and people: it is kept once.
    private string Shared(string words) => same.TryGetValue(words, out var first) ? first : same[words] = words;

    private IReadOnlyList<string> Shared(string words, Func<string, IReadOnlyList<string>> read) =>
        lists.TryGetValue(words, out var first) ? first : lists[words] = read(words);

    private static IReadOnlyList<string> People(string words) => [.. Parts(words)];

    private void Compare(ChronologyEntry entry)
    {
        var place = entry.Place;
        if (!seen.TryAdd(entry.Id, place.Row))
            Problem(place, $"This entry is the same as row {seen[entry.Id]}. If it was pasted twice, remove one of them.");
        if (entry.When is not { } when) return;
        if (when.Date.Earliest > today) Problem(place, $"The date “{entry.WhenAsGiven}” is in the future.");
        if (entry.Recorded is { } recorded && recorded.Latest < when.Date.Earliest)
            Problem(place, $"The date of recording ({recorded.Text}) is before the date of the event ({entry.WhenAsGiven}).");
        if (last is { } before && when.Date.Latest < before) Problem(place, $"The date “{entry.WhenAsGiven}” is before the date in the row above.");
        // A slip of the pen in one year is not said of every row after it.
        if (when.Date.Earliest <= today) last = when.Date.Earliest;
    }

    private ApproximateMoment? When(string words, string time, ChronologyPlace place)
    {
        if (words.Length == 0)
        {
            Problem(place, "The date is missing. The entry stays at the end of the chronology until you enter one.");
            return null;
        }

        if (ChronologyDates.WrittenOut(words, order) is not { } written)
        {
            Problem(place, $"“{words}” can be read in two ways. Choose whether the day or the month comes first.", ChronologyProblemKind.DateOrder);
            return null;
        }

        if (ApproximateMoment.Read(written, time) is { } when) return when with { Date = ApproximateDate.FromEdtf(words, when.Date.Edtf) };
        Problem(
            place, $"We could not read the date “{words}”. Write 3 March 2016, evening of 3 March 2016, week of 4 July 2016, March 2016, or ?22 May 2016 if it is not certain.");
        return null;
    }

    private ApproximateDate? Recorded(string words, ChronologyPlace place) => words.Length == 0 ? null : Day(words, place, "the date of recording");

    private ToldTo Told(string words, ChronologyPlace place)
    {
        // "Northmere Police, 4 March 2016", "Northmere Police (4 March 2016)"
        var found = ChronologyDates.WrittenOut(words, order) is { } written ? ApproximateDate.Find(written) : [];
        if (found is not [var day])
            return new ToldTo(Named(words.Trim(' ', ',')), words.Any(char.IsAsciiDigit) ? Day(words, place, "the date they were told") : null);
        var name = ChronologyDates.WrittenOut(words, order)![..day.Start].Trim(' ', ',', '(', '–', '-', ':');
        return new ToldTo(Named(name.EndsWith(" on", StringComparison.Ordinal) ? name[..^3] : name), day.Date);
    }

    private string Named(string name) => names?.GetValueOrDefault(NameForm.Of(name)) ?? name;

    private ApproximateDate? Day(string words, ChronologyPlace place, string what)
    {
        if (ChronologyDates.WrittenOut(words, order) is { } written && ApproximateDate.TryParse(written, out var day)) return day;
        Problem(place, $"We could not read “{words}” as {what}, so it counts as not known.");
        return null;
    }

    private static IEnumerable<string> Parts(string words) =>
        words.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(p => NameForm.Of(p).Length > 0);
}
