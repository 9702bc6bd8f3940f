using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>A question of a kind of note.</summary>
/// <param name="Key">Short name that never changes.</param>
/// <param name="Label">As it is asked.</param>
/// <param name="Type">How it is answered.</param>
/// <param name="Hint">What helps to answer; null where nothing does.</param>
/// <param name="IsRequired">True where it must be answered.</param>
/// <param name="Choices">The words to choose from; empty where it is answered freely.</param>
public sealed record NoteField(
    string Key, string Label, NoteFieldType Type, string? Hint = null, bool IsRequired = false, ImmutableArray<string> Choices = default)
{
    /// <summary>What is said where it must be answered and is not: "Enter the purpose".</summary>
    public string Missing => $"{(Type == NoteFieldType.Choice ? "Choose" : "Enter")} the {char.ToLowerInvariant(Label[0])}{Label[1..]}";

    /// <summary>How long an answer may be.</summary>
    public int Longest => Type == NoteFieldType.Text ? GoldenThread.Longest.Text : GoldenThread.Longest.Line;
}
