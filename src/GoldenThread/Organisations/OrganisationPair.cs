namespace GoldenThread.Organisations;

/// <summary>Two organisations of a partnership whose names look as if they belonged together.</summary>
/// <param name="One">The one whose name is a name, a part or a post of the other's.</param>
/// <param name="Other">The other.</param>
/// <param name="Likeness">Why.</param>
public sealed record OrganisationPair(Organisation One, Organisation Other, NameLikeness Likeness);
