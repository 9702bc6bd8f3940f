namespace GoldenThread.Documents.Pathways;

/// <summary>An event file has a line that cannot be read.</summary>
/// <param name="line">Line, from 1.</param>
/// <param name="says">What is wrong.</param>
public sealed class UnreadableEventException(long line, string says) : Exception($"Line {line}: {says}")
{
    /// <summary>Line, from 1.</summary>
    public long Line => line;
}
