namespace GoldenThread.Time;

/// <summary>Reads one day, month, season, quarter or year from the tokens of a text.</summary>
internal sealed class DatePieces(string text, List<DateToken> tokens)
{
    private static readonly Dictionary<string, int> Months = Named(
        "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august", "sep sept september",
        "oct october", "nov november", "dec december");

    private static readonly Dictionary<string, int> Seasons = Named("spring", "summer", "autumn fall", "winter");

    private static readonly Dictionary<string, int> Ordinals = Named("first", "second", "third", "fourth last final");

    // "Phase 1 Jan 2026": the number counts these, and no days.
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal) { "phase", "stage", "step", "wave", "tranche", "cohort", "tier", "priority", "recommendation", "action", "objective", "part", "round" };

    /// <summary>Reads a piece at a token, or null. The year may be missing.</summary>
    public DateRead? Read(int at)
    {
        if (at >= tokens.Count) return null;
        var token = tokens[at];
        // A number that other digits or signs run into is no date: 37.75%, 1,2018, £2018.
        if (token.IsNumber) return Numeric(at) ?? DayFirst(at) ?? Yearly(at) ?? ShortPairFirst(at);
        return token.Word switch
        {
            "early" or "mid" or "late" or "end" or "beginning" or "start" or "middle" => Approximate(at),
            "q" or "quarter" => Numbered(at, DateUnit.Quarter, 4),
            "h" => Numbered(at, DateUnit.Half, 2),
            "fy" => Financial(at + 1),
            "financial" or "fiscal" when Word(at + 1) is "year" => Financial(at + 2),
            _ => MonthFirst(at) ?? Season(at) ?? Ordinal(at),
        };
    }

    private DateRead? Approximate(int at)
    {
        var next = at + 1;
        while (next < tokens.Count && (tokens[next].IsDash || tokens[next].Word is "of" or "in" or "the" or "to")) next++;
        if (next >= tokens.Count || Read(next) is not { } inner || inner.Piece.Approximate) return null;
        // "by the end of 20 June" is that day.
        return inner.Piece.Unit == DateUnit.Day ? inner : inner with { Piece = inner.Piece with { Approximate = true } };
    }

    // 2017-07-20, 20/07/2017, 20.7.17, 07/2017, 2017-07
    private DateRead? Numeric(int at)
    {
        var a = tokens[at];
        if (!Touching(at, at + 1) || Word(at + 1) is not ("/" or "-" or "." or "–") || !Touching(at + 1, at + 2) || !IsNumber(at + 2)) return null;
        var sign = Word(at + 1);
        var b = tokens[at + 2];
        var third = Word(at + 3) == sign && Touching(at + 2, at + 3) && Touching(at + 3, at + 4) && IsNumber(at + 4);
        if (third && a.IsYear) return Day(a.Number, b.Number, tokens[at + 4].Number, at + 5);
        if (third && a.Length <= 2 && b.Length <= 2) return FourDigits(tokens[at + 4]) is { } year ? Day(year, b.Number, a.Number, at + 5) : null;
        if (third || sign is "." or "–") return null;
        if (a.IsYear && sign == "-" && b.Length == 2 && b.Number is >= 1 and <= 12) return new(new(DateUnit.Month, a.Number, b.Number), at + 3);
        if (a.Length <= 2 && b.IsYear && a.Number is >= 1 and <= 12) return new(new(DateUnit.Month, b.Number, a.Number), at + 3);
        return null;
    }

    // 20 May 2016, 20th of June, 20th June; or 20 alone before a dash.
    private DateRead? DayFirst(int at)
    {
        var day = tokens[at];
        if (day.Length > 2 || day.Number is < 1 or > 31 || RunsIn(at) || Counted.Contains(Word(at - 1))) return null;
        var next = at + 1;
        if (Touching(at, next) && Word(next) is "st" or "nd" or "rd" or "th") next++;
        if (Word(next) is "of" || (Word(next) is "-" or "/" or "." or "–" && Months.ContainsKey(Word(next + 1)) && Touching(next, next + 1))) next++;
        if (Months.TryGetValue(Word(next), out var month))
        {
            next = AfterStop(next);
            if (YearAt(next) is { } year) return Day(year.Number, month, day.Number, year.Next);
            if (Word(next) is "-" or "/" or "," or "." or "–" && YearAt(next + 1) is { } parted) return Day(parted.Number, month, day.Number, parted.Next);
            if (ShortYear(next) is { } brief) return Day(brief.Number, month, day.Number, brief.Next);
            return day.Number <= DateTime.DaysInMonth(2000, month) ? new(new(DateUnit.Day, null, month, day.Number), next) : null;
        }

        // "20–24 June 2017": the month stands with the last.
        if (next < tokens.Count && (tokens[next].IsDash || Word(next) is "to" or "and" or "&") && IsNumber(next + 1))
            return new(new(DateUnit.Day, null, 0, day.Number), next);
        return null;
    }

    // 31-Mar-24, 31 Mar '24; "31 Mar 24" where nothing follows that it could count.
    private (int Number, int Next)? ShortYear(int at)
    {
        var sign = Word(at) is "-" or "/" or "'" or "’" or "–";
        var year = sign ? at + 1 : at;
        if (!IsNumber(year) || tokens[year].Length != 2 || After(year) || (sign && !Touching(at, year))) return null;
        return sign || year + 1 >= tokens.Count || !(tokens[year + 1].IsNumber || char.IsLetterOrDigit(text[tokens[year + 1].Start]) || Word(year + 1) is "-" or "–" or "/" or ":")
            ? (2000 + tokens[year].Number, year + 1)
            : null;
    }

    // 24/25 after a quarter or "FY".
    private DateRead? ShortPair(int at)
    {
        if (!IsNumber(at) || !IsNumber(at + 2) || tokens[at].Length != 2 || tokens[at + 2].Length != 2 || tokens[at + 2].Number != tokens[at].Number + 1) return null;
        return (tokens[at + 1].IsDash || Word(at + 1) == "/") && Touching(at, at + 1) && Touching(at + 1, at + 2) && !After(at + 2)
            ? new(new(DateUnit.Year, 2000 + tokens[at].Number, YearTo: 2000 + tokens[at + 2].Number), at + 3)
            : null;
    }

    // 24/25 Q2
    private DateRead? ShortPairFirst(int at) =>
        !RunsIn(at) && ShortPair(at) is { } years && Word(years.Next) is "q" && IsNumber(years.Next + 1) && tokens[years.Next + 1].Number is >= 1 and <= 4
            ? new(new(DateUnit.Quarter, years.Piece.Year, tokens[years.Next + 1].Number, Financial: true), years.Next + 2)
            : null;

    private DateRead? MonthFirst(int at)
    {
        if (!Months.TryGetValue(Word(at), out var month)) return null;
        var next = AfterStop(at);
        if (Word(next) is "of" or "in" or ",") next = YearAt(next + 1) is null ? next : next + 1;
        if (YearAt(next) is { } year) return new(new(DateUnit.Month, year.Number, month), year.Next);
        // Jan-18, Jan '18: spreadsheets shorten years so. "March 24" is left alone: it may be a day.
        if (Word(next) is "-" or "'" or "’" && IsNumber(next + 1) && tokens[next + 1].Length == 2 && Touching(next, next + 1)
            && !Months.ContainsKey(Word(next + 2)))
            return new(new(DateUnit.Month, 2000 + tokens[next + 1].Number, month), next + 2);
        if (IsNumber(next) && tokens[next].Length <= 2)
        {
            var after = next + 1;
            if (Touching(next, after) && Word(after) is "st" or "nd" or "rd" or "th") after++;
            if (Word(after) is ",") after++;
            if (YearAt(after) is { } usual) return Day(usual.Number, month, tokens[next].Number, usual.Next);
        }

        return new(new(DateUnit.Month, null, month), next);
    }

    private DateRead? Season(int at)
    {
        if (!Seasons.TryGetValue(Word(at), out var season)) return null;
        var next = at + 1;
        var term = Word(next) is "term";
        if (term) next++;
        if (Word(next) is "of" or "in" or ",") next++;
        var part = term ? Math.Min(season, 3) : season;
        var unit = term ? DateUnit.Term : DateUnit.Season;
        return Pair(next) is { } years
            // "Winter 2017/18" begins in the first year; any other season of a pair is not said to be in one of them.
            ? season == 4 || years.Piece.YearTo is null ? new(new(unit, years.Piece.Year, part), years.Next) : new(years.Piece, years.Next)
            : YearAt(next) is { } year ? new(new(unit, year.Number, part), year.Next)
            : new(new(unit, null, part), next);
    }

    // first quarter in 2021, second half of 2020
    private DateRead? Ordinal(int at)
    {
        if (!Ordinals.TryGetValue(Word(at), out var number)) return null;
        var unit = Word(at + 1) switch { "quarter" => DateUnit.Quarter, "half" => DateUnit.Half, _ => DateUnit.Day };
        return unit == DateUnit.Day ? null : OfYear(at + 2, unit, unit == DateUnit.Half && number == 4 ? 2 : number);
    }

    // Q1 2021, Quarter 1 2021/22
    private DateRead? Numbered(int at, DateUnit unit, int most) =>
        IsNumber(at + 1) && tokens[at + 1].Number >= 1 && tokens[at + 1].Number <= most && tokens[at + 1].Length == 1
            ? OfYear(at + 2, unit, tokens[at + 1].Number)
            : null;

    private DateRead? OfYear(int next, DateUnit unit, int number)
    {
        while (Word(next) is "of" or "in" or "the" or "," or "-") next++;
        if (Word(next) is "fy" && (Pair(next + 1) ?? ShortPair(next + 1) ?? Plain(next + 1)) is { } fy) return new(new(unit, fy.Piece.Year, number, Financial: true), fy.Next);
        if (Word(next) is "financial" or "fiscal" && Word(next + 1) is "year" && (Pair(next + 2) ?? Plain(next + 2)) is { } money)
            return new(new(unit, money.Piece.Year, number, Financial: true), money.Next);
        if ((Pair(next) ?? ShortPair(next)) is { } pair)
            // Half a financial year has no code of its own in EDTF: the pair of years stands for it.
            return unit == DateUnit.Half ? pair : new(new(unit, pair.Piece.Year, number, Financial: true), pair.Next);
        return YearAt(next) is { } year ? new(new(unit, year.Number, number), year.Next) : null;
    }

    private DateRead? Financial(int at) =>
        (Pair(at) ?? ShortPair(at) ?? Plain(at)) is { } years ? years with { Piece = years.Piece with { Financial = true } } : null;

    private DateRead? Yearly(int at)
    {
        if (RunsIn(at)) return null;
        // "Easter 2026" is one week of that year, and no year.
        if ((Pair(at) ?? Plain(at)) is not { } years || Word(at - 1) is "christmas" or "easter" or "whitsun" or "term") return null;
        if (Word(years.Next) is "q" && IsNumber(years.Next + 1) && tokens[years.Next + 1].Number is >= 1 and <= 4)
            return new(new(DateUnit.Quarter, years.Piece.Year, tokens[years.Next + 1].Number, Financial: years.Piece.YearTo is not null), years.Next + 2);
        return Word(years.Next) is "financial" or "fiscal" && Word(years.Next + 1) is "year"
            ? new(years.Piece with { Financial = true }, years.Next + 2)
            : years;
    }

    private DateRead? Plain(int at) => YearAt(at) is { } year ? new(new(DateUnit.Year, year.Number), year.Next) : null;

    // 2016/17, 2016-2017, 2016–17
    private DateRead? Pair(int at)
    {
        if (at >= tokens.Count || !tokens[at].IsYear || at + 2 >= tokens.Count || !IsNumber(at + 2)) return null;
        if (!(tokens[at + 1].IsDash || Word(at + 1) == "/") || !Touching(at, at + 1) || !Touching(at + 1, at + 2)) return null;
        var second = tokens[at + 2];
        var year = tokens[at].Number;
        var to = second.IsYear ? second.Number : second.Length == 2 ? (year / 100 * 100) + second.Number : 0;
        if (second.Length == 2 && to < year) to += 100;
        return to > year && to - year <= 30 && !After(at + 2) ? new(new(DateUnit.Year, year, YearTo: to), at + 3) : null;
    }

    private (int Number, int Next)? YearAt(int at) =>
        at < tokens.Count && tokens[at].IsYear && !After(at) ? (tokens[at].Number, at + 1) : null;

    // Percentages, decimals and quantities that happen to look like a year.
    private bool After(int at) =>
        Touching(at, at + 1) && (Word(at + 1) is "%" || (Word(at + 1) is "." or "," && Touching(at + 1, at + 2) && IsNumber(at + 2))
            || char.IsLetter(text[tokens[at + 1].Start]) || IsCase(at));

    // "2024/8817" numbers a case.
    private bool IsCase(int at) => tokens[at].IsYear && Word(at + 1) is "/" && Touching(at + 1, at + 2) && IsNumber(at + 2) && tokens[at + 2].Length >= 3 && !tokens[at + 2].IsYear;

    private bool RunsIn(int at) =>
        at > 0 && Touching(at - 1, at)
            && (Word(at - 1) is "£" or "#" or "." or "," or "$" or "&" || tokens[at - 1].IsNumber || char.IsLetter(text[tokens[at - 1].Start])
            || Word(at - 1) is "/");

    private static DateRead? Day(int year, int month, int day, int next) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(new(DateUnit.Day, year, month, day), next) : null;

    private static int? FourDigits(DateToken token) => token.IsYear ? token.Number
        : token.Length == 2 ? token.Number + (token.Number < 70 ? 2000 : 1900) : null;

    private int AfterStop(int at) => Word(at + 1) is "." && Touching(at, at + 1) && at + 2 < tokens.Count && tokens[at + 2].IsNumber ? at + 2 : at + 1;

    private string Word(int at) => at >= 0 && at < tokens.Count ? tokens[at].Word : "";

    private bool IsNumber(int at) => at < tokens.Count && tokens[at].IsNumber;

    private bool Touching(int first, int second) => first >= 0 && second < tokens.Count && tokens[first].End == tokens[second].Start;

    private static Dictionary<string, int> Named(params string[] groups) =>
        groups.SelectMany((names, i) => names.Split(' ').Select(name => (name, i))).ToDictionary(p => p.name, p => p.i + 1, StringComparer.Ordinal);
}
