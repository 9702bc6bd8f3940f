namespace GoldenThread.Documents.Pathways;

/// <summary>A mistake in a definition, and where.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Says">One sentence, with the nearest known name where there is one.</param>
public sealed record PathwayMistake(string File, long Line, long Column, string Says)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}, line {Line}, column {Column}: {Says}";
}
