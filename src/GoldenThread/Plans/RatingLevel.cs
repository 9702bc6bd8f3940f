using System.Collections.Immutable;

namespace GoldenThread.Plans;

/// <summary>A level on a partnership's scale of ratings.</summary>
/// <param name="Key">Short and stable, in lower case ("on-track").</param>
/// <param name="Name">As people read it ("On track").</param>
/// <param name="Meaning">What it means, in the partnership's words.</param>
/// <param name="Colour">The colour that goes with it; never shown without the name.</param>
/// <param name="SaysCompleted">True where the level claims that the work is completed, and so needs proof (docs/glossary.md: evidence).</param>
/// <param name="AlsoKnownAs">Other words that documents use for it.</param>
public sealed record RatingLevel(string Key, string Name, string Meaning, RatingColour Colour, bool SaysCompleted, ImmutableArray<string> AlsoKnownAs);
