using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Children;
using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Tests.Children;

public sealed class AroundTests
{
    private sealed record Record(AnyAccess Drawn, ChildId Child, IndividualId[] Adults, IReadOnlyList<Statement> Statements)
    {
        public (DateOnly Day, DateTimeOffset Known) Asked() => (LondonTime.Day(Drawn.Moment()), Drawn.Moment());
    }

    private static Arbitrary<Record> Records => Gen.Choose(0, int.MaxValue).Select(seed =>
    {
        var drawn = new AnyAccess(seed);
        IndividualId[] adults = [IndividualId.New(), IndividualId.New(), IndividualId.New()];
        var record = new Record(drawn, drawn.Children[0], adults, []);
        return record with { Statements = [.. Enumerable.Range(0, 24).Select(n => One(record, n))] };
    }).ToArbitrary();

    [Fact]
    public void The_order_in_which_statements_arrive_changes_nobody_around_no_household_and_no_event() => Prop.ForAll(Records, given =>
    {
        var (day, known) = given.Asked();
        Words(given, given.Drawn.Shuffled(given.Statements), day, known).ShouldBe(Words(given, given.Statements, day, known));
    }).Holds(400);

    [Fact]
    public void What_is_recorded_or_ended_later_changes_nothing_of_what_was_known_then() => Prop.ForAll(Records, given =>
    {
        var (day, known) = given.Asked();
        Words(given, [.. given.Statements.Where(s => s.Recorded <= known)], day, known).ShouldBe(Words(given, given.Statements, day, known));
    }).Holds(400);

    [Fact]
    public void An_ending_that_nothing_corroborates_takes_nobody_away() => Prop.ForAll(Records, given =>
    {
        var (day, known) = given.Asked();
        var before = People(given, given.Statements, day, known).Select(p => p.Person).ToHashSet();
        var said = given.Statements.Where(s => s.Fact is not null && s.IsSo).Select(s => Fact(given, s.Fact!.Value, s.About!.Value, s.Other, s.Place, Basis.OwnAccount, false)).ToList();
        People(given, [.. given.Statements, .. said], day, known).Select(p => p.Person).ToHashSet().IsSupersetOf(before).ShouldBeTrue();
    }).Holds(400);

    [Fact]
    public void Nobody_becomes_seen_by_what_others_say_or_by_a_telephone() => Prop.ForAll(Records, given =>
    {
        var (day, known) = given.Asked();
        foreach (var unseen in People(given, given.Statements, day, known).Where(p => p.Standing == AdultStanding.Unseen))
        {
            var accounts = Enumerable.Range(0, 6).SelectMany(n => (Statement[])
            [
                Contact(given, new ContactContent { People = [new MetPerson(unseen.Person, Met.SpokenOf, given.Drawn.One(given.Adults))] }),
                Contact(given, new ContactContent { How = n % 2 == 0 ? ContactHow.Telephone : ContactHow.Video, People = [new MetPerson(unseen.Person, Met.SeenAndSpokenWith)] }),
                Contact(given, new ContactContent { People = [new MetPerson(unseen.Person, Met.SpokenWithNotSeen)] }),
                Fact(given, FactKind.ParentOf, unseen.Person, new IndividualId(given.Child.Value), null, Basis.Reported, true),
            ]).ToList();
            People(given, [.. given.Statements, .. accounts], day, known).Single(p => p.Person == unseen.Person).Standing.ShouldBe(AdultStanding.Unseen);
        }
    }).Holds(300);

    /// <summary>The status is worked out on the days on which something may change; here it is held against every day.</summary>
    [Fact]
    public void Somebody_is_unseen_on_exactly_the_days_between_the_events_that_begin_and_end_it() => Prop.ForAll(Records, given =>
    {
        var (_, known) = given.Asked();
        var began = given.Statements.Min(s => LondonTime.Day(s.Recorded));
        var (days, next) = UnseenPeriods.Of(given.Child, given.Statements, began, known, began.AddDays(500), CoreOverDays.NotAsked);
        UnseenPeriods.Of(given.Child, given.Drawn.Shuffled(given.Statements), began, known, began.AddDays(500), CoreOverDays.NotAsked).Days.ShouldBe(days);
        var around = new Around(given.Child, given.Statements, known);
        for (var day = began; day <= began.AddDays(500); day = day.AddDays(1)) (days.Count(d => d <= day) % 2 == 1).ShouldBe(around.On(day, _ => CoreAnswers.NotAsked).Any(p => p.CountsAsUnseen), $"{day}");
        if (next is not { } later) return;
        for (var day = began.AddDays(500); day < later; day = day.AddDays(7)) around.On(day, _ => CoreAnswers.NotAsked).Any(p => p.CountsAsUnseen).ShouldBe(days.Count % 2 == 1, $"{day}, before {later}");
        around.On(later, _ => CoreAnswers.NotAsked).Any(p => p.CountsAsUnseen).ShouldBe(days.Count % 2 == 0);
    }).Holds(40);

    /// <summary>An answer that says "could not be assessed" counts for as long as it holds, and not a day longer.</summary>
    [Fact]
    public void Answers_that_could_not_be_had_begin_and_end_the_status_too() => Prop.ForAll(Records, given =>
    {
        const int Holds = 20;
        var (_, known) = given.Asked();
        Statement Answer()
        {
            var at = given.Drawn.Moment();
            return new Statement(given.Drawn.Partnership, given.Child, StatementId.New(), StatementKind.Answer, given.Drawn.By(at), new Given { Happened = at.AddDays(-2) });
        }

        List<Statement> all = [.. given.Statements, Answer(), Answer()];
        var began = all.Min(s => LondonTime.Day(s.Recorded));
        CoreAnswers On(IReadOnlyList<Statement> looked, DateOnly day) =>
            new(looked.Any(s => s.Kind == StatementKind.Answer && LondonTime.Day(s.Happened) <= day && day <= LondonTime.Day(s.Happened).AddDays(Holds)), true, false);
        var core = new CoreOverDays((_, statements, _) => (day, _) => On(statements, day), [Holds]);
        var (days, _) = UnseenPeriods.Of(given.Child, all, began, known, began.AddDays(500), core);
        var (around, standing) = (new Around(given.Child, all, known), all.Where(s => s.Stands(known)).ToList());
        for (var day = began; day <= began.AddDays(500); day = day.AddDays(1)) (days.Count(d => d <= day) % 2 == 1).ShouldBe(around.On(day, _ => On(standing, day)).Any(p => p.CountsAsUnseen), $"{day}");
    }).Holds(20);

    [Fact]
    public void What_is_sealed_makes_nobody_unseen_or_seen_but_for_those_who_open_it() => Prop.ForAll(Records, given =>
    {
        SealId[] seals = [new(Guid.NewGuid()), new(Guid.NewGuid())];
        foreach (var one in given.Statements)
            if (given.Drawn.One([true, false, false])) one.PutUnder(given.Drawn.One(seals));
        var (_, known) = given.Asked();
        var began = given.Statements.Min(s => LondonTime.Day(s.Recorded));
        var (changes, _) = UnseenPeriods.Events(given.Child, given.Statements, began, known, began.AddDays(300), CoreOverDays.NotAsked);
        foreach (var opened in (Guid[][])[[], .. given.Statements.Where(s => s.Seal is not null).Select(s => (Guid[])[.. s.AlsoSealed.Append(s.Seal!.Value.Value).Distinct()])])
        {
            var events = changes.Where(c => c.Seals.All(opened.Contains)).Select(c => new PathwayEvent($"{c.Number(given.Child).Value}", c.At.UtcDateTime, c.At.UtcDateTime, new EventKind(c.Kind), new ChildKey("c"))).ToList();
            var around = new Around(given.Child, given.Statements.Where(s => s.Seal is null || s.AlsoSealed.Append(s.Seal.Value.Value).All(opened.Contains)), known);
            for (var day = began; day <= began.AddDays(300); day = day.AddDays(3))
                new Timeline(events, LondonTime.Start(day).AddHours(12), DateTime.MaxValue).Has("adult-unseen", LondonTime.Start(day).AddHours(12)).ShouldBe(around.On(day, _ => CoreAnswers.NotAsked).Any(p => p.CountsAsUnseen), $"{day}, {opened.Length}");
        }
    }).Holds(30);

    [Fact]
    public void Pathways_get_exactly_the_events_that_stand_and_have_a_day() => Prop.ForAll(Records, given =>
    {
        var (_, known) = given.Asked();
        var got = RecordEvents.Standing(given.Statements, known).Select(s => s.Id).ToList();
        got.ShouldBe(given.Statements.Where(s => s.Kind == StatementKind.Event && s.Recorded <= known && !(s.WithdrawnAt <= known) && !(s.SupersededAt <= known) && (s.ValidFrom is null || s.ValidFrom.Earliest == s.ValidFrom.Latest)).Select(s => s.Id), ignoreOrder: true);
        got.Count.ShouldBe(got.Distinct().Count());
    }).Holds(300);

    [Fact]
    public void What_a_contact_says_is_what_was_written() => Prop.ForAll(Records, given =>
    {
        foreach (var contact in given.Statements.Where(s => s.Kind == StatementKind.Contact))
            ContactContent.Of(contact).Words().ShouldBe(contact.Words, ignoreOrder: true);
    }).Holds(200);

    // What is said in the design of one family: the day on which each was recorded matters, and the window is the child's age.
    [Theory]
    [InlineData("2026-03-10", 8)]
    [InlineData("2027-03-10", 13)]
    [InlineData("2031-03-10", 26)]
    public void How_long_a_meeting_holds_is_by_the_age_of_the_child(string day, int weeks) =>
        LooksAgain.Days(new DateOnly(2026, 3, 2), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(weeks * 7);

    [Fact]
    public void Whoever_was_seen_and_would_not_talk_could_not_be_assessed_until_somebody_talks_with_them()
    {
        var given = Records.Generator.Sample(1, 1).First() with { Statements = [] };
        var (adult, now) = (given.Adults[0], new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        Statement At(ContactContent content, int day) => new(given.Drawn.Partnership, given.Child, StatementId.New(), StatementKind.Contact, given.Drawn.By(now), new Given { Happened = now.AddDays(day - 30) }) { Words = content.Words() };
        AdultStanding Of(params Statement[] all) => People(given, all, new DateOnly(2026, 4, 1), now).Single(p => p.Person == adult).Standing;
        var (silent, talks) = (At(new ContactContent { Seen = true, People = [new MetPerson(adult, Met.SeenDidNotTalk)] }, 1), At(new ContactContent { Seen = true, People = [new MetPerson(adult, Met.SeenAndSpokenWith)] }, 5));
        Of(silent).ShouldBe(AdultStanding.CouldNotBeAssessed);
        Of(silent, talks).ShouldBe(AdultStanding.NotAssessed);
        People(given, [silent], new DateOnly(2026, 4, 1), now).Single().Grounds.ShouldBe([AroundGround.G7]);
    }

    [Fact]
    public void Core_answers_decide_of_whoever_was_met_and_of_nobody_else()
    {
        var given = Records.Generator.Sample(1, 1).First() with { Statements = [] };
        var (adult, now) = (given.Adults[0], new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        Statement Meets(Met met) => new(given.Drawn.Partnership, given.Child, StatementId.New(), StatementKind.Contact, given.Drawn.By(now), new Given { Happened = now.AddDays(-5) }) { Words = new ContactContent { Seen = true, People = [new MetPerson(adult, met)] }.Words() };
        var parent = Statement.OfFact(
            given.Drawn.Partnership, given.Child, StatementId.New(), given.Drawn.By(now), new FactContent(FactKind.ParentOf, adult) { Other = new IndividualId(given.Child.Value) }, new Given { Basis = Basis.RecordsChecked });
        AdultStanding Of(Met met, CoreAnswers core) => new Around(given.Child, [Meets(met), parent], now).On(new DateOnly(2026, 4, 1), _ => core).Single().Standing;
        Of(Met.SeenAndSpokenWith, new CoreAnswers(false, false, false)).ShouldBe(AdultStanding.Assessed);
        Of(Met.SeenAndSpokenWith, new CoreAnswers(false, false, true)).ShouldBe(AdultStanding.OutOfDate);
        Of(Met.SeenAndSpokenWith, new CoreAnswers(false, true, true)).ShouldBe(AdultStanding.NotAssessed);
        Of(Met.SeenAndSpokenWith, new CoreAnswers(true, true, true)).ShouldBe(AdultStanding.CouldNotBeAssessed);
        Of(Met.TriedNotSeen, new CoreAnswers(false, false, false)).ShouldBe(AdultStanding.CouldNotBeAssessed);
        Of(Met.SpokenWithNotSeen, new CoreAnswers(false, false, false)).ShouldBe(AdultStanding.Unseen);
    }

    private static IReadOnlyList<PersonAround> People(Record given, IReadOnlyList<Statement> statements, DateOnly day, DateTimeOffset known) => new Around(given.Child, statements, known).On(day, _ => CoreAnswers.NotAsked);

    private static string Words(Record given, IReadOnlyList<Statement> statements, DateOnly day, DateTimeOffset known) => string.Join(
        "\n", People(given, statements, day, known).Select(p => $"{p.Person.Value} {string.Join(' ', p.Grounds)} {p.Standing} {string.Join(' ', p.Notes(i => i.Value.ToString()))}")
            .Concat(HouseholdChange.Of(given.Child, statements, known).Select(c => $"{c.Kind} {c.Adult?.Value} {c.Day}").Order(StringComparer.Ordinal))
            .Concat(RecordEvents.Standing(statements, known).Select(RecordEvents.IdOf)));

    private static Statement One(Record given, int number)
    {
        var (drawn, child, adult) = (given.Drawn, new IndividualId(given.Child.Value), given.Drawn.One(given.Adults));
        var basis = drawn.One(Enum.GetValues<Basis>());
        var made = (number % 8) switch
        {
            0 => drawn.AHome(given.Child),
            1 or 2 => drawn.AHome(given.Child, adult),
            3 => Fact(given, drawn.One([FactKind.ParentOf, FactKind.CarerOf, FactKind.HasContactWith]), adult, child, null, basis, drawn.One([true, true, false])),
            4 => Fact(given, drawn.One([FactKind.PartnerOf, FactKind.FormerPartnerOf]), adult, drawn.One(given.Adults), null, basis, drawn.One([true, true, false])),
            5 => Happened(given, adult),
            _ => Contact(given, new ContactContent
            {
                How = drawn.One(Enum.GetValues<ContactHow>()),
                Seen = drawn.One<bool?>([true, false, null]),
                Observed = "The child slept",
                Told = [drawn.Organisations[0].Value],
                People = [.. given.Adults.Where(_ => drawn.One([true, false])).Select(a => drawn.One(Enum.GetValues<Met>()) is var met && met == Met.SpokenOf ? new MetPerson(a, met, child) : new MetPerson(a, met))],
            }),
        };
        if (drawn.One([true, false, false, false]) && made.WithdrawnAt is null) made.Withdraw("Wrong", drawn.By(made.Recorded.AddDays(2)) with { Organisation = made.Organisation });
        return made;
    }

    private static Statement Happened(Record given, IndividualId adult)
    {
        var at = given.Drawn.Moment();
        return new Statement(
            given.Drawn.Partnership, given.Child, StatementId.New(), StatementKind.Event, given.Drawn.By(at), new Given { Happened = at.AddDays(-1), When = given.Drawn.One<ApproximateDate?>([null, null, ApproximateDate.FromEdtf("March 2026", "2026-03")]) })
        { Value = given.Drawn.One(["adult-risk-recorded", "contact-with-former-partner", "visit"]), About = adult };
    }

    private static Statement Contact(Record given, ContactContent content)
    {
        var at = given.Drawn.Moment();
        return new Statement(given.Drawn.Partnership, given.Child, StatementId.New(), StatementKind.Contact, given.Drawn.By(at), new Given { Happened = at.AddDays(-2) }) { Words = content.Words() };
    }

    private static Statement Fact(Record given, FactKind kind, IndividualId about, IndividualId? other, string? place, Basis basis, bool isSo)
    {
        var from = LondonTime.Day(given.Drawn.Moment());
        return Statement.OfFact(
            given.Drawn.Partnership, given.Child, StatementId.New(), given.Drawn.By(given.Drawn.Moment()),
            new FactContent(kind, about)
            {
                Other = kind.IsBetween() ? (other == about ? new IndividualId(given.Child.Value) : other) : null,
                Place = place,
                Is = isSo,
                Value = kind.IsBetween() || kind.IsOfPlace() ? null : "a",
                Nuance = kind == FactKind.HasContactWith ? "overnight" : null,
                From = ApproximateDate.Kept($"{from:d MMMM yyyy}", $"{from:yyyy-MM-dd}", from, from),
            },
            new Given { Basis = basis });
    }
}
