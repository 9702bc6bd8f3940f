using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Children.Orders;
using GoldenThread.Documents.Definitions;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.Orders;

/// <summary>Records orders and legal statuses of a child (C9), their extension and discharge. The status of pathways follows from them.</summary>
internal sealed class KeepOrders(GoldenThreadDb db, Acting acting, OpenRecord open, WriteStatement write)
{
    /// <summary>The orders of a record that somebody has opened, those in force first.</summary>
    public IReadOnlyList<ChildOrder> In(ChildShown shown) => [.. ChildOrder.In(shown.Statements, shown.Known).OrderByDescending(o => o.HoldsOn(acting.Today)).ThenByDescending(o => o.Began)];

    /// <summary>Records an order.</summary>
    /// <param name="child">Of whom.</param>
    /// <param name="order">What it says.</param>
    /// <param name="given">How it was given; null for from the day on which it was made.</param>
    /// <param name="limit">What is asked of those who see it.</param>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see.</exception>
    /// <exception cref="RuleException">Something is missing, it is longer than it may be, or overlaps with another of its kind; or the record is open by broken glass alone.</exception>
    public async Task<StatementId> Add(ChildId child, OrderContent order, Given? given = null, LimitAsked? limit = null)
    {
        var whole = order.Checked(OrderDefinitions.Find(order.Kind), acting.Today);
        await open.Act(child);
        ChildOrder.RequireNoOther(await Orders(child), whole);
        var start = new DateTimeOffset(Time.LondonTime.Start(whole.Made!.Value), TimeSpan.Zero);
        return await write.Write([child], new Draft { Kind = StatementKind.Order, Words = whole.Words(), Given = (given ?? new Given { Basis = Basis.RecordsChecked, Happened = start }) with { Part = Part.Plan } }, limit);
    }

    /// <summary>Records that it was extended.</summary>
    /// <exception cref="NothingToSeeException">There is no such order that the person may see.</exception>
    /// <exception cref="RuleException">It was discharged, the day is no later, or it would be longer than it may be.</exception>
    public async Task<StatementId> Extend(ChildId child, StatementId order, DateOnly? ends, string? because = null)
    {
        await open.Act(child);
        var one = await Order(child, order);
        one.RequireExtension(OrderDefinitions.Find(one.Content.Kind) ?? throw new RuleException("There is no such kind of order"), ends);
        return await Say(child, one, new RulingContent(order, RulingOutcome.Extended, because) { Day = ends });
    }

    /// <summary>Records that it was discharged: the day is its last.</summary>
    /// <exception cref="NothingToSeeException">There is no such order that the person may see.</exception>
    /// <exception cref="RuleException">It was discharged already, the day does not fit, or no reason is given.</exception>
    public async Task<StatementId> Discharge(ChildId child, StatementId order, DateOnly? day, string? because)
    {
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason") { About = nameof(because) };
        await open.Act(child);
        var one = await Order(child, order);
        one.RequireDischarge(day, acting.Today);
        return await Say(child, one, new RulingContent(order, RulingOutcome.Discharged, because) { Day = day });
    }

    /// <summary>An order as a line, with where it stands.</summary>
    public static string InWords(ChildShown shown, ChildOrder order, DateOnly today) => string.Join(". ", new[]
    {
        ChildPlans.PlanLines.Order(shown, order.Content),
        order.Extensions.Count == 0 ? null : $"Extended to {string.Join(", then to ", order.Extensions.Select(e => $"{e.Ends:d MMMM yyyy}"))}",
        order.Discharge is { } discharge ? $"Discharged on {discharge.Day:d MMMM yyyy}" : null,
        order.HoldsOn(today) ? "In force" : order.LastDay < today ? "Ended" : "Not in force yet",
    }.OfType<string>());

    private async Task<ChildOrder> Order(ChildId child, StatementId order) => (await Orders(child)).FirstOrDefault(o => o.Statement.Number == order) ?? throw new NothingToSeeException();

    private async Task<IReadOnlyList<ChildOrder>> Orders(ChildId child) =>
        ChildOrder.In(await db.Statements.AsNoTracking().Where(s => s.Child == child && (s.Kind == StatementKind.Order || s.Kind == StatementKind.Ruling)).ToListAsync(), acting.Now);

    private Task<StatementId> Say(ChildId child, ChildOrder order, RulingContent ruling) =>
        write.Write([child], new Draft { Kind = StatementKind.Ruling, Words = ruling.Words(), Given = new Given { Part = Part.Plan, Basis = Basis.RecordsChecked, Seal = order.Statement.Seal } });
}
