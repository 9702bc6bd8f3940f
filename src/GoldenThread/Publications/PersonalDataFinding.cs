namespace GoldenThread.Publications;

/// <summary>A place that may hold personal data.</summary>
/// <param name="Kind">What it may be.</param>
/// <param name="Text">The words that were found.</param>
/// <param name="Where">Where they stand ("Recommendation 4 i, action 2").</param>
/// <param name="Context">The words around them.</param>
public sealed record PersonalDataFinding(PersonalDataKind Kind, string Text, string Where, string Context);
