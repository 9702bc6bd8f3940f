using System.Collections.Immutable;
using GoldenThread.Chronologies;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;
using GoldenThread.Time;

namespace GoldenThread.Documents.Chronologies;

/// <summary>
/// Reads a glossary out of a table with the columns Code, Name, Also known as, Date of birth. A row without a code says that its words are no name.
/// </summary>
public static class GlossaryImport
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableDocumentException">It holds no such table, or a date of birth that is none.</exception>
    /// <exception cref="RuleException">The glossary contradicts itself.</exception>
    public static Glossary Read(SourceDocument document)
    {
        foreach (var table in document.Blocks.OfType<Table>())
        {
            var header = table.Rows[0].Cells.Select(c => NameForm.Of(Text(c))).ToList();
            var (code, name, also, born) = (header.IndexOf("code"), header.IndexOf("name"), header.IndexOf("also known as"), header.IndexOf("date of birth"));
            if (code < 0 || name < 0) continue;
            var rows = table.Rows.Skip(1).Select(
                r => (Code: Of(r, code), Names: Parts(Of(r, name)).Concat(Parts(Of(r, also))).ToImmutableArray(), Born: Of(r, born)))
                    .Where(r => r.Names.Length > 0).ToList();
            return new Glossary(
                rows.Where(r => r.Code.Length > 0).Select(r => new GlossaryEntry(r.Code, r.Names, Day(r.Born, document))),
                rows.Where(r => r.Code.Length == 0).SelectMany(r => r.Names));
        }

        throw new UnreadableDocumentException(
            $"“{document.Source.Name}” has no table with the columns “Code” and “Name”. The columns “Also known as” and “Date of birth” are optional.");
    }

    private static DateOnly? Day(string words, SourceDocument document)
    {
        if (words.Length == 0) return null;
        return ChronologyDates.WrittenOut(words, null) is { } written && ApproximateDate.TryParse(written, out var day) && day.Earliest == day.Latest
            ? day.Earliest
            : throw new UnreadableDocumentException(
                $"We could not read the date of birth “{words}” in “{document.Source.Name}”. Write it in full, such as 22 May 2016.");
    }

    private static string[] Parts(string words) => words.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Of(Row row, int column) => column >= 0 && column < row.Cells.Length ? Text(row.Cells[column]) : "";

    private static string Text(Cell cell) => string.Join('\n', cell.Blocks.OfType<Paragraph>().SelectMany(p => p.Lines).Select(l => l.Text)).Trim();
}
