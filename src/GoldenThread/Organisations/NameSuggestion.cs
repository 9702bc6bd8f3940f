namespace GoldenThread.Organisations;

/// <summary>What a name of a document may mean.</summary>
/// <param name="Meaning">What it would mean.</param>
/// <param name="Of">The name of the organisation that it would belong to.</param>
/// <param name="Likeness">Why.</param>
public sealed record NameSuggestion(NameMeaning Meaning, string Of, NameLikeness Likeness);
