namespace GoldenThread.Documents.Exports;

/// <summary>A column of an export.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in a sheet, in characters.</param>
public sealed record ExportColumn(string Heading, int Width)
{
    /// <summary>What a workbook offers to choose in its cells; empty for anything.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
