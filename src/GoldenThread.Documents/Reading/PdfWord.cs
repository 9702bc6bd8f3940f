namespace GoldenThread.Documents.Reading;

/// <summary>A word and its place. Distances are points (1/72 inch) from the left and the top of its page.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Right, double Top, double Bottom)
{
    public double Height => Bottom - Top;
}
