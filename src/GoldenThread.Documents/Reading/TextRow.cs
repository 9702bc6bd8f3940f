using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A row of a table in plain text.</summary>
/// <param name="Cells">The lines of each cell.</param>
/// <param name="Separators">Pipes and slashes between them.</param>
/// <param name="IsHeader">True where a rule under it says so.</param>
/// <param name="WasPasted">True where the lines of a cell were paragraphs of it before the table was pasted as text.</param>
internal sealed record TextRow(IReadOnlyList<IReadOnlyList<Span>> Cells, IReadOnlyList<Span> Separators, bool IsHeader = false, bool WasPasted = false);
