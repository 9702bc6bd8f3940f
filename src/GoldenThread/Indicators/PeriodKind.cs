namespace GoldenThread.Indicators;

/// <summary>How long the period of a reading is.</summary>
public enum PeriodKind
{
    /// <summary>A day: what is counted on a date.</summary>
    Day,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months from January, April, July or October.</summary>
    Quarter,

    /// <summary>Six months from January, April, July or October.</summary>
    Half,

    /// <summary>From 1 April to 31 March.</summary>
    FinancialYear,

    /// <summary>From 1 September to 31 August.</summary>
    SchoolYear,
}
