using DocumentFormat.OpenXml;

namespace GoldenThread.Documents.Reading;

/// <summary>A cell of a sheet that holds words or has a background.</summary>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Pieces">Its words, and which of them are bold.</param>
/// <param name="Colour">Its background; null for none.</param>
internal readonly record struct ExcelCell(int Column, List<(string Text, bool Bold)> Pieces, string? Colour)
{
    /// <summary>True where it holds words.</summary>
    public bool HasWords => Pieces.Any(p => !string.IsNullOrWhiteSpace(p.Text));
}
