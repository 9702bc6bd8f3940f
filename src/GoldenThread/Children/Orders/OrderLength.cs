namespace GoldenThread.Children.Orders;

/// <summary>A length that the law sets.</summary>
/// <param name="Months">In months.</param>
/// <param name="Days">And days.</param>
public readonly record struct OrderLength(int Months, int Days)
{
    /// <summary>The last day of an order that is made on a day and lasts as long; the day itself counts.</summary>
    public DateOnly From(DateOnly made) => made.AddMonths(Months).AddDays(Days - 1);

    /// <summary>In words: "3 years", "8 days".</summary>
    public string InWords => Months == 0 ? $"{Days} {(Days == 1 ? "day" : "days")}" : Months % 12 == 0 ? $"{Months / 12} {(Months == 12 ? "year" : "years")}" : $"{Months} months";
}
