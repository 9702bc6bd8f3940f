using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>A kind of note that a review keeps.</summary>
/// <param name="Key">What the records that hold one are.</param>
/// <param name="Name">"Parallel process".</param>
/// <param name="Plural">"Parallel processes".</param>
/// <param name="About">What belongs there.</param>
/// <param name="Fields">Its questions; the first names the note.</param>
public sealed record NoteKind(RecordKind Key, string Name, string Plural, string About, ImmutableArray<NoteField> Fields);
