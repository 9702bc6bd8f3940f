namespace GoldenThread.Work.Files;

/// <summary>A file that was given cannot be read as what it should be; the message says why.</summary>
internal sealed class UnreadableFileException(string message) : RuleException(message);
