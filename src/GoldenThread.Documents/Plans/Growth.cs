namespace GoldenThread.Documents.Plans;

/// <summary>What is needed to turn what was read into a draft.</summary>
internal sealed record Growth(OrganisationNames Names, FurnitureBox Furniture, RatingReading Ratings, ReadingChoices Choices, Patience Patience)
{
    /// <summary>True for a workbook, of which each heading of the first level is the name of a sheet.</summary>
    public bool OfSheets { get; init; }

    /// <summary>The columns of tables that were judged already, by the rows of their headings: every layout asks for them.</summary>
    public Dictionary<GridRow, TableColumns> Judged { get; } = new(ReferenceEqualityComparer.Instance);
}
