using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Pathways;
using GoldenThread.Sample.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Sample.Children;

/// <summary>
/// Records of an invented population: its events as contacts and facts emit them, families in which a partner is not always the parent, twins, adults whom nobody
/// sees, late and corrected records. The same seed gives the same families. No child, adult or place of it exists.
/// </summary>
/// <param name="place">Who works with them.</param>
/// <param name="seed">The seed.</param>
/// <param name="end">The last moment, in UTC.</param>
public sealed class InventedRecords(InventedPlace place, int seed, DateTime end)
{
    private const int Years = 4;

    private static readonly string[] Given = ["Posy", "Wren", "Fern", "Rowan", "Ash", "Ivy", "Kit", "Ned", "Bryn", "Tess", "Owen", "Lark", "Moss", "Sorrel", "Piers", "Una"];
    private static readonly string[] Families = ["Marlow", "Tarn", "Frost", "Ashdown", "Penhallow", "Ellery", "Greenleaf", "Calloway", "Thornbury", "Selby", "Larkin", "Whitlock"];
    private static readonly string[] Streets = ["Cooper Row", "Elm Way", "Mill Street", "Tanner Close"];
    private static readonly string[] Seen = ["Slept well; the kitchen was warm", "Played with the pans", "Cried when put down and was comforted", "Ate lunch", "Looked pale; coughing"];

    private readonly InventedPopulation population = new(Years, seed, end);

    /// <summary>The rows of one record: the record first, then who appears in it, statements, and who is involved.</summary>
    /// <param name="number">Which child, from 0.</param>
    /// <param name="worksOut">True to add what follows from them: who joined a household, when an adult is unseen.</param>
    public IReadOnlyList<object> Child(int number, bool worksOut)
    {
        var random = new Random(unchecked((seed * 31_337) + (number * 7_919)));
        // Of a hundred pairs of numbers two are twins: they have the birth, the mother and the home of the first.
        var twin = number % 2 == 1 && Twins(number - 1);
        var family = new Random(unchecked((seed * 104_729) + (twin ? number - 1 : number)));
        var events = population.Child(twin ? number - 1 : number);
        var child = new ChildId(Id(number, 0));
        var (self, rows, statements) = (new IndividualId(child.Value), new List<object>(), new List<Statement>());
        var began = events.Count > 0 ? events.Min(e => e.Recorded) : end.AddDays(-1);
        var (health, council) = (place.Organisations[InventedPlace.Health], place.Organisations[InventedPlace.Council]);
        var (worker, team) = place.Worker(InventedPlace.Health, number);
        var record = new ChildRecord(place.Partnership, child, By(health, worker, began), "Booked with maternity services");
        if (twin || (number % 2 == 0 && Twins(number))) record.BeOneOf(Id(number - (number % 2), 9), 2, (number % 2) + 1);
        rows.Add(record);

        var (mother, partner, father) = (new IndividualId(Id(twin ? number - 1 : number, 1)), new IndividualId(Id(twin ? number - 1 : number, 2)), new IndividualId(Id(twin ? number - 1 : number, 3)));
        var (last, hasPartner, isFather) = (Families[family.Next(Families.Length)], family.Next(100) < 80, family.Next(100) < 85);
        var home = $"{family.Next(1, 190)} {Streets[family.Next(Streets.Length)]}, Northmere {family.Next(1, 900)}";
        void Fact(FactContent content, Basis basis, DateTime at, IndividualId? source = null) =>
            statements.Add(Statement.OfFact(place.Partnership, child, StatementId.New(), By(health, worker, at), content, new Given { Basis = basis, Source = source }));
        void Appears(IndividualId person, string called) =>
            rows.Add(new Appearance { Partnership = place.Partnership, Child = child, Individual = person, Organisation = health, Description = called, At = Utc(began) });
        var called = $"{Given[random.Next(Given.Length)]} {last}";
        Fact(new FactContent(FactKind.Name, self) { Value = called }, Basis.RecordsChecked, began);
        if (Number(number) is { } nhs) Fact(new FactContent(FactKind.NhsNumber, self) { Value = nhs }, Basis.RecordsChecked, began);
        Appears(mother, $"{Given[family.Next(Given.Length)]} {last}");
        Fact(new FactContent(FactKind.ParentOf, mother) { Other = self, Nuance = "birth" }, Basis.RecordsChecked, began);
        var born = events.FirstOrDefault(e => e.Kind == EventKind.Birth)?.Occurred;
        var since = LondonTime.Day(born ?? began);
        Fact(new FactContent(FactKind.LivesAt, mother) { Place = home, Share = Share.Always }, Basis.Observed, began);
        Fact(new FactContent(FactKind.LivesAt, self) { Place = home, Share = Share.Always, From = Day(since) }, Basis.Observed, Later(began, born));
        if (hasPartner)
        {
            Appears(partner, $"{Given[family.Next(Given.Length)]} {Families[family.Next(Families.Length)]}");
            Fact(new FactContent(FactKind.PartnerOf, partner) { Other = mother }, family.Next(3) == 0 ? Basis.Observed : Basis.OwnAccount, began, mother);
            if (isFather) Fact(new FactContent(FactKind.ParentOf, partner) { Other = self, Nuance = "said to be" }, Basis.OwnAccount, began, mother);
            var joins = family.Next(100) < 20 ? since.AddDays(family.Next(20, 400)) : DateOnly.MinValue;
            if (joins == DateOnly.MinValue) Fact(new FactContent(FactKind.LivesAt, partner) { Place = home }, Basis.OwnAccount, began, mother);
            else if (joins < LondonTime.Day(end.AddDays(-20))) Fact(new FactContent(FactKind.LivesAt, partner) { Place = home, From = Day(joins) }, Basis.Observed, LondonTime.Start(joins).AddDays(family.Next(1, 15)));
        }

        if (!isFather)
        {
            Appears(father, $"{Given[family.Next(Given.Length)]} {Families[family.Next(Families.Length)]}");
            Fact(new FactContent(FactKind.ParentOf, father) { Other = self, Nuance = "said to be" }, Basis.OwnAccount, began, mother);
        }

        foreach (var same in events.GroupBy(e => e.Id, StringComparer.Ordinal)) Happened(statements, child, [.. same], random, home, mother, hasPartner ? partner : null);
        if (worksOut) Follows(statements, child, began);
        rows.AddRange(statements);
        rows.Add(new Involvement { Partnership = place.Partnership, Child = child, Organisation = health, Team = team, Kind = InvolvementKind.Core, FromDay = LondonTime.Day(began), Because = "Health visiting", Recorded = Utc(began) }.With(worker));
        if (events.FirstOrDefault(e => e.Kind.Value is "child-protection-plan-begins" or "supervision-order-begins" or "looked-after-begins" or "unborn-concern-begins") is { } led)
        {
            var (lead, of) = place.Worker(InventedPlace.Council, number);
            rows.Add(new Involvement { Partnership = place.Partnership, Child = child, Organisation = council, Team = of, Kind = InvolvementKind.Lead, FromDay = LondonTime.Day(led.Recorded), Because = "Leads the work with the family", Recorded = Utc(led.Recorded) }.With(lead));
        }

        return rows;
    }

    // One event with its corrections: a visit and what was missed hang on a contact, a birth and a due date on a fact, others stand by themselves.
    private void Happened(List<Statement> statements, ChildId child, List<PathwayEvent> same, Random random, string home, IndividualId mother, IndividualId? partner)
    {
        var (self, (number, key), before) = (new IndividualId(child.Value), (StatementId.New(), StatementId.New()), new List<Statement>());
        var people = new List<MetPerson> { new(mother, random.Next(100) < 90 ? Met.SeenAndSpokenWith : Met.TriedNotSeen) };
        if (partner is { } other)
            people.Add(random.Next(100) switch { < 25 => new(other, Met.SeenAndSpokenWith), < 35 => new(other, Met.SeenDidNotTalk), < 50 => new(other, Met.TriedNotSeen), _ => new(other, Met.SpokenOf, mother) });
        var (observed, alone) = (Seen[random.Next(Seen.Length)], random.Next(4) == 0);
        foreach (var one in same.OrderBy(e => e.Recorded))
        {
            var by = By(place.Organisations[one.Organisation], null, one.Recorded);
            foreach (var earlier in before) earlier.GiveWay("Put right", by);
            before.Clear();
            var given = new Given { Happened = Utc(one.Occurred) };
            var on = one.Kind.Value switch
            {
                "visit" or "appointment-missed" => Contact(one, by, given),
                "birth" => Statement.OfFact(place.Partnership, child, number, by, new FactContent(FactKind.Born, self) { Value = Words(LondonTime.Day(one.Occurred)) }, given with { Basis = Basis.RecordsChecked }),
                "due-date" => Statement.OfFact(place.Partnership, child, number, by, new FactContent(FactKind.Due, self) { Value = one.Value }, given with { Basis = Basis.RecordsChecked }),
                _ => null,
            };
            if (on is not null) before.Add(on);
            before.Add(new Statement(place.Partnership, child, key, StatementKind.Event, by, given with { HangsOn = on?.Number, GivenKey = on is null ? $"{seed}-{one.Id}" : null })
            {
                Value = one.Kind.Value,
                Words = one.Value is { } value ? new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = value } : new Dictionary<string, string>(StringComparer.Ordinal),
            });
            if (one.Kind.Value == "visit")
                foreach (var met in people.Where(p => p.How == Met.SeenAndSpokenWith))
                    before.Add(new Statement(place.Partnership, child, StatementId.New(), StatementKind.Event, by, given with { HangsOn = number }) { Value = "adult-seen", About = met.Person });
            statements.AddRange(before);
        }

        Statement Contact(PathwayEvent one, WrittenBy by, Given given)
        {
            var content = one.Kind.Value == "visit"
                ? new ContactContent { Seen = true, Alone = alone, Awake = random.Next(3) > 0, Observed = observed, Showed = "Smiled", People = people }
                : new ContactContent { Result = ContactResult.NotBrought, NotDone = "Not brought" };
            return new Statement(place.Partnership, child, number, StatementKind.Contact, by, given with { Place = one.Kind.Value == "visit" ? home : null }) { Words = content.Words() };
        }
    }

    // What the pieces of work add when statements are written: who joined a household, from when to when an adult is unseen.
    private void Follows(List<Statement> statements, ChildId child, DateTime began)
    {
        foreach (var change in HouseholdChange.Of(child, statements, DateTimeOffset.MaxValue).ToList())
            statements.Add(change.Event(new WrittenBy(change.By.Organisation, change.By.Author, change.By.AuthorName, change.By.Recorded > change.Happened ? change.By.Recorded : change.Happened)));
        var (unseen, _) = UnseenPeriods.Events(child, statements, LondonTime.Day(began), DateTimeOffset.MaxValue, LondonTime.Day(end), CoreOverDays.NotAsked);
        foreach (var change in unseen) statements.Add(change.Event(place.Partnership, child, new WrittenBy(place.Organisations[InventedPlace.Health], null, "Worked out from contacts", Utc(Later(began, change.At.UtcDateTime)))));
    }

    private bool Twins(int number) => new Random(unchecked((seed * 8_191) + number)).Next(100) < 2;

    // Numbers of the range that is kept for tests; of eleven one has no digit that checks it.
    private static string? Number(int number)
    {
        var digits = (999_000_000 + number).ToString(CultureInfo.InvariantCulture);
        if (digits.Length > 9) return null;
        var check = 11 - (digits.Select((c, i) => (c - '0') * (10 - i)).Sum() % 11);
        return check == 10 ? null : $"{digits}{check % 11}";
    }

    // The same for the same seed, and no other's.
    private Guid Id(int number, byte what) => new(number, (short)seed, (short)(seed >> 16), 8, 1, 9, 0, 7, 5, 1, what);

    private static WrittenBy By(OrganisationId organisation, PersonId? worker, DateTime at) => new(organisation, worker, worker is null ? "Their system" : "A health visitor", Utc(at));

    private static DateTime Later(DateTime one, DateTime? other) => other > one ? other.Value : one;

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));

    private static string Words(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ApproximateDate Day(DateOnly day) => ApproximateDate.Kept($"{day:d MMMM yyyy}", Words(day), day, day);
}
