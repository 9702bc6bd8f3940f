namespace GoldenThread.SetUp;

/// <summary>An organisation as a list has it.</summary>
/// <param name="Number">Number of its line in the list, from 1.</param>
/// <param name="Name">Its name; empty where there is none.</param>
/// <param name="OtherNames">Other names by which people know it.</param>
/// <param name="Code">Its code in the Organisation Data Service; null or empty where the list has none.</param>
public sealed record OrganisationLine(int Number, string Name, IReadOnlyList<string> OtherNames, string? Code = null);
