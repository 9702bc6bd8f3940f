namespace GoldenThread.Documents.Reading;

/// <summary>Words that stand beside one another, from left to right.</summary>
internal sealed class PdfLine
{
    /// <summary>In heights of a word: a wider gap stands between columns.</summary>
    public const double WideGap = 1.2;

    // In spaces: those of a typewriter are wide; and in heights of a word.
    private const double WideSpaces = 1.8;
    private const double NoGap = 0.08;

    private string? text;

    /// <summary>Puts words beside one another.</summary>
    /// <param name="words">At least one, from left to right.</param>
    /// <param name="spaceToHeight">Usual distance between two words of the document, in heights of a word.</param>
    public PdfLine(List<PdfWord> words, double spaceToHeight)
    {
        (Words, SpaceToHeight, Top) = (words, spaceToHeight, double.MaxValue);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            (Right, Top, Bottom, Height) = (Math.Max(Right, word.Right), Math.Min(Top, word.Top), Math.Max(Bottom, word.Bottom), Math.Max(Height, word.Height));
            if (i > 0 && word.Left - words[i - 1].Right > word.Height * Math.Max(WideGap, spaceToHeight * WideSpaces)) Gaps++;
        }
    }

    /// <summary>At least one, from left to right.</summary>
    public List<PdfWord> Words { get; }

    /// <summary>Usual distance between two words of the document, in heights of a word.</summary>
    public double SpaceToHeight { get; }

    public double Left => Words[0].Left;

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Height { get; }

    /// <summary>Usual distance between two words of this size, in points.</summary>
    public double Space => SpaceToHeight * Height;

    /// <summary>The words, parted by single spaces where there is any space.</summary>
    public string Text => text ??= Joined(Words);

    /// <summary>How many gaps are wider than those between words.</summary>
    public int Gaps { get; }

    /// <summary>Its words, parted where the gap is wider than between words: the cells of a header.</summary>
    public List<string> Cells()
    {
        var cells = new List<List<PdfWord>> { new() { Words[0] } };
        for (var i = 1; i < Words.Count; i++)
        {
            if (Words[i].Left - Words[i - 1].Right > WideGap * Words[i].Height) cells.Add([]);
            cells[^1].Add(Words[i]);
        }

        return [.. cells.Select(Joined)];
    }

    /// <summary>Words as a text.</summary>
    public static string Joined(IReadOnlyList<PdfWord> words)
        => string.Concat(words.Select((w, i) => i > 0 && w.Left - words[i - 1].Right > NoGap * w.Height ? " " + w.Text : w.Text));
}
