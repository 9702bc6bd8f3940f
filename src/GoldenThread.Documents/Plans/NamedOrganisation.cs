namespace GoldenThread.Documents.Plans;

/// <summary>An organisation named in a text.</summary>
/// <param name="Name">As written, without "the".</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct NamedOrganisation(string Name, int Start, int End);
