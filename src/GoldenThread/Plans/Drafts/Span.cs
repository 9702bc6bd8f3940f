namespace GoldenThread.Plans.Drafts;

/// <summary>A place in the decoded text of a source: characters from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="Start">Offset of the first character, from 0, in UTF-16 code units.</param>
/// <param name="End">Offset after the last character; never less than <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>How many characters the place holds.</summary>
    public int Length => End - Start;
}
