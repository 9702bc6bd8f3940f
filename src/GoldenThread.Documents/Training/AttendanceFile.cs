using System.Collections.Immutable;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;
using GoldenThread.Training;

namespace GoldenThread.Documents.Training;

/// <summary>A list of attendance out of a CSV file or an Excel workbook.</summary>
public static class AttendanceFile
{
    private static readonly Dictionary<string, string> Names = new (string Meaning, string Words)[]
    {
        ("name", "name|full name|attendee|attendee name|delegate|delegate name|participant|participant name|learner|learner name|staff name|person"),
        ("first", "first name|forename|given name|first"),
        ("last", "last name|surname|family name|last"),
        ("email", "email|e mail|email address|e mail address|work email|work email address|mail|work e mail"),
        ("organisation", "organisation|organization|agency|employer|org|organisation name|agency name|trust|company|service|partner|organisation agency"),
        ("status", "status|attendance|attendance status|outcome|result|booking status|attendance outcome"),
        ("attended", "attended|present|came|attended y n|attended yes no|attended session"),
        ("booked", "booked|booking|booked in advance|pre booked|booked y n|registered"),
        ("session", "session|course|course title|course name|event|training|session name|module"),
        ("date", "date|session date|course date|event date|date of session|date of course|date of training|day|date attended"),
        ("before", "before|confidence before|score before|before score|pre course|pre course score|confidence before 1 5"),
        ("after", "after|confidence after|score after|after score|post course|post course score|confidence after 1 5"),
        ("job", "job title|role|job|job role|position|profession|post"),
    }.SelectMany(n => n.Words.Split('|').Select(w => (w, n.Meaning))).ToDictionary(p => p.w, p => p.Meaning, StringComparer.Ordinal);

    /// <summary>The rows of a list, as they were written. Lines before the headings (a title, a date) are left out.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or no column holds people.</exception>
    public static async Task<ImmutableArray<AttendanceRow>> Read(string name, Stream content, CancellationToken cancellation = default)
    {
        using var rows = (await FigureTable.Read(name, content, cancellation)).GetEnumerator();
        Dictionary<string, int>? columns = null;
        for (var looked = 0; columns is null && looked < 20 && rows.MoveNext(); looked++)
        {
            cancellation.ThrowIfCancellationRequested();
            columns = Headings(rows.Current);
        }

        if (columns is null)
        {
            throw new UnreadableDocumentException(
                $"“{Path.GetFileName(name)}” has no row of headings with a person (Name or Email) and their Organisation or Status. Use the headings Name, Email, Organisation, Status and Date.");
        }

        var read = ImmutableArray.CreateBuilder<AttendanceRow>();
        while (rows.MoveNext()) read.Add(Row(rows.Current, columns));
        return read.ToImmutable();
    }

    private static Dictionary<string, int>? Headings(FigureTableRow row)
    {
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < row.Cells.Count; i++)
            if (Names.TryGetValue(NameForm.Of(row.Cells[i].Replace("?", "", StringComparison.Ordinal)), out var meaning)) at.TryAdd(meaning, i);
        var people = at.ContainsKey("name") || at.ContainsKey("email") || at.ContainsKey("last") || at.ContainsKey("first");
        return people && at.Count > 1 ? at : null;
    }

    private static AttendanceRow Row(FigureTableRow row, Dictionary<string, int> columns)
    {
        string Cell(string meaning) => columns.TryGetValue(meaning, out var at) ? row.At(at) : "";
        var name = Cell("name") is { Length: > 0 } whole ? whole : $"{Cell("first")} {Cell("last")}".Trim();
        var status = Cell("status") is { Length: > 0 } said ? said : Cell("attended");
        return new AttendanceRow(row.Number, name, Cell("email"), Cell("organisation"), status)
        {
            Booked = Cell("booked"),
            Session = Cell("session"),
            Date = Cell("date"),
            JobTitle = Cell("job"),
            Before = Cell("before"),
            After = Cell("after"),
        };
    }
}
