using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>That an adult joined, or left, the household in which a child lives; an event that is worked out from facts.</summary>
/// <param name="Kind">"adult-joined-household" or "adult-left-household".</param>
/// <param name="Adult">Who.</param>
/// <param name="By">The fact that says so; the event is of its organisation, and under its seals.</param>
/// <param name="Day">When, as the fact says it; a day or less than a day.</param>
public readonly record struct HouseholdChange(string Kind, IndividualId Adult, Statement By, ApproximateDate Day)
{
    /// <summary>An adult joined.</summary>
    public const string Joined = "adult-joined-household";

    /// <summary>An adult left; corroborated.</summary>
    public const string Left = "adult-left-household";

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

    /// <summary>What the facts of a record come to. The first household that is recorded emits nothing; nor does an ending that nothing corroborates.</summary>
    /// <param name="child">The child.</param>
    /// <param name="statements">The statements of the record.</param>
    /// <param name="known">The moment as known at which.</param>
    public static IEnumerable<HouseholdChange> Of(ChildId child, IReadOnlyList<Statement> statements, DateTimeOffset known)
    {
        var places = statements.Where(s => s is { Kind: StatementKind.Fact, PlaceKey: not null, About: not null, ValidFrom: not null, NotSaid: null } && s.About.Value.Value != child.Value && s.Stands(known)).ToList();
        if (places.Count == 0) yield break;
        var around = new Around(child, statements, known);
        foreach (var fact in places.OrderBy(f => f.Starts).ThenBy(f => f.Recorded).ThenBy(f => f.Id).DistinctBy(f => (f.About, f.IsSo, f.Starts)))
        {
            var (adult, day) = (fact.About!.Value, fact.Starts);
            if (day == DateOnly.MinValue || around.IsUnderAge(adult, day)) continue;
            var before = day.AddDays(-1);
            var (was, now) = (around.LivesThere(adult, before), around.LivesThere(adult, day));
            if (fact.IsSo && !was && now && around.Homes(before).Contains(fact.PlaceKey!)) yield return new HouseholdChange(Joined, adult, fact, fact.ValidFrom!);
            if (!fact.IsSo && fact.Basis?.Corroborates() == true && was && !now && around.Homes(day).Contains(fact.PlaceKey!)) yield return new HouseholdChange(Left, adult, fact, fact.ValidFrom!);
        }
    }
}
