namespace GoldenThread.Documents.Plans;

/// <summary>A paragraph.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Level">Heading level, or 0.</param>
/// <param name="ListItem">True for an item of a list.</param>
/// <param name="Bold">True where all of it is bold.</param>
/// <param name="Page">Page from 1, or 0.</param>
/// <param name="Lines">How many lines it was wrapped over.</param>
internal sealed record Piece(Fragment Words, int Level = 0, bool ListItem = false, bool Bold = false, int Page = 0, int Lines = 1) : Item
{
    public string Text => Words.Text;
}
