namespace GoldenThread;

/// <summary>Texts that are shown in part.</summary>
public static class Beginnings
{
    /// <summary>The beginning of a text, cut at a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most characters.</param>
    public static string Beginning(this string text, int length)
    {
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length);
        return string.Concat(text.AsSpan(0, cut > length / 2 ? cut : length), "…");
    }
}
