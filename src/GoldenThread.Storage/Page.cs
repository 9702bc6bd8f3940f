namespace GoldenThread.Storage;

/// <summary>A page of a list, with how many there are in all by the same question.</summary>
/// <typeparam name="TRow">What is listed.</typeparam>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Total">How many rows the question has in all.</param>
/// <param name="Number">Number of the page, from 1.</param>
/// <param name="Size">How many rows a page holds.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, int Total, int Number, int Size)
{
    /// <summary>How many pages there are; 1 where there is nothing.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
