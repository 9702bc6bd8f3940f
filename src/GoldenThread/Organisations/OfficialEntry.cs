using System.Collections.Immutable;

namespace GoldenThread.Organisations;

/// <summary>A row of a file of official names.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="Former">Former names.</param>
/// <param name="Successor">The code of the one that took over; null while it goes on.</param>
public sealed record OfficialEntry(int Line, string Code, string Name, ImmutableArray<string> Former, string? Successor);
