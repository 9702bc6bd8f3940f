namespace GoldenThread.Documents.Plans;

/// <summary>What is needed to turn what was read into a draft.</summary>
internal sealed record Growth(OrganisationNames Names, FurnitureBox Furniture, RatingReading Ratings, ReadingChoices Choices);
