using System.Collections.Immutable;
using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>What was read of a file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Text">The text.</param>
/// <param name="Pathway">The definition; null where it has mistakes.</param>
/// <param name="Examples">Its worked examples.</param>
/// <param name="Mistakes">What is wrong.</param>
public sealed record PathwayFile(string File, string Text, Pathway? Pathway, ImmutableArray<PathwayExample> Examples, ImmutableArray<PathwayMistake> Mistakes);
