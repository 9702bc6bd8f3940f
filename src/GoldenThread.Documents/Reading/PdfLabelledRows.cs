namespace GoldenThread.Documents.Reading;

/// <summary>The rows of a list of labels on a page: "Who" beside a name, "By when" beside a date, however near the lines stand to one another.</summary>
internal static class PdfLabelledRows
{
    private const int Fewest = 3;

    /// <summary>True where the first of two columns says what the second holds.</summary>
    /// <param name="lines">The lines of the table, cut into columns.</param>
    public static bool Are(IReadOnlyList<PdfLine?[]> lines) => lines[0].Length == 2 && lines.Where(HasLabel).ToList() is { Count: >= Fewest } labelled
        && labelled.Count * 3 >= lines.Count(l => l[0] is not null) * 2 && labelled.Select(l => ColumnWords.Read(l[0]!.Text.TrimEnd(':'))).Distinct().Count() >= Fewest;

    /// <summary>True for a line that begins with a label and what it names.</summary>
    public static bool HasLabel(PdfLine?[] line) => line is [{ Text: var words }, not null] && !char.IsLower(words[0]) && ColumnWords.Read(words.TrimEnd(':')) is not (null or ColumnKind.Number);
}
