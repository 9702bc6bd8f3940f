namespace GoldenThread.Documents.Publications;

/// <summary>No PDF could be made; the message says why, to a person.</summary>
public sealed class PdfException(string message, Exception? cause = null) : Exception(message, cause);
