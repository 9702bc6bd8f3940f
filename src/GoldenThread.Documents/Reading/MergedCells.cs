namespace GoldenThread.Documents.Reading;

/// <summary>How many covered cells a document may still make.</summary>
/// <remarks>
/// A few bytes of markup can claim that a cell covers millions of others. A plan has some thousands at the most; past the
/// allowance a merged cell is read as a cell of its own.
/// </remarks>
internal sealed class MergedCells
{
    private const int MostAcross = 256;
    private int left = 200_000;

    /// <summary>The cell that a merged one covers.</summary>
    public static Cell Covered { get; } = new([], ContinuesAbove: true);

    /// <summary>An empty cell.</summary>
    public static Cell Empty { get; } = new([]);

    /// <summary>How many columns a cell that asks for so many is given.</summary>
    public int Across(int asked)
    {
        var given = Math.Clamp(asked, 1, Math.Min(MostAcross, Math.Max(1, left)));
        left -= given - 1;
        return given;
    }
}
