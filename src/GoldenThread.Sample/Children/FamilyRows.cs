using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Pathways;
using GoldenThread.Profiles;
using GoldenThread.Time;

namespace GoldenThread.Sample.Children;

/// <summary>The rows of one written-out family, as its services recorded them: each said on a day before today, in few words.</summary>
/// <param name="partnership">The partnership.</param>
/// <param name="now">The moment at which it is loaded.</param>
/// <param name="health">The organisation of the health visitor.</param>
/// <param name="nurse">The health visitor.</param>
/// <param name="council">The organisation of the social worker.</param>
/// <param name="social">The social worker.</param>
/// <param name="team">The social worker's team.</param>
internal sealed partial class FamilyRows(PartnershipId partnership, DateTimeOffset now, OrganisationId health, PersonId nurse, OrganisationId council, PersonId social, TeamId team)
{
    // How long ago the record of a child not yet born began.
    private const int Unborn = 112;

    private readonly Dictionary<string, IndividualId> people = new(StringComparer.Ordinal);
    private IndividualId Self => new(Child.Value);

    /// <summary>The child.</summary>
    public ChildId Child { get; } = ChildId.New();

    /// <summary>The rows, in the order in which they are written.</summary>
    public List<object> Rows { get; } = [];

    /// <summary>Begins the record, of a child not yet born with the day on which it is expected.</summary>
    public FamilyRows Begin(string name, int bornDaysAgo, string because)
    {
        var began = bornDaysAgo > 0 ? bornDaysAgo + 5 : Unborn;
        Rows.Add(new ChildRecord(partnership, Child, By(false, began), because));
        if (bornDaysAgo <= 0)
        {
            var due = LondonTime.Day(now).AddDays(-bornDaysAgo);
            var number = Fact(false, began, new FactContent(FactKind.Due, Self) { Value = Words(due) }, Basis.RecordsChecked);
            Event("due-date", began, false, null, Words(due), number);
            return this;
        }

        Fact(false, bornDaysAgo, new FactContent(FactKind.Name, Self) { Value = name }, Basis.RecordsChecked);
        Event("birth", bornDaysAgo, false, null, null, Fact(false, bornDaysAgo, new FactContent(FactKind.Born, Self) { Value = Words(Day(bornDaysAgo)) }, Basis.RecordsChecked));
        return this;
    }

    /// <summary>Who works with the child: the health visitor always, the social worker where somebody leads.</summary>
    public FamilyRows Works(int daysAgo, bool led)
    {
        Rows.Add(new Involvement { Partnership = partnership, Child = Child, Organisation = health, Kind = InvolvementKind.Core, FromDay = Day(daysAgo), Because = "Health visiting", Recorded = At(daysAgo) }.With(nurse));
        if (led) Rows.Add(new Involvement { Partnership = partnership, Child = Child, Organisation = council, Team = team, Kind = InvolvementKind.Lead, FromDay = Day(daysAgo), Because = "Leads the work with the family", Recorded = At(daysAgo) }.With(social));
        return this;
    }

    /// <summary>Somebody of the family, and what they are to the child.</summary>
    public FamilyRows Person(string key, string name, FactKind kind, int daysAgo, Basis basis = Basis.RecordsChecked, string? saidBy = null, string? other = null, string? nuance = null)
    {
        Appears(key, name, daysAgo);
        Fact(false, daysAgo, new FactContent(FactKind.Name, people[key]) { Value = name }, Basis.RecordsChecked);
        Fact(false, daysAgo, new FactContent(kind, people[key]) { Other = other is null ? Self : people[other], Nuance = nuance }, basis, saidBy);
        return this;
    }

    /// <summary>Where somebody lives, or does not; null for the child.</summary>
    public FamilyRows Home(string? who, string place, int daysAgo, Basis basis, bool so = true, string? saidBy = null, bool byCouncil = false)
    {
        Fact(byCouncil, daysAgo, new FactContent(FactKind.LivesAt, who is null ? Self : people[who]) { Place = place, Is = so, From = ApproximateDate.Kept($"{Day(daysAgo):d MMMM yyyy}", Words(Day(daysAgo)), Day(daysAgo), Day(daysAgo)) }, basis, saidBy);
        return this;
    }

    /// <summary>A contact: what was observed and what was said, and how each person was met ("ann:seen", "ned:tried", "ned:of ann", "ned:silent", "ned:phone").</summary>
    public FamilyRows Contact(int daysAgo, bool byCouncil, string? observed, string? said, string met, bool seen = true, string? showed = null, string? ticked = null, ContactResult result = ContactResult.Met)
    {
        var (number, by) = (StatementId.New(), By(byCouncil, daysAgo));
        var content = new ContactContent
        {
            Result = result,
            Observed = observed,
            Said = said,
            Seen = result == ContactResult.Met ? seen : null,
            Alone = result == ContactResult.Met && seen ? false : null,
            Showed = showed,
            People = [.. met.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Split(':')).Select(m => Met(m[0], m[1]))],
            Ticked = ticked is null ? [] : [new TickedEvent(ticked)],
        };
        Rows.Add(new Statement(partnership, Child, number, StatementKind.Contact, by, new Given { Happened = At(daysAgo), Basis = Basis.Observed }) { Words = content.Checked().Words() });
        foreach (var emitted in content.Emits(_ => false)) Event(emitted.Kind, daysAgo, byCouncil, emitted.Names, emitted.Value, number);
        return this;
    }

    /// <summary>An answer of the profile, with the event by which pathways hear of it.</summary>
    public FamilyRows Answer(string factor, string? about, AnswerValue value, int daysAgo, bool byCouncil, Basis? basis, string because, string? saidBy = null, string? attempts = null)
    {
        var (number, person) = (StatementId.New(), about is null ? (IndividualId?)null : people[about]);
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Value] = value.InWords(), [value == AnswerValue.Present ? ProfileWords.What : ProfileWords.Because] = because };
        if (attempts is not null) words[ProfileWords.Attempts] = attempts;
        Rows.Add(new Statement(partnership, Child, number, StatementKind.Answer, By(byCouncil, daysAgo), new Given { Happened = At(daysAgo), Basis = basis, Source = saidBy is null ? null : people[saidBy] }) { Value = factor, About = person, Words = words });
        Event(EventKind.AnswerTo(factor).Value, daysAgo, byCouncil, person, value.InWords(), number);
        return this;
    }

    /// <summary>An event that is no contact.</summary>
    public FamilyRows Happened(string kind, int daysAgo, bool byCouncil, string? because = null)
    {
        Event(kind, daysAgo, byCouncil, null, null, null, because);
        return this;
    }

    private void Event(string kind, int daysAgo, bool byCouncil, IndividualId? names, string? value, StatementId? on, string? because = null)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (value is not null) words["value"] = value;
        if (because is not null) words["because"] = because;
        Rows.Add(new Statement(partnership, Child, StatementId.New(), StatementKind.Event, By(byCouncil, daysAgo), new Given { Happened = kind == "birth" ? new DateTimeOffset(LondonTime.Start(Day(daysAgo)), TimeSpan.Zero) : At(daysAgo), HangsOn = on }) { Value = kind, About = names, Words = words });
    }

    private StatementId Fact(bool byCouncil, int daysAgo, FactContent content, Basis basis, string? saidBy = null)
    {
        var number = StatementId.New();
        Rows.Add(Statement.OfFact(partnership, Child, number, By(byCouncil, daysAgo), content, new Given { Basis = basis, Source = saidBy is null ? null : people[saidBy] }));
        return number;
    }

    private void Appears(string key, string name, int daysAgo)
    {
        people[key] = IndividualId.New();
        Rows.Add(new Appearance { Partnership = partnership, Child = Child, Individual = people[key], Organisation = health, Description = name, At = At(daysAgo) });
    }

    private MetPerson Met(string who, string how) => how switch
    {
        "seen" => new(people[who], GoldenThread.Children.Met.SeenAndSpokenWith),
        "silent" => new(people[who], GoldenThread.Children.Met.SeenDidNotTalk),
        "tried" => new(people[who], GoldenThread.Children.Met.TriedNotSeen),
        "phone" => new(people[who], GoldenThread.Children.Met.SpokenWithNotSeen),
        _ => new(people[who], GoldenThread.Children.Met.SpokenOf, people[how["of-".Length..]]),
    };

    private WrittenBy By(bool byCouncil, int daysAgo) => byCouncil ? new(council, social, "Hana Whitfield", At(daysAgo)) : new(health, nurse, "Uma Larkin", At(daysAgo));

    private DateOnly Day(int daysAgo) => LondonTime.Day(now).AddDays(-daysAgo);

    private DateTimeOffset At(int daysAgo) => daysAgo <= 0 ? now : new DateTimeOffset(LondonTime.Utc(Day(daysAgo).ToDateTime(new TimeOnly(10, 0))), TimeSpan.Zero);

    private static string Words(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
