namespace GoldenThread.Time;

/// <summary>A day, month, season, quarter or year as it is read; the year may stand with a later piece ("January/February 2018").</summary>
/// <param name="Unit">Its kind.</param>
/// <param name="Year">The year, or null where it is still to come.</param>
/// <param name="Part">Month, or number of the season, term, quarter or half from 1.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="Financial">True for a quarter that counts from April.</param>
/// <param name="Approximate">True for "early", "mid", "late", "end of".</param>
/// <param name="YearTo">The second year of a pair such as 2016/17.</param>
internal sealed record DatePiece(DateUnit Unit, int? Year, int Part = 0, int Day = 0, bool Financial = false, bool Approximate = false, int? YearTo = null)
{
    /// <summary>The piece in EDTF; needs its year.</summary>
    public string Edtf()
    {
        var mark = Approximate ? "~" : "";
        var year = Year!.Value;
        return Unit switch
        {
            DateUnit.Day => $"{year:0000}-{Part:00}-{Day:00}{mark}",
            DateUnit.Month => $"{year:0000}-{Part:00}{mark}",
            DateUnit.Season => $"{year:0000}-{20 + Part}{mark}",
            // School terms of England: spring January to April, summer April to July, autumn September to December.
            DateUnit.Term => Part switch
            {
                1 => $"{year:0000}-01{mark}/{year:0000}-04{mark}",
                2 => $"{year:0000}-04{mark}/{year:0000}-07{mark}",
                _ => $"{year:0000}-09{mark}/{year:0000}-12{mark}",
            },
            // Quarters of a financial year count from April; the fourth falls in the next calendar year.
            DateUnit.Quarter when Financial => Part == 4 ? $"{year + 1:0000}-33{mark}" : $"{year:0000}-{33 + Part}{mark}",
            DateUnit.Quarter => $"{year:0000}-{32 + Part}{mark}",
            DateUnit.Half => $"{year:0000}-{39 + Part}{mark}",
            _ when YearTo is { } to && Financial => $"{year:0000}-04{mark}/{to:0000}-03{mark}",
            _ when YearTo is { } to => $"{year:0000}{mark}/{to:0000}{mark}",
            _ when Financial => $"{year:0000}-04{mark}/{year + 1:0000}-03{mark}",
            _ => $"{year:0000}{mark}",
        };
    }

    /// <summary>"around" a date may mean the unit before and the unit after it; around a day, a week each way.</summary>
    public string EdtfAround()
    {
        if (EdtfPeriod.Read(Edtf()) is not var (earliest, latest)) return Edtf();
        var (from, to) = Unit switch
        {
            DateUnit.Day => (earliest.AddDays(-7), latest.AddDays(7)),
            DateUnit.Month => (earliest.AddMonths(-1), latest.AddDays(1).AddMonths(1).AddDays(-1)),
            DateUnit.Year => (earliest.AddYears(-1), latest.AddYears(1)),
            _ => (earliest.AddMonths(-3), latest.AddDays(1).AddMonths(3).AddDays(-1)),
        };
        return Unit switch
        {
            DateUnit.Day => $"{from:yyyy-MM-dd}~/{to:yyyy-MM-dd}~",
            DateUnit.Year => $"{from:yyyy}~/{to:yyyy}~",
            _ => $"{from:yyyy-MM}~/{to:yyyy-MM}~",
        };
    }
}
