using System.Globalization;
using GoldenThread.Chronologies;
using GoldenThread.Organisations;
using GoldenThread.Time;

namespace GoldenThread.Training;

/// <summary>Understands a list of attendance as people keep it. What is not clear is listed: it counts in the whole, and for no organisation until it is said.</summary>
/// <param name="register">The organisations.</param>
/// <param name="today">The day by which a name of the past is followed where the list has no dates.</param>
public sealed class AttendanceReading(OrganisationRegister register, DateOnly today)
{
    private const int MostSuggestions = 3;

    // Days as Excel counts them, from 1982 to 2064: what a CSV file holds where the format of a cell was lost.
    private const int FirstSerial = 30_000;
    private const int LastSerial = 60_000;
    private static readonly DateOnly SpreadsheetBegins = new(1899, 12, 30);

    private readonly List<AttendanceProblem> problems = [];
    private readonly List<AttendanceProblem> notes = [];
    private readonly Dictionary<string, IReadOnlyList<Organisation>> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> unknown = new(StringComparer.Ordinal);
    private readonly AlikeNames alike = new(register.All.SelectMany(o => o.Names.Select(n => n.Name).Prepend(o.Name)).Distinct(StringComparer.Ordinal));

    /// <summary>The form in which one person is known in a list: by address, else by name and organisation.</summary>
    internal static string PersonOf(ReadAttendance one) => one.Email.Length > 0 ? one.Email : NamedForm(one);

    /// <summary>Understands the rows.</summary>
    public AttendanceRead Read(IReadOnlyList<AttendanceRow> rows)
    {
        problems.Clear();
        notes.Clear();
        var (order, mixed) = ChronologyDates.Shown(rows.Select(r => r.Date));
        var people = new List<ReadAttendance>();
        // What one person is known by, with where they stand among the people.
        var seen = new Dictionary<(string Session, string Person), int>();
        foreach (var row in rows)
        {
            var one = Understood(row, order, mixed);
            if (one.Name.Length == 0 && one.Email.Length == 0)
            {
                Fault(row.Number, AttendanceProblemKind.NoPerson, "There is neither a name nor an email address.");
                people.Add(one);
                continue;
            }

            if (Earlier(seen, one, people) is { } at) people[at] = Twice(people[at], one);
            else people.Add(one);
        }

        return new AttendanceRead(
            rows.Count, [.. people], [.. problems.DistinctBy(p => (p.Row, p.Kind)).OrderBy(p => p.Row)], [.. notes.OrderBy(n => n.Row)]);
    }

    /// <summary>An e-mail address in its one form: small letters, without what programs put around it; empty where it is none.</summary>
    public static string EmailOf(string words)
    {
        var address = words.Trim();
        if (address.LastIndexOf('<') is var open and >= 0 && address.IndexOf('>', open) is var close && close > open) address = address[(open + 1)..close];
        if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) address = address["mailto:".Length..];
        address = address.Trim().TrimEnd(';', ',', '.').ToLowerInvariant();
        return address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < address.Length - 1 && !address.Contains(' ', StringComparison.Ordinal) ? address : "";
    }

    private static string NamedForm(ReadAttendance one) => $"{NameForm.Of(one.Name)}|{one.Organisation?.Id.Value.ToString() ?? ""}";

    // By address; and by name and organisation where one of the two rows has no address.
    private static int? Earlier(Dictionary<(string Session, string Person), int> seen, ReadAttendance one, List<ReadAttendance> people)
    {
        var session = $"{NameForm.Of(one.Session)}|{one.Day:yyyy-MM-dd}";
        int? found = null;
        if (one.Email.Length > 0 && seen.TryGetValue((session, one.Email), out var byAddress)) found = byAddress;
        else if (one.Name.Length > 0 && seen.TryGetValue((session, NamedForm(one)), out var byName) && (one.Email.Length == 0 || people[byName].Email.Length == 0)) found = byName;
        var at = found ?? people.Count;
        if (one.Email.Length > 0) seen.TryAdd((session, one.Email), at);
        if (one.Name.Length > 0) seen.TryAdd((session, NamedForm(one)), at);
        return found;
    }

    // Counted once; where the rows disagree, as nobody has said.
    private ReadAttendance Twice(ReadAttendance first, ReadAttendance again)
    {
        var who = first.Name.Length > 0 ? first.Name : first.Email;
        Fault(first.Row, AttendanceProblemKind.TwiceTheSamePerson, $"{who} is in the list again in row {again.Row}. Keep one of the rows.");
        Fault(again.Row, AttendanceProblemKind.TwiceTheSamePerson, $"{who} is already in row {first.Row}. Keep one of the rows.");
        return first with { Status = first.Status == again.Status ? first.Status : null, Email = first.Email.Length > 0 ? first.Email : again.Email };
    }

    private ReadAttendance Understood(AttendanceRow row, DateOrder? order, bool mixed)
    {
        var status = row.Booked.Length > 0 ? AttendanceWords.Read(row.Booked, row.Status) : AttendanceWords.Read(row.Status);
        if (status is null)
            Fault(row.Number, AttendanceProblemKind.NoStatus, row.Status.Trim().Length == 0
                ? "The status is missing. Say whether the person attended, cancelled or did not attend."
                : $"“{row.Status.Trim()}” is not a status. Use attended, in part, walked in, cancelled in time, cancelled late or did not attend.");
        if (status == AttendanceStatus.Cancelled)
            notes.Add(new AttendanceProblem(row.Number, AttendanceProblemKind.NoStatus, "Cancelled, but not whether in time or late. It counts as booked."));
        if (row.Email.Trim().Length > 0 && EmailOf(row.Email).Length == 0)
            notes.Add(new AttendanceProblem(row.Number, AttendanceProblemKind.NoPerson, $"“{row.Email.Trim()}” is not an email address. The person is known by name."));
        var day = Day(row, order, mixed);
        return new ReadAttendance(row.Number, row.Name.Trim(), EmailOf(row.Email), row.JobTitle.Trim(), status, Organisation(row, day), row.Session.Trim(), day)
        {
            Before = Felt(row.Number, row.Before),
            After = Felt(row.Number, row.After),
        };
    }

    private int? Felt(int row, string words)
    {
        if (words.Trim().Length == 0) return null;
        if (int.TryParse(words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var felt) && felt is >= LearningPairs.Lowest and <= LearningPairs.Highest) return felt;
        notes.Add(new AttendanceProblem(row, AttendanceProblemKind.NoStatus, $"“{words.Trim()}” is not a number from {LearningPairs.Lowest} to {LearningPairs.Highest}. How sure the person felt is left out."));
        return null;
    }

    private DateOnly? Day(AttendanceRow row, DateOrder? order, bool mixed)
    {
        var words = row.Date.Trim();
        if (words.Length == 0) return null;
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial) return SpreadsheetBegins.AddDays(serial);
        if (ChronologyDates.WrittenOut(words, mixed ? null : order) is not { } written)
        {
            Fault(row.Number, AttendanceProblemKind.DateUnclear, $"“{words}” can be read as two days. Write the month as a word.");
            return null;
        }

        if (ApproximateDate.TryParse(written, out var date) && date.Earliest == date.Latest) return date.Earliest;
        Fault(row.Number, AttendanceProblemKind.DateUnclear, $"“{words}” is not a day. Write it as 3 June 2026.");
        return null;
    }

    private Organisation? Organisation(AttendanceRow row, DateOnly? day)
    {
        var words = row.Organisation.Trim();
        if (words.Length == 0) return Unknown(row, "The organisation is missing.");
        var form = NameForm.Of(words);
        if (!named.TryGetValue(form, out var known)) named.Add(form, known = register.Named(words));
        return known switch
        {
            [] => Unknown(row, NotKnown(form, words)),
            [var one] => Now(row, one, day),
            var several => OnThatDay(several, day ?? today) is [var one] ? Now(row, one, day)
                : Unknown(row, $"“{words}” may be {string.Join(" or ", several.Select(o => o.Name).Order(StringComparer.Ordinal))}. Use the full name."),
        };
    }

    // Of several of one name, those that there were on the day.
    private static IReadOnlyList<Organisation> OnThatDay(IReadOnlyList<Organisation> several, DateOnly day) =>
        [.. several.Where(o => (o.Ended is null || o.Ended >= day) && (o.Began is null || o.Began <= day))];

    private Organisation? Now(AttendanceRow row, Organisation named, DateOnly? day)
    {
        switch (register.CarriedOnBy(named.Id, day ?? today))
        {
            case [var now]:
                if (now.Id != named.Id) notes.Add(new AttendanceProblem(row.Number, AttendanceProblemKind.UnknownOrganisation, $"{named.Name} ended on {named.Ended:d MMMM yyyy}. It counts for {now.Name}."));
                return now;
            case []:
                return Unknown(row, $"{named.Name} ended on {named.Ended:d MMMM yyyy} and nobody took over. Say which organisation the person is from.");
            case var successors:
                return Unknown(row, $"{named.Name} was divided on {named.Ended:d MMMM yyyy}. Say whether the person is from {string.Join(" or ", successors.Select(o => o.Name))}.");
        }
    }

    private string NotKnown(string form, string words)
    {
        if (unknown.TryGetValue(form, out var said)) return said;
        var near = alike.Of(words).Where(n => n.Likeness.Kind == NameRelation.Same).SelectMany(n => register.Named(n.Name)).Distinct().Select(o => o.Name).Take(MostSuggestions).ToList();
        return unknown[form] = near.Count == 0
            ? $"We do not know an organisation called “{words}”."
            : $"We do not know an organisation called “{words}”. Did you mean {string.Join(" or ", near)}?";
    }

    private Organisation? Unknown(AttendanceRow row, string says)
    {
        Fault(row.Number, AttendanceProblemKind.UnknownOrganisation, says);
        return null;
    }

    private void Fault(int row, AttendanceProblemKind kind, string says) => problems.Add(new AttendanceProblem(row, kind, says));
}
