namespace GoldenThread.Time;

/// <summary>What kind of date a piece is.</summary>
internal enum DateUnit
{
    Day,
    Month,
    Season,
    Term,
    Quarter,
    Half,
    Year,
}
