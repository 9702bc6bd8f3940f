namespace GoldenThread.Children;

/// <summary>Somebody in a family picture.</summary>
/// <param name="Person">Who.</param>
/// <param name="Row">The generation, 0 for the oldest.</param>
/// <param name="Column">The place in the row, from 0.</param>
public sealed record GenogramPerson(IndividualId Person, int Row, int Column);
