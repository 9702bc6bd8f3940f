using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace GoldenThread.Documents.Reading;

/// <summary>The cells of a sheet, read row by row so that an empty million of them costs nothing.</summary>
internal sealed class ExcelSheet
{
    private readonly ExcelStyles styles;
    private readonly List<S.SharedStringItem> strings;

    /// <summary>Reads a sheet.</summary>
    public ExcelSheet(WorksheetPart part, ExcelStyles styles, List<S.SharedStringItem> strings)
    {
        this.styles = styles;
        this.strings = strings;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(S.Row))
                AddRow((S.Row)reader.LoadCurrentElement()!);
            else if (reader.ElementType == typeof(S.MergeCell))
                AddMerge(((S.MergeCell)reader.LoadCurrentElement()!).Reference?.Value);
            else if (reader.ElementType == typeof(S.Column) && ((S.Column)reader.LoadCurrentElement()!).Hidden is { } hidden && OfficeValue.IsSet(hidden))
                HasHidden = true;
            else if (reader.ElementType == typeof(S.ConditionalFormatting))
                HasConditionalFormatting = true;
        }
    }

    /// <summary>Rows that hold something, by number from 1, in order.</summary>
    public List<(int Number, List<ExcelCell> Cells)> Rows { get; } = [];

    /// <summary>Merged ranges.</summary>
    public List<(int Top, int Left, int Bottom, int Right)> Merges { get; } = [];

    /// <summary>True where colours may depend on rules that are not read.</summary>
    public bool HasConditionalFormatting { get; private set; }

    /// <summary>True where rows or columns are hidden.</summary>
    public bool HasHidden { get; private set; }

    private void AddRow(S.Row row)
    {
        var number = OfficeValue.Whole(row.RowIndex) ?? (Rows.Count == 0 ? 1 : Rows[^1].Number + 1);
        var cells = new List<ExcelCell>();
        var column = 0;
        foreach (var cell in row.Elements<S.Cell>())
        {
            column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
            var read = new ExcelCell(column, Words(cell), styles.Fill(Style(cell)));
            if (read is { HasWords: true, Colour: null })
                read = read with { Colour = styles.Words(Style(cell)) };
            if (read.HasWords || read.Colour is not null)
                cells.Add(read);
        }

        if (OfficeValue.IsSet(row.Hidden) && cells.Any(c => c.HasWords))
            HasHidden = true;
        if (cells.Any(c => c.HasWords))
            Rows.Add((number, cells));
    }

    private void AddMerge(string? range)
    {
        var colon = range?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0)
            return;
        var (from, to) = (range![..colon], range[(colon + 1)..]);
        Merges.Add((RowOf(from), ColumnOf(from), RowOf(to), ColumnOf(to)));
    }

    private List<(string Text, bool Bold)> Words(S.Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        return cell.DataType?.InnerText switch
        {
            "s" => int.TryParse(raw, out var index) && index >= 0 && index < strings.Count ? Rich(strings[index]) : [],
            "inlineStr" => cell.InlineString is { } inline ? Rich(inline) : [],
            "b" => [(raw is "1" or "true" ? "TRUE" : "FALSE", false)],
            null or "n" when raw.Length > 0 => [(styles.Shown(raw, Style(cell)), false)],
            _ => [(raw, false)],
        };
    }

    private static int Style(S.Cell cell) => OfficeValue.Whole(cell.StyleIndex) ?? 0;

    // Readings above Asian characters (rPh) are no words of the cell.
    private static List<(string Text, bool Bold)> Rich(S.RstType words)
    {
        var pieces = new List<(string, bool)>();
        foreach (var child in words.ChildElements)
        {
            if (child is S.Text plain)
                pieces.Add((plain.Text, false));
            else if (child is S.Run run)
                pieces.Add((run.Text?.Text ?? "", run.RunProperties?.GetFirstChild<S.Bold>() is { } bold && OfficeValue.IsOn(bold.Val)));
        }

        return pieces;
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.Where(char.IsAsciiLetter).Take(3))
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
        return column;
    }

    private static int RowOf(string reference)
        => int.TryParse(reference.AsSpan(reference.AsSpan().IndexOfAnyInRange('0', '9') is var at && at < 0 ? reference.Length : at), out var row) ? row : 0;
}
