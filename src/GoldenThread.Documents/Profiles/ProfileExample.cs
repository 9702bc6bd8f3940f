using GoldenThread.Children;

namespace GoldenThread.Documents.Profiles;

/// <summary>A worked example of a profile: what is recorded, and what must be shown.</summary>
/// <param name="Says">What it shows.</param>
/// <param name="Child">The child.</param>
/// <param name="Statements">What is recorded.</param>
/// <param name="Adults">The adults, by the names that the example gives them.</param>
/// <param name="Asked">What is asked of it.</param>
/// <param name="Line">Line of the file.</param>
public sealed record ProfileExample(
    string Says, ChildId Child, IReadOnlyList<Statement> Statements, IReadOnlyDictionary<string, IndividualId> Adults, IReadOnlyList<ProfileExampleQuestion> Asked, long Line);
