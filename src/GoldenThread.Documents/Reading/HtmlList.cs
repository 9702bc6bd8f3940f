namespace GoldenThread.Documents.Reading;

/// <summary>A list of a web page while it is being read.</summary>
/// <param name="ordered">Whether its items are numbered.</param>
/// <param name="type">1, a, A, i or I.</param>
/// <param name="start">The first number, as the page gives it.</param>
internal sealed class HtmlList(bool ordered, string? type, string? start)
{
    private int next = int.TryParse(start, out var first) ? first : 1;

    /// <summary>Whether its items are numbered.</summary>
    public bool Ordered => ordered;

    /// <summary>The number of the next item, with its full stop.</summary>
    /// <param name="given">The number that the item asks for; null where it asks for none.</param>
    public string Next(string? given)
    {
        if (int.TryParse(given, out var number))
            next = number;
        var shown = type switch
        {
            "a" => ListNumber.Letter(next),
            "A" => ListNumber.Letter(next).ToUpperInvariant(),
            "i" => ListNumber.Roman(next),
            "I" => ListNumber.Roman(next).ToUpperInvariant(),
            _ => ListNumber.Digits(next),
        };
        next++;
        return shown + ".";
    }
}
