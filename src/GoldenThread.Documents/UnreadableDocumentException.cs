namespace GoldenThread.Documents;

/// <summary>A file that cannot be read. The message says in one sentence what is wrong and what to do.</summary>
public sealed class UnreadableDocumentException(string message, Exception? inner = null) : Exception(message, inner);
