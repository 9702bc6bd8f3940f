namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>A part of what the family reads.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Lines">What stands in it.</param>
internal sealed record FamilySection(string Heading, IReadOnlyList<string> Lines);
