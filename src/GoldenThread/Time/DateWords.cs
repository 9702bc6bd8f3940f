using System.Collections.Immutable;

namespace GoldenThread.Time;

/// <summary>Finds dates in English words, day before month.</summary>
internal sealed class DateWords
{
    private readonly string _text;
    private readonly List<DateToken> _tokens;
    private readonly DatePieces _pieces;
    private readonly ImmutableArray<FoundDate>.Builder _found = ImmutableArray.CreateBuilder<FoundDate>();

    private DateWords(string text)
    {
        _text = text;
        _tokens = DateTokens.Of(text);
        _pieces = new DatePieces(text, _tokens);
    }

    public static ImmutableArray<FoundDate> Find(string text)
    {
        var words = new DateWords(text);
        for (var i = 0; i < words._tokens.Count;) i = words.ReadAt(i);
        return words._found.ToImmutable();
    }

    // Answers where to go on reading.
    private int ReadAt(int at)
    {
        var start = at;
        var around = Around(ref at);
        if (_pieces.Read(at) is not { } first) return start + 1;
        if (first.Piece.Year is null) return Shared(start, at, first) ?? start + 1;
        if (Joined(first.Next, between: Word(start - 1) is "between") is { } join
            && _pieces.Read(join) is { Piece.Year: not null } second
            && Add(start, second.Next, $"{Outer(first.Piece, last: false)}/{Outer(second.Piece, last: true)}"))
            return second.Next;
        return Add(start, first.Next, around ? first.Piece.EdtfAround() : first.Piece.Edtf()) ? first.Next : start + 1;
    }

    // "January/February 2018", "20–24 June 2017", "20th June and 29th September 2017": the year (and month) stand with the last.
    private int? Shared(int start, int at, DateRead first)
    {
        var between = Word(start - 1) is "between";
        var isRange = Joined(first.Next, between, slash: true);
        var other = isRange ?? (Word(first.Next) is "and" or "&" or "," ? first.Next + 1 : null);
        if (other is null || _pieces.Read(other.Value) is not { } second) return null;
        var end = second;
        if (second.Piece.Year is null)
        {
            // A list of three or more: the rest is read first, so that the year is known.
            return null;
        }

        if (first.Piece.Unit == DateUnit.Day && first.Piece.Part == 0 && second.Piece.Unit != DateUnit.Day) return null;
        var year = second.Piece.Year;
        var left = first.Piece with
        {
            Year = year,
            Part = first.Piece.Part == 0 ? second.Piece.Part : first.Piece.Part,
            Approximate = first.Piece.Approximate || second.Piece.Approximate && first.Piece.Unit == second.Piece.Unit,
        };
        // "November to January 2018" began the year before.
        if (isRange is not null && left.Unit == second.Piece.Unit && left.Part > second.Piece.Part) left = left with { Year = year - 1 };
        var neighbours = left.Unit == DateUnit.Month && second.Piece.Unit == DateUnit.Month && second.Piece.Part - left.Part == 1;
        if (isRange is not null || neighbours)
            return Add(start, end.Next, $"{Outer(left, last: false)}/{Outer(second.Piece, last: true)}") ? end.Next : null;
        if (EdtfPeriod.Read(left.Edtf()) is null) return null;
        Add(at, first.Next, left.Edtf());
        Add(other.Value, end.Next, second.Piece.Edtf());
        return end.Next;
    }

    private bool Around(ref int at)
    {
        if (Word(at) is not ("around" or "about" or "circa" or "approximately" or "approx")) return false;
        at++;
        if (Word(at) is "." or "the") at++;
        return true;
    }

    // The token after a word or dash that makes a range, or null.
    private int? Joined(int at, bool between, bool slash = false)
    {
        if (at >= _tokens.Count) return null;
        var joins = _tokens[at].IsDash || _tokens[at].Word is "to" or "until" or "till" or "through" || (slash && _tokens[at].Word == "/")
            || (between && _tokens[at].Word is "and");
        if (!joins) return null;
        return Word(at + 1) is "the" ? at + 2 : at + 1;
    }

    private static string Outer(DatePiece piece, bool last)
    {
        var edtf = piece.Edtf();
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? edtf : last ? edtf[(slash + 1)..] : edtf[..slash];
    }

    private string Word(int at) => at >= 0 && at < _tokens.Count ? _tokens[at].Word : "";

    private bool Add(int from, int next, string edtf)
    {
        if (EdtfPeriod.Read(edtf) is null) return false;
        var start = _tokens[from].Start;
        var length = _tokens[next - 1].End - start;
        _found.Add(new FoundDate(start, length, ApproximateDate.FromEdtf(_text.Substring(start, length), edtf)));
        return true;
    }
}
