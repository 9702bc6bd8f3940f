using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>Who is around a child on a day, as known at a moment, why, and who of them is unseen. Worked out from statements alone; the order in which they arrive changes nothing.</summary>
public sealed class Around
{
    private readonly DateTimeOffset known;
    private readonly IndividualId child;
    private readonly SamePerson same;
    private readonly IReadOnlyList<Statement> standing;
    private readonly ILookup<FactSlot, Statement> slots;
    private readonly IReadOnlyList<Statement> relations;
    private readonly IReadOnlyList<(Statement Contact, ContactContent Content)> contacts;

    /// <param name="child">The child.</param>
    /// <param name="statements">The statements of the child's record that are looked at.</param>
    /// <param name="known">What was recorded, or ended, later is left out.</param>
    public Around(ChildId child, IEnumerable<Statement> statements, DateTimeOffset known)
    {
        (this.known, this.child) = (known, new IndividualId(child.Value));
        standing = [.. statements.Where(s => s.Stands(known))];
        same = new SamePerson(standing, known);
        slots = standing.Where(s => s.Fact is not null && s.About is not null).Select(s => (Slot: FactSlot.Of(s), Fact: s)).Where(s => s.Slot is not null)
            .ToLookup(s => Canonical(s.Slot!.Value), s => s.Fact);
        relations = [.. standing.Where(s => s is { IsSo: true, NotSaid: null, Fact: { } kind, About: not null } && ((kind.IsBetween() && kind != FactKind.IdentifiedAs) || kind.IsOfPlace()))];
        contacts = [.. standing.Where(s => s.Kind == StatementKind.Contact).Select(s => (s, ContactContent.Of(s)))];
    }

    /// <summary>The child's day of birth, where it is known and not after the day.</summary>
    public DateOnly? Born(DateOnly day) => LooksAgain.Day(Heading.Last(standing, child, FactKind.Born, day, known)?.Value) is { } born && born <= day ? born : null;

    /// <summary>Where the child lives on a day; of a child not yet born, where the mother does.</summary>
    public IReadOnlySet<string> Homes(DateOnly day) => (Born(day) is not null ? [child] : Mothers()).SelectMany(p => Places(p, day)).ToHashSet(StringComparer.Ordinal);

    /// <summary>True where somebody lives or stays where the child lives on a day.</summary>
    public bool LivesThere(IndividualId person, DateOnly day) => OfHome(same.Of(person), Homes(day), day).Any(l => l.Gives);

    /// <summary>Everybody of 16 or over, or of unknown age, who is around the child on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="core">What the core factors of the profile come to for an adult.</param>
    public IReadOnlyList<PersonAround> On(DateOnly day, Func<IndividualId, CoreAnswers> core)
    {
        var homes = Homes(day);
        var lines = new Dictionary<IndividualId, List<(AroundGround Ground, GroundLine Line)>>();
        void Give(IndividualId person, AroundGround ground, GroundLine line)
        {
            if (!line.Gives || person == child) return;
            if (!lines.TryGetValue(person, out var all)) lines[person] = all = [];
            all.Add((ground, line));
        }

        var dead = People().Where(p => IsDead(p, day)).ToHashSet();
        foreach (var person in People().Where(p => !dead.Contains(p)))
            foreach (var line in OfHome(person, homes, day)) Give(person, AroundGround.G1, line);
        foreach (var slot in slots)
        {
            var (kind, line) = (slot.Key.Kind, new Lazy<GroundLine>(() => GroundLine.Of([.. slot], day)));
            if (kind is FactKind.ParentOf or FactKind.ParentalResponsibilityFor || (kind == FactKind.CarerOf && slot.Any(IsGuardian)))
            {
                if (slot.Key.Other == child && !dead.Contains(slot.Key.About)) Give(slot.Key.About, AroundGround.G2, line.Value);
            }
            else if (kind == FactKind.CarerOf && slot.Key.Other == child && !dead.Contains(slot.Key.About)) Give(slot.Key.About, AroundGround.G4, line.Value);
            else if (kind == FactKind.HasContactWith && (slot.Key.Other == child || slot.Key.About == child))
            {
                var person = slot.Key.About == child ? slot.Key.Other!.Value : slot.Key.About;
                if (!dead.Contains(person)) Give(person, AroundGround.G4, GroundLine.Of([.. slot.Where(s => !s.IsSo || IsClose(s))], day));
            }
        }

        var first = lines.Keys.ToHashSet();
        foreach (var slot in slots.Where(s => s.Key.Kind is FactKind.PartnerOf or FactKind.FormerPartnerOf && s.Key.Other is not null))
        {
            var ((one, other), former) = ((slot.Key.About, slot.Key.Other!.Value), slot.Key.Kind == FactKind.FormerPartnerOf);
            foreach (var (person, of) in new[] { (one, other), (other, one) })
            {
                if (!first.Contains(of) || !lines[of].Exists(l => l.Ground <= AroundGround.G2) || dead.Contains(person)) continue;
                if (!former) Give(person, AroundGround.G3, GroundLine.Of([.. slot], day));
                else if (LastOfFormer(person, [.. slot], day) is { } last && day <= last) Give(person, AroundGround.G5, GroundLine.Of([.. slot], day));
            }
        }

        foreach (var risk in standing.Where(s => s is { Kind: StatementKind.Event, Value: "adult-risk-recorded", About: not null } && LondonTime.Day(s.Happened) <= day && !dead.Contains(same.Of(s.About.Value))))
            Give(same.Of(risk.About!.Value), AroundGround.G6, new GroundLine(true, false, null));
        foreach (var person in Found(homes, day).Where(p => !dead.Contains(p))) Give(person, AroundGround.G7, new GroundLine(true, false, null));

        var standings = new Standings(child, standing, contacts, same, Born(day), day, core);
        return [.. lines.Where(l => !IsUnderAge(l.Key, day)).Select(l => Person(l.Key, l.Value, standings)).OrderBy(p => p.Standing).ThenBy(p => p.Grounds[0]).ThenBy(p => p.Person.Value)];
    }

    private static PersonAround Person(IndividualId person, List<(AroundGround Ground, GroundLine Line)> lines, Standings standings) => new(
        person, [.. lines.Select(l => l.Ground).Distinct().Order()], standings.Of(person),
        lines.Select(l => l.Line.SaidToHaveLeft).Min(), standings.KnownOnlyFrom(person), lines.TrueForAll(l => l.Line.Perhaps));

    private IEnumerable<GroundLine> OfHome(IndividualId person, IReadOnlySet<string> homes, DateOnly day)
    {
        var window = LooksAgain.Days(Born(day), day);
        return homes.Select(home => GroundLine.Of([.. slots[new FactSlot(person, FactKind.LivesAt, null, home, null)]], day, window)).Where(l => l.Gives);
    }

    private IEnumerable<string> Places(IndividualId person, DateOnly day) => slots.Where(s => s.Key.About == person && s.Key.Place is not null && GroundLine.Of([.. s], day).Gives).Select(s => s.Key.Place!);

    // Whoever bears the child: of a child not yet born every parent whom a statement names is the mother, unless it says otherwise.
    private IndividualId[] Mothers()
    {
        var parents = standing.Where(s => s is { Fact: FactKind.ParentOf, IsSo: true, About: not null } && s.Other == child).ToList();
        var birth = parents.Where(p => p.Nuance == "birth").Select(p => same.Of(p.About!.Value)).Distinct().ToArray();
        return birth.Length > 0 ? birth : [.. parents.OrderBy(p => p.Recorded).ThenBy(p => p.Id).Select(p => same.Of(p.About!.Value)).Take(1)];
    }

    // Seen at a contact with the child or in the home, and nobody has stated who they are to the child, or why they were there.
    private IEnumerable<IndividualId> Found(IReadOnlySet<string> homes, DateOnly day)
    {
        foreach (var (contact, content) in contacts.Where(c => LondonTime.Day(c.Contact.Happened) <= day))
        {
            var on = LondonTime.Day(contact.Happened);
            if (content.How != ContactHow.InPerson || (content.Seen != true && contact.PlaceKey is { } place && !homes.Contains(place) && !Homes(on).Contains(place))) continue;
            foreach (var met in content.People.Where(p => p.IsSeen))
                if (same.Of(met.Person) is var person && !IsExplained(person, on, day)) yield return person;
        }
    }

    private bool IsExplained(IndividualId person, DateOnly from, DateOnly to) => relations.Any(s => (same.Of(s.About!.Value) == person || (s.Other is { } other && same.Of(other) == person)) && s.Starts <= to && (s.ValidTo?.Latest ?? DateOnly.MaxValue) >= from);

    // Twelve months after the end, or after the last event that names them.
    private DateOnly? LastOfFormer(IndividualId person, IReadOnlyList<Statement> slot, DateOnly day)
    {
        var ended = slot.Where(s => s.IsSo && s.Holds(day) != Holding.No).Select(s => s.ValidFrom?.Latest).Max();
        var named = standing.Where(s => s.Kind == StatementKind.Event && s.About is { } about && same.Of(about) == person && LondonTime.Day(s.Happened) <= day).Select(s => (DateOnly?)LondonTime.Day(s.Happened)).Max();
        return (named > ended || ended is null ? named ?? ended : ended)?.AddMonths(LooksAgain.Months);
    }

    private bool IsDead(IndividualId person, DateOnly day) => standing.Any(s => s is { Fact: FactKind.Died, IsSo: true, Basis: Basis.RecordsChecked, About: { } about } && same.Of(about) == person && LooksAgain.Day(s.Value) <= day);

    /// <summary>True where somebody is known to be under 16 on a day.</summary>
    public bool IsUnderAge(IndividualId person, DateOnly day) =>
        LooksAgain.Day(standing.Where(s => s is { Fact: FactKind.Born, IsSo: true, NotSaid: null, About: { } about } && same.Of(about) == same.Of(person))
            .OrderBy(s => s.Basis?.Corroborates() == true).ThenBy(s => s.Recorded).ThenBy(s => s.Id).LastOrDefault()?.Value) is { } born && LooksAgain.IsUnder(LooksAgain.AdultAge, born, day);

    private IEnumerable<IndividualId> People() => slots.Select(s => s.Key.About).Distinct();

    private static bool IsClose(Statement contact) => contact.Nuance is { } nuance && (nuance.Contains("overnight", StringComparison.Ordinal) || nuance.Contains("unsupervised", StringComparison.Ordinal));

    private static bool IsGuardian(Statement fact) => fact is { Fact: FactKind.CarerOf, Nuance: { } nuance }
        && (nuance.Contains("guardian", StringComparison.OrdinalIgnoreCase) || nuance.Contains("foster", StringComparison.OrdinalIgnoreCase) || nuance.Contains("kinship", StringComparison.OrdinalIgnoreCase));

    // Under the id by which people are known; of a mutual relation whoever comes first.
    private FactSlot Canonical(FactSlot slot)
    {
        var (about, other) = (same.Of(slot.About), slot.Other is { } named ? same.Of(named) : (IndividualId?)null);
        return slot.Kind.IsMutual() && other is { } second && second.Value.CompareTo(about.Value) < 0 ? slot with { About = second, Other = about } : slot with { About = about, Other = other };
    }
}
