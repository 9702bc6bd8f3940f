using GoldenThread.Plans;

namespace GoldenThread.Publications;

/// <summary>A level of the scale of ratings.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Colour">Its colour; never shown without the name.</param>
public sealed record PublishedLevel(string Name, string Meaning, RatingColour Colour);
