using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>A known word before a colon.</summary>
/// <param name="Kind">What the word says.</param>
/// <param name="Words">The word.</param>
/// <param name="Rest">Where the words after it begin.</param>
internal sealed record Field(ColumnKind Kind, string Words, int Rest);
