namespace GoldenThread.Documents.Reading;

/// <summary>Words that stand beside one another, from left to right.</summary>
/// <param name="Words">At least one.</param>
/// <param name="SpaceToHeight">Usual distance between two words of the document, in heights of a word.</param>
internal sealed record PdfLine(List<PdfWord> Words, double SpaceToHeight)
{
    /// <summary>In heights of a word: a wider gap stands between columns.</summary>
    public const double WideGap = 1.2;

    // In spaces: those of a typewriter are wide; and in heights of a word.
    private const double WideSpaces = 1.8;
    private const double NoGap = 0.08;

    public double Left => Words[0].Left;

    public double Right { get; } = Words.Max(w => w.Right);

    public double Top { get; } = Words.Min(w => w.Top);

    public double Bottom { get; } = Words.Max(w => w.Bottom);

    public double Height { get; } = Words.Max(w => w.Height);

    /// <summary>Usual distance between two words of this size, in points.</summary>
    public double Space => SpaceToHeight * Height;

    /// <summary>The words, parted by single spaces where there is any space.</summary>
    public string Text => Joined(Words);

    /// <summary>How many gaps are wider than those between words.</summary>
    public int Gaps { get; } = Enumerable.Range(1, Words.Count - 1)
        .Count(i => Words[i].Left - Words[i - 1].Right > Words[i].Height * Math.Max(WideGap, SpaceToHeight * WideSpaces));

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
