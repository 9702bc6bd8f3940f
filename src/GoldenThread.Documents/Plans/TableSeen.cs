using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>A table as it was read, for a person to say what its columns are.</summary>
/// <param name="Columns">Each column: its key for <see cref="ReadingChoices.Columns"/>, its heading, what it was taken for, how one of its cells begins, and whether a cell says something in a sentence.</param>
/// <param name="Rows">Its first rows, any of which may be the heading: where each begins and how it reads.</param>
/// <param name="Heading">Where the row begins that was taken for the heading; null where none was.</param>
public sealed record TableSeen(
    ImmutableArray<(string Key, string Heading, ColumnKind? Kind, string Example, bool Says)> Columns, ImmutableArray<(int Start, string Words)> Rows, int? Heading)
{
    /// <summary>The key of a column: the words of its heading, or its place where it has none.</summary>
    public static string Key(string heading, int column) =>
        heading.Length > 0 ? heading : string.Create(CultureInfo.InvariantCulture, $"#{column + 1}");
}
