namespace GoldenThread.Documents.Plans;

/// <summary>Text in a box, which a word processor makes as a table of one cell, is text.</summary>
internal static class Boxes
{
    /// <summary>The items, with the words of such tables in their place.</summary>
    public static List<Item> AsText(IEnumerable<Item> items) => [.. items.SelectMany(i => i is Grid { Rows: [{ Cells: [var only] }] } && only.Items.All(c => c is Piece) ? only.Items : [i])];
}
