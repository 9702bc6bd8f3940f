namespace GoldenThread.Time;

/// <summary>A word, a number or a sign of a text that may hold a date.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Word">The word in lower case, or the sign; empty for a number.</param>
/// <param name="Number">The number, or -1.</param>
internal readonly record struct DateToken(int Start, int Length, string Word, int Number)
{
    public int End => Start + Length;

    public bool IsNumber => Number >= 0;

    public bool IsDash => Word is "-" or "–" or "—" or "‑";

    /// <summary>A year between 1900 and 2099, in four digits.</summary>
    public bool IsYear => IsNumber && Length == 4 && Number is >= 1900 and <= 2099;
}
