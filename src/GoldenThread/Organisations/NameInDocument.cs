namespace GoldenThread.Organisations;

/// <summary>A name of a document, with what is known of it.</summary>
/// <param name="Name">As it is written first.</param>
/// <param name="Places">How often.</param>
/// <param name="Known">The organisations that are known by exactly this name.</param>
/// <param name="Usual">What it means where nobody chooses.</param>
/// <param name="Suggestions">What it may mean, certain ones first.</param>
public sealed record NameInDocument(string Name, int Places, IReadOnlyList<Organisation> Known, NameMeaning Usual, IReadOnlyList<NameSuggestion> Suggestions)
{
    /// <summary>The form in which it is compared.</summary>
    public string Form { get; } = NameForm.Of(Name);

    /// <summary>The first suggestion, where it is certain.</summary>
    public NameSuggestion? Certain => Suggestions is [{ Likeness.Certain: true } first, ..] ? first : null;
}
