namespace GoldenThread.Documents.Surveys;

/// <summary>A sheet of a form, with each cell at its place.</summary>
/// <param name="Name">The name of the sheet.</param>
/// <param name="Header">The number of the row of headings.</param>
/// <param name="Columns">The headings with their columns, from 1.</param>
/// <param name="Rows">The rows below: number, and cells by column.</param>
internal sealed record FormSheet(string Name, int Header, IReadOnlyList<(string Heading, int Column)> Columns, IReadOnlyList<(int Number, IReadOnlyDictionary<int, string> Cells)> Rows)
{
    /// <summary>The column of a heading; 0 where there is none.</summary>
    public int Column(string heading) => Columns.FirstOrDefault(c => Same(c.Heading, heading)).Column;

    /// <summary>"A6".</summary>
    public static string Cell(int column, int row)
    {
        if (column < 1) return "";
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return $"{letters}{row}";
    }

    private static bool Same(string one, string other) => one.Replace(' ', '_').Equals(other, StringComparison.OrdinalIgnoreCase);
}
