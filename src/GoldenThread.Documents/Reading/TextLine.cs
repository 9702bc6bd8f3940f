using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>A line of plain text.</summary>
/// <param name="Span">Its place without the line end and without white space around it.</param>
/// <param name="Whole">Its place with its leading white space: tabs there are empty cells.</param>
/// <param name="StartsPage">True where a form feed stands before it.</param>
internal readonly record struct TextLine(Span Span, Span Whole, bool StartsPage)
{
    public bool IsBlank => Span.Length == 0;
}
