using System.Text;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;
using GoldenThread.SetUp;

namespace GoldenThread.Documents.SetUp;

/// <summary>Lists of organisations and people, out of a CSV file or an Excel workbook, and as the text that a person corrects before it is taken in.</summary>
public static class ListFile
{
    /// <summary>The most lines that are taken in at once.</summary>
    public const int MostLines = 2_000;

    private static readonly string[] Name = ["name", "organisation", "organisation name", "agency", "full name", "person"];
    private static readonly string[] Others = ["other names", "other name", "also known as", "aliases", "alias", "abbreviation", "short name", "initials"];
    private static readonly string[] Code = ["ods code", "code", "ods", "organisation code", "nhs code"];
    private static readonly string[] Email = ["email", "email address", "e mail", "e mail address", "mail"];
    private static readonly string[] Role = ["role", "roles", "access"];
    private static readonly string[] Organisation = ["organisation", "organisation name", "agency", "employer", "works for"];

    /// <summary>The list as text: a line of headings, then a line each, with commas between.</summary>
    /// <param name="name">File name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RuleException">It cannot be read, is empty, or has too many lines.</exception>
    public static async Task<string> Text(string name, byte[] bytes, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes, writable: false);
        try
        {
            var rows = (await FigureTable.Read(name, content, cancellation)).Take(MostLines + 2).ToList();
            return string.Concat(rows.Select(row => string.Join(',', row.Cells.Select(Quoted)) + "\n"));
        }
        catch (UnreadableDocumentException fault)
        {
            throw new RuleException(fault.Message);
        }
    }

    /// <summary>The organisations of a list. Other names in one cell are parted by semicolons.</summary>
    /// <exception cref="RuleException">It has no column with names, no line, or too many.</exception>
    public static async Task<IReadOnlyList<OrganisationLine>> Organisations(string text, CancellationToken cancellation)
    {
        var (headings, rows) = await Rows(text, cancellation);
        var name = Column(headings, Name, "Name");
        var code = Find(headings, Code);
        var others = Enumerable.Range(0, headings.Count).Where(at => Others.Contains(headings[at])).ToList();
        return
        [
            .. rows.Select(row => new OrganisationLine(
                row.Number, row.At(name), [.. others.SelectMany(at => row.At(at).Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))], row.At(code))),
        ];
    }

    /// <summary>The people of a list.</summary>
    /// <exception cref="RuleException">A column is missing, or it has no line, or too many.</exception>
    public static async Task<IReadOnlyList<PersonLine>> People(string text, CancellationToken cancellation)
    {
        var (headings, rows) = await Rows(text, cancellation);
        var (name, email, role) = (Column(headings, ["name", "full name", "person"], "Name"), Column(headings, Email, "Email"), Column(headings, Role, "Role"));
        var organisation = Find(headings, Organisation);
        return [.. rows.Select(row => new PersonLine(row.Number, row.At(name), row.At(email), row.At(role), row.At(organisation)))];
    }

    private static async Task<(IReadOnlyList<string> Headings, IReadOnlyList<FigureTableRow> Rows)> Rows(string text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException("The list is empty. Enter a line of headings and a line for each");
        List<FigureTableRow> rows;
        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
            rows = [.. (await FigureTable.Read("list.csv", content, cancellation)).Take(MostLines + 2)];
        }
        catch (UnreadableDocumentException fault)
        {
            throw new RuleException(fault.Message);
        }

        if (rows.Count < 2) throw new RuleException("The list has headings and no lines below them");
        if (rows.Count > MostLines + 1) throw new RuleException($"The list has more than {MostLines:N0} lines. Take it in as several lists");
        return ([.. rows[0].Cells.Select(NameForm.Of)], rows[1..]);
    }

    private static int Find(IReadOnlyList<string> headings, string[] names) =>
        Enumerable.Range(0, headings.Count).FirstOrDefault(at => names.Contains(headings[at]), -1);

    private static int Column(IReadOnlyList<string> headings, string[] names, string called)
    {
        var found = Find(headings, names);
        return found >= 0 ? found : throw new RuleException(
            $"There is no column “{called}”. The first line has to name the columns; it reads: {string.Join(", ", headings.Select(heading => $"“{heading}”"))}");
    }

    // Lines are counted by people: none goes over two.
    private static string Quoted(string cell)
    {
        var one = cell.ReplaceLineEndings(" ");
        return one.AsSpan().IndexOfAny(",;\"|\t") >= 0 ? $"\"{one.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : one;
    }
}
