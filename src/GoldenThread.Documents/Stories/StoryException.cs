namespace GoldenThread.Documents.Stories;

/// <summary>A file that is not a story. The message says where, and what is wrong.</summary>
public sealed class StoryException(string message) : Exception(message);
