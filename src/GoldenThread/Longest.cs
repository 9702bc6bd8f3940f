namespace GoldenThread;

/// <summary>
/// How long a text may be, in characters (UTF-16 code units). Each text of the model names one of these kinds beside it
/// (<see cref="UpToAttribute"/>); the form says it, saving holds to it, and the database does once more (0081_lengths.sql).
/// What is longer is refused, with everything that was typed still there; nothing is ever cut.
/// </summary>
public static class Longest
{
    /// <summary>A reference or a short code: "LDS 19 / OD 20".</summary>
    public const int Reference = 50;

    /// <summary>A key that definitions or the program give: a level, a theme, a kind of file.</summary>
    public const int Key = 200;

    /// <summary>The name of a person.</summary>
    public const int Name = 200;

    /// <summary>An e-mail address (RFC 5321, as corrected: 254).</summary>
    public const int Email = 254;

    /// <summary>One line: a title, the name of an organisation or a file, a date in words.</summary>
    public const int Line = 500;

    /// <summary>A line that is put together of others: the subject of a letter.</summary>
    public const int Heading = 1_000;

    /// <summary>What a person writes into a form: a reason, a description.</summary>
    public const int Text = 20_000;

    /// <summary>What can also come out of a document, where a whole chapter may stand in one cell.</summary>
    public const int Passage = 100_000;

    /// <summary>A pathway's definition or a list of events, typed to be tried.</summary>
    public const int Definition = 200_000;

    /// <summary>A whole report, or a letter about many things.</summary>
    public const int Report = 500_000;

    /// <summary>The text of a document, or the draft that was read from it; how large a file may be is said elsewhere.</summary>
    public const int Document = 200_000_000;
}
