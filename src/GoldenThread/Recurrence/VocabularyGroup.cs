namespace GoldenThread.Recurrence;

/// <summary>Words and phrases that the field uses for one thing: “was not brought”, “did not attend”, “missed appointment”.</summary>
/// <param name="Key">Names the group.</param>
/// <param name="Phrases">Its words and phrases; a word stands for all that share its stem.</param>
public sealed record VocabularyGroup(string Key, IReadOnlyList<string> Phrases);
