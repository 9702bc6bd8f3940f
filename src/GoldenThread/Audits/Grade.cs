using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>A level of a scale.</summary>
/// <param name="Key">Short name, as it is kept.</param>
/// <param name="Name">As people say it.</param>
/// <param name="OtherNames">Other names by which it is known.</param>
public sealed record Grade(string Key, string Name, ImmutableArray<string> OtherNames);
