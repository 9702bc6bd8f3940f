namespace GoldenThread.Documents.Tests.Samples;

/// <summary>The samples in <c>samples/plans</c> that no text editor can write.</summary>
internal static class OfficeSamples
{
    /// <summary>What makes each file, by its name.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> Makers { get; } = new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        ["nm25-merged-cells.docx"] = WordSamples.MergedCells,
        ["cw18-nested-tables.docx"] = WordSamples.NestedTables,
        ["em4-tracked-changes.docx"] = WordSamples.TrackedChanges,
        ["em12-numbered-list.docx"] = WordSamples.NumberedList,
        ["nm27-coloured-cells.xlsx"] = ExcelSamples.ColouredCells,
    };
}
