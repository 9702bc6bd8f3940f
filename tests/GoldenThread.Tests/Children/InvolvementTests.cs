using GoldenThread.Children;

namespace GoldenThread.Tests.Children;

public sealed class InvolvementTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_lead_who_leaves_names_the_next_and_there_are_never_two()
    {
        var (lead, next) = (Of(InvolvementKind.Lead, new(2026, 1, 5)), Of(InvolvementKind.Lead, new(2026, 3, 14)));
        Should.Throw<RuleException>(() => Leads.RequireNext(lead, new(2026, 3, 13), [lead], null));
        Should.Throw<RuleException>(() => Leads.RequireNext(lead, new(2026, 3, 12), [lead], next));
        Leads.RequireNext(lead, new(2026, 3, 13), [lead], next);
        Should.Throw<RuleException>(() => Leads.RequireNoOther([lead], next));
        lead.Announce(new(2026, 3, 13), "Moved", Now, AnyAccess.WorkingDays);
        Leads.RequireNoOther([lead], next);
        (Leads.On([lead, next], new(2026, 3, 13)), Leads.On([lead, next], new(2026, 3, 14))).ShouldBe((lead, next));
        lead.WritesUntil.ShouldBe(new DateOnly(2026, 3, 27));
    }

    [Fact]
    public void A_closing_is_announced_once_before_it_happens_and_says_why()
    {
        var one = Of(InvolvementKind.Core, new(2026, 1, 5));
        Should.Throw<RuleException>(() => one.Announce(new(2026, 3, 10), "Moved", Now, AnyAccess.WorkingDays));
        Should.Throw<RuleException>(() => one.Announce(new(2026, 3, 13), " ", Now, AnyAccess.WorkingDays));
        one.Announce(new(2026, 3, 13), "Moved", Now, AnyAccess.WorkingDays);
        Should.Throw<RuleException>(() => one.Announce(new(2026, 3, 14), "Moved", Now, AnyAccess.WorkingDays));
    }

    private static Involvement Of(InvolvementKind kind, DateOnly from) =>
        new() { Partnership = PartnershipId.New(), Child = new ChildId(Guid.Empty), Organisation = OrganisationId.New(), Kind = kind, FromDay = from, Because = "Referral" };
}
