using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Children.Orders;
using GoldenThread.Time;

namespace GoldenThread.Tests.Children;

/// <summary>Orders: no longer than the law allows, one of a kind at a time; a status begins and ends with them; the end is asked about (children.md, 3.8).</summary>
public sealed class OrderTests
{
    private static readonly DateOnly Day = new(2026, 5, 4);
    private static readonly OrderKind Supervision = new("supervision", "Supervision order", "supervision-order", new OrderLength(12, 0), new OrderLength(36, 0), "Children Act 1989");
    private static readonly OrderKind Care = new("care", "Care order", "looked-after", null, null, "Children Act 1989");
    private static readonly OrganisationId Council = OrganisationId.New();
    private static readonly (PartnershipId Here, ChildId Child) Where = (PartnershipId.New(), ChildId.New());

    [Fact]
    public void A_supervision_order_lasts_a_year_at_most_and_three_with_extensions()
    {
        Order(ends: null).Checked(Supervision, Day).Ends.ShouldBe(new DateOnly(2027, 5, 3), "what the law sets, where nobody said");
        Order(ends: new DateOnly(2027, 5, 3)).Checked(Supervision, Day);
        Should.Throw<RuleException>(() => Order(ends: new DateOnly(2027, 5, 4)).Checked(Supervision, Day)).Message.ShouldContain("1 year");
        Should.Throw<RuleException>(() => Order(ends: new DateOnly(2026, 5, 3)).Checked(Supervision, Day));
        Order(ends: null).Checked(Care, Day).Ends.ShouldBeNull();
        var order = Kept(Order(new DateOnly(2027, 5, 3)));
        order.RequireExtension(Supervision, new DateOnly(2029, 5, 3));
        Should.Throw<RuleException>(() => order.RequireExtension(Supervision, new DateOnly(2029, 5, 4))).Message.ShouldContain("3 years");
        Should.Throw<RuleException>(() => order.RequireExtension(Supervision, new DateOnly(2027, 5, 3)));
        Should.Throw<RuleException>(() => order.RequireExtension(Supervision, null));
    }

    [Fact]
    public void What_is_missing_or_of_the_future_is_refused()
    {
        Should.Throw<RuleException>(() => Order(null).Checked(null, Day));
        Should.Throw<RuleException>(() => (Order(null) with { Made = null }).Checked(Care, Day));
        Should.Throw<RuleException>(() => (Order(null) with { Made = Day.AddDays(1) }).Checked(Care, Day));
        Should.Throw<RuleException>(() => (Order(null) with { Authority = null }).Checked(Care, Day));
    }

    [Fact]
    public void An_order_that_overlaps_with_one_of_its_kind_is_refused_with_the_number_of_that()
    {
        var there = Kept(Order(new DateOnly(2026, 6, 30)) with { Number = "NM26C00012" });
        Should.Throw<RuleException>(() => ChildOrder.RequireNoOther([there], Order(null) with { Made = new DateOnly(2026, 6, 30) })).Message.ShouldContain("NM26C00012");
        ChildOrder.RequireNoOther([there], Order(null) with { Made = new DateOnly(2026, 7, 1) });
        ChildOrder.RequireNoOther([there], Order(null) with { Kind = "care" });
    }

    [Fact]
    public void A_status_runs_through_orders_that_follow_each_other_and_ends_when_the_last_day_is_over()
    {
        var (first, second) = (Kept(Order(new DateOnly(2026, 6, 30)) with { Kind = "interim supervision" }), Kept(Order(new DateOnly(2026, 12, 31)) with { Made = new DateOnly(2026, 6, 30) }, new DateOnly(2026, 6, 30)));
        string? Status(string? kind) => kind == "care" ? "looked-after" : "supervision-order";
        var (during, next) = OrderStatus.Of([first, second], Status, At(2026, 12, 31));
        during.Select(c => c.Kind).ShouldBe(["supervision-order-begins"]);
        next.ShouldBe(At(2027, 1, 1));
        var (after, none) = OrderStatus.Of([second, first], Status, At(2027, 1, 1));
        after.Select(c => (c.Kind, c.Happened)).ShouldBe([("supervision-order-begins", At(2026, 5, 4)), ("supervision-order-ends", At(2027, 1, 1))]);
        none.ShouldBeNull();
        var (gap, _) = OrderStatus.Of([first, Kept(Order(null) with { Made = new DateOnly(2026, 8, 1) }, new DateOnly(2026, 8, 1))], Status, At(2026, 9, 1));
        gap.Select(c => c.Kind).ShouldBe(["supervision-order-begins", "supervision-order-ends", "supervision-order-begins"]);
    }

    [Fact]
    public void Its_end_is_asked_about_before_it_comes_and_answered_by_an_extension_or_a_discharge()
    {
        var order = Kept(Order(new DateOnly(2026, 8, 31)));
        OrderEnd.Of(order, new DateOnly(2026, 7, 5), 56).ShouldBeNull();
        var asked = OrderEnd.Of(order, new DateOnly(2026, 7, 6), 56)!;
        (asked.StateAt(At(2026, 8, 31)), asked.StateAt(At(2026, 9, 1))).ShouldBe(("due", "overdue"));
        var extended = Said(order, RulingOutcome.Extended, new DateOnly(2027, 5, 3), At(2026, 8, 1));
        OrderEnd.Of(extended, new DateOnly(2026, 9, 1), 56)!.StateAt(At(2026, 9, 1)).ShouldBe("done in time");
        OrderEnd.Of(extended, new DateOnly(2027, 4, 1), 56)!.StateAt(At(2027, 4, 1)).ShouldBe("due", "the new end is asked about in its turn");
        OrderEnd.Of(Said(order, RulingOutcome.Extended, new DateOnly(2027, 5, 3), At(2026, 6, 1)), new DateOnly(2026, 9, 1), 56).ShouldBeNull("it was put off before anybody was asked");
        var discharged = Said(order, RulingOutcome.Discharged, new DateOnly(2026, 9, 2), At(2026, 9, 2));
        OrderEnd.Of(discharged, new DateOnly(2026, 9, 3), 56)!.StateAt(At(2026, 9, 3)).ShouldBe("done late");
        Should.Throw<RuleException>(() => discharged.RequireExtension(Supervision, new DateOnly(2027, 5, 3)));
        Should.Throw<RuleException>(() => discharged.RequireDischarge(new DateOnly(2026, 9, 2), new DateOnly(2026, 9, 3)));
        Should.Throw<RuleException>(() => order.RequireDischarge(new DateOnly(2026, 9, 4), new DateOnly(2026, 9, 3)));
    }

    private static ChildOrder Said(ChildOrder order, RulingOutcome outcome, DateOnly day, DateTimeOffset at)
    {
        var ruling = new Statement(Where.Here, Where.Child, StatementId.New(), StatementKind.Ruling, new WrittenBy(Council, null, "Court team", at), new Given()) { Words = new RulingContent(order.Statement.Number, outcome, null) { Day = day }.Words() };
        return ChildOrder.In([order.Statement, ruling], DateTimeOffset.MaxValue)[0];
    }

    private static OrderContent Order(DateOnly? ends) => new("supervision", Day, ends) { Authority = Council };

    private static ChildOrder Kept(OrderContent content, DateOnly? from = null)
    {
        var began = new DateTimeOffset(LondonTime.Start(from ?? Day), TimeSpan.Zero);
        var said = new Statement(Where.Here, Where.Child, StatementId.New(), StatementKind.Order, new WrittenBy(Council, null, "Court team", began.AddHours(9)), new Given { Happened = began }) { Words = content.Words() };
        return ChildOrder.In([said], DateTimeOffset.MaxValue)[0];
    }

    private static DateTimeOffset At(int year, int month, int day) => new(LondonTime.Start(new DateOnly(year, month, day)), TimeSpan.Zero);
}
