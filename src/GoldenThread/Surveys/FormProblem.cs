namespace GoldenThread.Surveys;

/// <summary>Something in a form that cannot be used as it is.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">The heading of its column; empty for the row as a whole.</param>
/// <param name="Cell">The cell: "A6"; empty where it is none.</param>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Says">What is wrong and what to do, in one or two sentences.</param>
/// <param name="Nearest">The nearest name that would do; null where there is none.</param>
public sealed record FormProblem(string Sheet, int Row, string Column, string Cell, FormProblemKind Kind, string Says, string? Nearest = null);
