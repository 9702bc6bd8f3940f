namespace GoldenThread.Documents.Reading;

/// <summary>A file that cannot be read. The message says in one sentence what is wrong and what to do.</summary>
public sealed class UnreadableDocumentException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static UnreadableDocumentException TakesTooLong(string name, Exception slow) =>
        new($"“{name}” takes too long to read. Check that it is a plan. If it is long, split it and upload each part.", slow);
}
