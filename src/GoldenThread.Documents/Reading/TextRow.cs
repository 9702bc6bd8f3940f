using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A row of a table in plain text.</summary>
/// <param name="Cells">The lines of each cell.</param>
/// <param name="Separators">Pipes and slashes between them.</param>
/// <param name="IsHeader">True where a rule under it says so.</param>
internal sealed record TextRow(IReadOnlyList<IReadOnlyList<Span>> Cells, IReadOnlyList<Span> Separators, bool IsHeader = false);
