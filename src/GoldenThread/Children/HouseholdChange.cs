using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>That an adult joined, or left, the household in which a child lives, or that the child moved; an event that is worked out from facts.</summary>
/// <param name="Kind">"adult-joined-household", "adult-left-household" or "address-changed".</param>
/// <param name="Adult">Who; null where the child moved.</param>
/// <param name="By">The fact that says so; the event is of its organisation, and under its seals.</param>
/// <param name="Day">When, as the fact says it; a day or less than a day.</param>
public readonly record struct HouseholdChange(string Kind, IndividualId? Adult, Statement By, ApproximateDate Day)
{
    /// <summary>An adult joined.</summary>
    public const string Joined = "adult-joined-household";

    /// <summary>An adult left; corroborated.</summary>
    public const string Left = "adult-left-household";

    /// <summary>The child lives at another address.</summary>
    public const string Moved = "address-changed";

    /// <summary>The first moment of that day in London, in UTC.</summary>
    public DateTimeOffset Happened => new(LondonTime.Start(Day.Earliest), TimeSpan.Zero);

    /// <summary>The event, under the seals and the limit of the fact.</summary>
    /// <param name="by">Whose it is, and when it is recorded.</param>
    public Statement Event(WrittenBy by)
    {
        var given = new Given { Basis = By.Basis, Happened = Happened > by.Recorded ? by.Recorded : Happened, When = Day.Earliest == Day.Latest ? null : Day, Part = By.Part, Seal = By.Seal, Limit = By.Limit, HandedIn = By.HandedIn, HangsOn = By.Number };
        var made = new Statement(By.Partnership, By.Child, StatementId.New(), StatementKind.Event, by, given) { Value = Kind, About = Adult };
        foreach (var seal in By.AlsoSealed) made.PutUnder(new SealId(seal));
        return made;
    }

    /// <summary>
    /// What the facts of a record come to. The first household, and the first home, that is recorded emits nothing; nor does an ending that nothing corroborates. Accounts of
    /// one move are one event, on the first day that is said.
    /// </summary>
    /// <param name="child">The child.</param>
    /// <param name="statements">The statements of the record.</param>
    /// <param name="known">The moment as known at which.</param>
    public static IEnumerable<HouseholdChange> Of(ChildId child, IReadOnlyList<Statement> statements, DateTimeOffset known)
    {
        var places = statements.Where(s => s is { Kind: StatementKind.Fact, PlaceKey: not null, About: not null, ValidFrom: not null, NotSaid: null } && s.Stands(known) && s.Starts != DateOnly.MinValue)
            .OrderBy(f => f.Starts).ThenBy(f => f.Recorded).ThenBy(f => f.Id).DistinctBy(f => (f.About, f.IsSo, f.Starts, Own(f) ? f.PlaceKey : null)).ToList();
        if (places.Count == 0) yield break;
        var around = new Around(child, statements, known);
        foreach (var fact in places)
        {
            var (day, before) = (fact.Starts, fact.Starts.AddDays(-1));
            if (Own(fact))
            {
                if (fact is { Fact: FactKind.LivesAt, IsSo: true } && places.Exists(f => Own(f) && f is { Fact: FactKind.LivesAt, IsSo: true } && f.Starts < day)
                    && !around.Homes(before).Contains(fact.PlaceKey!) && around.Homes(day).Contains(fact.PlaceKey!)) yield return new HouseholdChange(Moved, null, fact, fact.ValidFrom!);
                continue;
            }

            var adult = fact.About!.Value;
            if (around.IsUnderAge(adult, day)) continue;
            var (was, now) = (around.LivesThere(adult, before), around.LivesThere(adult, day));
            if (fact.IsSo && !was && now && around.Homes(before).Contains(fact.PlaceKey!)) yield return new HouseholdChange(Joined, adult, fact, fact.ValidFrom!);
            if (!fact.IsSo && fact.Basis?.Corroborates() == true && was && !now && around.Homes(day).Contains(fact.PlaceKey!)) yield return new HouseholdChange(Left, adult, fact, fact.ValidFrom!);
        }

        bool Own(Statement fact) => fact.About!.Value.Value == child.Value;
    }
}
