namespace GoldenThread.Documents.Directories;

/// <summary>A directory asked for something that cannot be done; the protocol has a word for each kind (RFC 7644, table 9).</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="kind">The protocol's word, such as "invalidFilter"; null where it has none.</param>
/// <param name="message">What is wrong.</param>
public sealed class ScimException(int status, string? kind, string message) : Exception(message)
{
    /// <summary>The status of the answer.</summary>
    public int Status => status;

    /// <summary>The protocol's word for it.</summary>
    public string? Kind => kind;

    /// <summary>What was sent is not what the protocol says.</summary>
    /// <param name="message">What is wrong.</param>
    public static ScimException Wrong(string message) => new(400, "invalidValue", message);
}
