using GoldenThread.Time;

namespace GoldenThread.Children.Orders;

/// <summary>That a status begins or ends with orders: an event that is worked out. Of orders that follow each other without a gap it begins once and ends once.</summary>
/// <param name="Kind">The kind of event: "supervision-order-begins".</param>
/// <param name="Happened">When, in UTC.</param>
/// <param name="By">The order on which it hangs; the event is of its organisation, and under its seals.</param>
public sealed record OrderStatus(string Kind, DateTimeOffset Happened, Statement By)
{
    /// <summary>True where an event says the same.</summary>
    public bool Is(Statement happened) => happened.Value == Kind && happened.HangsOn == By.Number && happened.Happened == Happened;

    /// <summary>The event, under the seals and the limit of the order.</summary>
    /// <param name="by">Whose it is, and when it is recorded.</param>
    public Statement Event(WrittenBy by)
    {
        var made = new Statement(By.Partnership, By.Child, StatementId.New(), StatementKind.Event, by, new Given { Basis = By.Basis, Happened = Happened, Part = By.Part, Seal = By.Seal, Limit = By.Limit, HangsOn = By.Number }) { Value = Kind };
        foreach (var seal in By.AlsoSealed) made.PutUnder(new SealId(seal));
        return made;
    }

    /// <summary>The events that orders come to by a moment, and the next moment at which time alone adds one.</summary>
    /// <param name="orders">The orders of a record.</param>
    /// <param name="status">The status of a kind; null for none.</param>
    /// <param name="now">The moment, in UTC.</param>
    public static (IReadOnlyList<OrderStatus> Changes, DateTimeOffset? Next) Of(IEnumerable<ChildOrder> orders, Func<string?, string?> status, DateTimeOffset now)
    {
        var (changes, next) = (new List<OrderStatus>(), (DateTimeOffset?)null);
        foreach (var same in orders.GroupBy(o => status(o.Content.Kind)).Where(g => g.Key is not null))
        {
            DateTimeOffset? over = DateTimeOffset.MinValue;
            ChildOrder? last = null;
            foreach (var order in same.OrderBy(o => o.Began).ThenBy(o => o.Statement.Id))
            {
                if (over < order.Began)
                {
                    if (last is not null) Add($"{same.Key}-ends", over.Value, last.Statement);
                    Add($"{same.Key}-begins", order.Began, order.Statement);
                    (over, last) = (order.Began, null);
                }

                var until = order.LastDay is { } day ? new DateTimeOffset(LondonTime.Start(day.AddDays(1)), TimeSpan.Zero) : (DateTimeOffset?)null;
                if (last is null || (over is not null && !(until <= over))) (over, last) = (until, order);
            }

            if (last is not null && over is { } ends) Add($"{same.Key}-ends", ends, last.Statement);
        }

        return (changes, next);

        void Add(string kind, DateTimeOffset at, Statement by)
        {
            if (at <= now) changes.Add(new OrderStatus(kind, at, by));
            else if (next is null || at < next) next = at;
        }
    }
}
