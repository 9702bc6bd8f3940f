namespace GoldenThread.Children;

/// <summary>Exactly one lead for an open record with anything above universal; no day between two leads.</summary>
public static class Leads
{
    /// <summary>Refuses a second lead on a day.</summary>
    /// <exception cref="RuleException">There is a lead on one of its days.</exception>
    public static void RequireNoOther(IEnumerable<Involvement> all, Involvement lead)
    {
        if (lead.Kind == InvolvementKind.Lead && all.Any(i => i.Kind == InvolvementKind.Lead && i.Id != lead.Id && !(i.ToDay < lead.FromDay) && !(lead.ToDay < i.FromDay)))
            throw new RuleException("There is a lead on these days already. Announce the end of that one first, and name the next in it");
    }

    /// <summary>Refuses to close a lead that nobody follows from the next day.</summary>
    /// <exception cref="RuleException">There would be a gap.</exception>
    public static void RequireNext(Involvement ends, DateOnly last, IEnumerable<Involvement> all, Involvement? next)
    {
        if (ends.Kind != InvolvementKind.Lead) return;
        var following = all.Where(i => i.Id != ends.Id).Concat(next is null ? [] : [next]);
        if (!following.Any(i => i.Kind == InvolvementKind.Lead && i.HoldsOn(last.AddDays(1))))
            throw new RuleException($"Name who leads from {last.AddDays(1):d MMMM yyyy}: a record has no day without a lead") { About = nameof(next) };
    }

    /// <summary>The lead on a day; null where there is none, which is a fault that the lead organisation sees first.</summary>
    public static Involvement? On(IEnumerable<Involvement> all, DateOnly day) => all.FirstOrDefault(i => i.Kind == InvolvementKind.Lead && i.HoldsOn(day));
}
