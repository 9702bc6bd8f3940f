namespace GoldenThread.Recurrence;

/// <summary>A word of a text, and where it stands.</summary>
internal readonly record struct Word(string Text, string Stem, int Start, int Length);
