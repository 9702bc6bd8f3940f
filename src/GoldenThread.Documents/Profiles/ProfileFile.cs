using GoldenThread.Documents.Pathways;
using GoldenThread.Profiles;

namespace GoldenThread.Documents.Profiles;

/// <summary>What was read of a file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Definition">The definition; null where it has mistakes.</param>
/// <param name="Examples">Its worked examples.</param>
/// <param name="Mistakes">What is wrong.</param>
public sealed record ProfileFile(string File, ProfileDefinition? Definition, IReadOnlyList<ProfileExample> Examples, IReadOnlyList<PathwayMistake> Mistakes);
