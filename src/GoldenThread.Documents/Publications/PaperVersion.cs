namespace GoldenThread.Documents.Publications;

/// <summary>Which version of a plan a document is.</summary>
/// <param name="Number">The version, from 1.</param>
/// <param name="On">The day on which it was published; null where it is not published.</param>
/// <param name="Changes">What changed since the version before, a sentence each.</param>
public sealed record PaperVersion(int Number, DateOnly? On, IReadOnlyList<string> Changes);
