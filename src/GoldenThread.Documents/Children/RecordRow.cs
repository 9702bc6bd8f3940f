namespace GoldenThread.Documents.Children;

/// <summary>A line of a file of records: one fact of one person in the record of one child.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Fields">What it says, by column.</param>
public sealed record RecordRow(int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The columns that there are: the first four must be there.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["child", "person", "kind", "value", "other", "is", "share", "from", "to", "basis", "source", "nuance", "not-said"];

    /// <summary>What a column says; null where it is empty.</summary>
    public string? Said(string column) => Fields.GetValueOrDefault(column) is { Length: > 0 } said ? said : null;
}
