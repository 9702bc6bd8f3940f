namespace GoldenThread.Documents.Reading;

/// <summary>Tells a line that was wrapped from the end of a paragraph, by the distance to the next line and by the room that was left.</summary>
/// <param name="pitch">Usual distance from the top of a line to the top of the next, in heights of the line; null where there are too few lines to
/// tell.</param>
internal sealed class LineBreaks(double? pitch)
{
    private const double WiderThanUsual = 1.15;

    // In heights of a line: no usual distance is larger, so that a table with one line to a cell is not taken for one paragraph.
    private const double WidestPitch = 1.5;
    private const double OtherHeight = 0.12;
    private const int FewestPitches = 3;

    // In heights of a line.
    private const double SetIn = 1.5;
    private const double DeepestSetIn = 5;
    private const double RoomOfItem = 0.3;

    /// <summary>Learns the usual distance from lines that follow one another.</summary>
    public static LineBreaks Of(IEnumerable<(PdfLine Before, PdfLine After)> neighbours)
    {
        var pitches = neighbours.Select(n => (n.After.Top - n.Before.Top) / n.Before.Height).Where(p => p > 0).Order().ToList();
        return new LineBreaks(pitches.Count < FewestPitches ? null : pitches[pitches.Count / 4]);
    }

    /// <summary>True where a line begins a paragraph, going by the distance alone.</summary>
    public bool StandsApart(PdfLine before, PdfLine after)
    {
        var usual = Math.Min(pitch ?? WidestPitch, WidestPitch) * before.Height;
        return after.Top - before.Top > usual * WiderThanUsual + 0.25;
    }

    /// <summary>True where a line begins a paragraph.</summary>
    /// <param name="before">The line above it.</param>
    /// <param name="after">The line.</param>
    /// <param name="right">Where lines end that have no more room.</param>
    public bool Parts(PdfLine before, PdfLine after, double right)
        => StandsApart(before, after)
            || Math.Abs(after.Height - before.Height) > OtherHeight * before.Height
            || ListMark.Bullet(after) || ListMark.Number(after)
            || ((HadRoom(before, after, right) || IsOutdented(before, after)) && BeginsAnew(before, after));

    /// <summary>True for lines of a list that is set in, the first of which ended far before the edge: whatever the next begins with, it is another item.</summary>
    public static bool PartsItems(PdfLine before, PdfLine after, double left, double right) =>
        IsSetIn(before, left) && Math.Abs(before.Left - after.Left) < 1 && before.Right + before.Space + (right - before.Left) * RoomOfItem < right;

    /// <summary>True for a line that begins as the items of a list do whose bullets are drawn and are no words.</summary>
    public static bool IsSetIn(PdfLine line, double left) => line.Left - left > SetIn * line.Height && line.Left - left < DeepestSetIn * line.Height;

    /// <summary>True where the first line of a page begins a paragraph, and does not go on with the last line of the page before.</summary>
    public static bool PartsOverPage(PdfLine before, PdfLine after, double right)
        => ListMark.Bullet(after) || ListMark.Number(after)
            || (BeginsAnew(before, after) && (HadRoom(before, after, right) || EndsSentence(before)) && !char.IsLower(after.Words[0].Text[0]));

    // A program wraps where the next word has no room; a line that ends before was ended by a person.
    private static bool HadRoom(PdfLine before, PdfLine after, double right)
        => before.Right + before.Space + (after.Words[0].Right - after.Words[0].Left) < right - 1;

    private static bool IsOutdented(PdfLine before, PdfLine after) => before.Left - after.Left > after.Height;

    // A word that is tied to the next by a space that does not break wraps early, in the midst of its sentence.
    private static bool BeginsAnew(PdfLine before, PdfLine after)
        => !char.IsLower(after.Words[0].Text[0]) || EndsSentence(before);

    // "…; and" ends the last item but one of a list.
    private static bool EndsSentence(PdfLine line) => line.Words[^1].Text[^1] is '.' or ':' or ';' or '?' or '!'
        || line.Words is [.., { Text: [.., ';'] }, { Text: "and" or "or" }];
}
