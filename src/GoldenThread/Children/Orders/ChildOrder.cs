using GoldenThread.Children.ChildPlans;
using GoldenThread.Time;

namespace GoldenThread.Children.Orders;

/// <summary>An order with its extensions and its discharge, as known at a moment.</summary>
/// <param name="Statement">The order.</param>
/// <param name="Content">What it says.</param>
/// <param name="Extensions">The last day that each extension gave it, in the order in which they were recorded.</param>
/// <param name="Discharge">Its discharge; null where there is none.</param>
public sealed record ChildOrder(Statement Statement, OrderContent Content, IReadOnlyList<(Statement Statement, DateOnly Ends)> Extensions, (Statement Statement, DateOnly Day)? Discharge)
{
    /// <summary>The last day that it has by itself and its extensions; null where none is known.</summary>
    public DateOnly? Ends => Extensions.Count > 0 ? Extensions[^1].Ends : Content.Ends;

    /// <summary>The last day on which it is in force; null where none is known.</summary>
    public DateOnly? LastDay => Discharge is { } discharged && !(Ends < discharged.Day) ? discharged.Day : Ends;

    /// <summary>The first moment of it, in UTC.</summary>
    public DateTimeOffset Began => Statement.Happened;

    /// <summary>True while it is in force.</summary>
    public bool HoldsOn(DateOnly day) => LondonTime.Day(Began) <= day && !(LastDay < day);

    /// <summary>The orders of a record, as known at a moment, in the order in which they began.</summary>
    /// <param name="statements">The statements of the record.</param>
    /// <param name="known">The moment, in UTC.</param>
    public static IReadOnlyList<ChildOrder> In(IEnumerable<Statement> statements, DateTimeOffset known)
    {
        var standing = statements.Where(s => s.Kind is StatementKind.Order or StatementKind.Ruling && s.Stands(known)).OrderBy(s => s.Recorded).ThenBy(s => s.Id).ToList();
        var said = standing.Where(s => s.Kind == StatementKind.Ruling).Select(s => (Statement: s, Content: RulingContent.Read(s))).Where(r => r.Content is { Day: not null }).ToLookup(r => r.Content!.Of, r => (r.Statement, Content: r.Content!));
        return
        [
            .. standing.Where(s => s.Kind == StatementKind.Order).OrderBy(s => s.Happened).ThenBy(s => s.Id).Select(s => new ChildOrder(
                s, OrderContent.Of(s), [.. said[s.Number].Where(r => r.Content.Outcome == RulingOutcome.Extended).Select(r => (r.Statement, r.Content.Day!.Value))],
                said[s.Number].Where(r => r.Content.Outcome == RulingOutcome.Discharged).Select(r => ((Statement, DateOnly)?)(r.Statement, r.Content.Day!.Value)).LastOrDefault())),
        ];
    }

    /// <summary>Refuses a new order where one of its kind is in force already.</summary>
    /// <exception cref="RuleException">It overlaps with another of its kind; whose number is said.</exception>
    public static void RequireNoOther(IEnumerable<ChildOrder> orders, OrderContent added)
    {
        if (orders.FirstOrDefault(o => o.Content.Kind == added.Kind && !(o.LastDay < added.Made) && !(added.Ends < LondonTime.Day(o.Began))) is not { } other) return;
        throw new RuleException($"There is an order of this kind already{(other.Content.Number is { } number ? $", number {number}" : "")}, made on {other.Content.Made:d MMMM yyyy}. Extend it, or record that it was discharged") { About = nameof(OrderContent.Kind) };
    }

    /// <summary>Refuses an extension that is none, or longer than the law allows.</summary>
    /// <exception cref="RuleException">It has ended by discharge, is no later than the order's end, or is longer in all than it may be.</exception>
    public void RequireExtension(OrderKind kind, DateOnly? ends)
    {
        if (Discharge is not null) throw new RuleException("This order was discharged");
        if (ends is not { } last) throw new RuleException("Enter the new last day") { About = nameof(Ends) };
        if (last <= Ends) throw new RuleException("Enter a last day that is later than the order’s") { About = nameof(Ends) };
        if (Content.Made is { } made && last > kind.LongestInAll?.From(made)) throw new RuleException($"{kind.Name}: at most {kind.LongestInAll.Value.InWords} in all. Enter an earlier last day") { About = nameof(Ends) };
    }

    /// <summary>Refuses a discharge that cannot be.</summary>
    /// <exception cref="RuleException">It was discharged already, or the day does not fit.</exception>
    public void RequireDischarge(DateOnly? day, DateOnly today)
    {
        if (Discharge is not null) throw new RuleException("This order was discharged already");
        if (day is not { } on) throw new RuleException("Enter the day of the discharge") { About = "Day" };
        if (on > today || on < LondonTime.Day(Began)) throw new RuleException("Enter a day from the beginning of the order to today") { About = "Day" };
    }
}
