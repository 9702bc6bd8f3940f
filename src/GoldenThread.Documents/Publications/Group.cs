namespace GoldenThread.Documents.Publications;

/// <summary>Rows of a table under one heading cell at their left, which goes over all of them; and cells at their right that do, too.</summary>
/// <param name="Heading">The cell in the first column.</param>
/// <param name="Rows">The cells between, a row each; at least one row, all of the same length.</param>
/// <param name="Beside">The cells in the last columns, over all rows.</param>
public sealed record Group(IReadOnlyList<Block> Heading, IReadOnlyList<IReadOnlyList<IReadOnlyList<Block>>> Rows, IReadOnlyList<IReadOnlyList<Block>> Beside);
