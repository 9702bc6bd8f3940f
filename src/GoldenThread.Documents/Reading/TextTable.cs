using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A table in plain text.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Rules">Lines that only draw.</param>
/// <param name="Next">Index of the line after it.</param>
internal sealed record TextTable(IReadOnlyList<TextRow> Rows, IReadOnlyList<Span> Rules, int Next);
