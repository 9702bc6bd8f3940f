using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Documents.Pathways;
using GoldenThread.Documents.Profiles;
using GoldenThread.Pathways;
using GoldenThread.Profiles;
using GoldenThread.Storage;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Work.Children;

/// <summary>What of a child's record somebody has opened.</summary>
/// <param name="Opened">The opening.</param>
/// <param name="Record">The record; null where no more is told than who knows the child.</param>
/// <param name="Statements">What they see of it, by when it was so.</param>
/// <param name="People">Who appears in it.</param>
/// <param name="Heading">The line at the head of the child's pages.</param>
internal sealed record ChildShown(Opened Opened, ChildRecord? Record, IReadOnlyList<Statement> Statements, IReadOnlyList<Appearance> People, string Heading)
{
    /// <summary>What is sealed and marked, and whom to ask.</summary>
    public IReadOnlyList<(OrganisationId Organisation, Part Part, DateTimeOffset Day)> Marks { get; init; } = [];

    /// <summary>People of this record who are around another child too, with an organisation that knows that child. Nothing else of it is told.</summary>
    public IReadOnlyList<(IndividualId Person, string Organisation)> AlsoAround { get; init; } = [];

    /// <summary>Each of them as a line.</summary>
    public IEnumerable<string> AlsoAroundInWords => AlsoAround.GroupBy(a => a.Person).Select(a => $"{Called(a.Key)} is also around a child known to {string.Join(", ", a.Select(o => o.Organisation).Order(StringComparer.OrdinalIgnoreCase))}");

    public IReadOnlyList<Involvement> Involvements { get; init; } = [];

    public IReadOnlyDictionary<OrganisationId, string> Organisations { get; init; } = new Dictionary<OrganisationId, string>();

    public IReadOnlyDictionary<PersonId, string> Workers { get; init; } = new Dictionary<PersonId, string>();

    /// <summary>The names of teams, where what is shown names one.</summary>
    public IReadOnlyDictionary<TeamId, string> Teams { get; init; } = new Dictionary<TeamId, string>();

    /// <summary>Which organisations know the child, where no more is told.</summary>
    public IReadOnlyList<string> KnownTo { get; init; } = [];

    /// <summary>As known at, in UTC.</summary>
    public DateTimeOffset Known { get; init; }

    /// <summary>True where the record is restricted and its list names the person: nobody else may see it.</summary>
    public bool IsRestricted => Opened.Ground == Ground.RestrictionList;

    /// <summary>The facts that stand and hold, certainly or perhaps, on a day; those of the child first.</summary>
    public IEnumerable<Statement> FactsOn(DateOnly day) => Statements.Where(s => s.Kind == StatementKind.Fact && s.Stands(Known) && s.Holds(day) != Holding.No)
        .OrderByDescending(s => s.About is { } about && about.Value == Record?.Child.Value).ThenBy(s => s.Fact);

    /// <summary>What somebody is called in this record.</summary>
    public string Called(IndividualId person) =>
        GoldenThread.Children.Heading.Last(Statements, person, FactKind.Name, Time.LondonTime.Day(Known), Known)?.Value ?? People.FirstOrDefault(p => p.Individual == person)?.Description
            ?? (Record is { } own && own.Child.Value == person.Value ? "The child" : "Somebody");

    /// <summary>What a seal that is marked shows of what is under it.</summary>
    public string InWords(OrganisationId ofSeal) => $"something is sealed, ask {Organisations.GetValueOrDefault(ofSeal)}";

    /// <summary>A statement as a line: when, who, what, on what it rests.</summary>
    public string InWords(Statement statement) => $"{Time.LondonTime.Day(statement.Happened):d MMMM yyyy}, {InWordsUndated(statement)}";

    /// <summary>The same without the day, where that stands beside it.</summary>
    public string InWordsUndated(Statement statement)
    {
        var said = statement.Kind == StatementKind.Fact ? FactInWords(statement)
            : statement.Kind == StatementKind.Contact ? ContactInWords(ContactContent.Of(statement), statement.Place)
            : statement.Kind == StatementKind.Event ? EventInWords(statement)
            : statement.Kind == StatementKind.Answer ? AnswerInWords(statement)
            : PlanLines.Of(this, statement) is { } line ? line
            : string.Join(". ", new[] { statement.Value }.Concat(statement.Words.Where(w => w.Key is "observed" or "said" or "what" or "because" or "result" or "value" or "gap").Select(w => w.Value)).Where(w => !string.IsNullOrEmpty(w)));
        var basis = statement.Basis is { } rests ? $" ({rests.InWords()}{(statement.Source is { } source ? $", {Called(source)}" : "")})" : "";
        var ended = statement.WithdrawnAt is not null ? $", withdrawn: {statement.EndedBecause}" : statement.SupersededAt is not null ? $", superseded: {statement.EndedBecause}" : "";
        return $"{Organisations.GetValueOrDefault(statement.Organisation)}, {statement.AuthorName}: {said}{basis}{ended}";
    }

    /// <summary>An involvement as a line.</summary>
    public string InWords(Involvement one) =>
        $"{Organisations.GetValueOrDefault(one.Organisation)}{(one.Worker is { } worker ? $", {Workers.GetValueOrDefault(worker)}" : "")}, {one.Kind.ToString().ToLowerInvariant()}, from {one.FromDay:d MMMM yyyy}{(one.LastKnownAt(Known) is { } to ? $" to {to:d MMMM yyyy}" : "")}: {one.Because}{(one.EndsBecause is { } ends && one.AnnouncedAt <= Known ? $". Ends: {ends}" : "")}";

    /// <summary>Somebody of a household: how much of the week, whether it is certain, on what it rests.</summary>
    public string InWords(Resident one) =>
        $"{Called(one.Person)}{(one.Fact.Share is { } share ? $", {share switch { Share.Always => "always", Share.SomeNights => "some nights", _ => "weekends" }}" : "")}{(one.Perhaps ? ", perhaps" : "")}{(one.SaidToHaveLeft is { } left ? $", said to have left on {left:d MMMM yyyy}, not corroborated" : "")} ({one.Fact.Basis!.Value.InWords()})";

    private string ContactInWords(ContactContent contact, string? place)
    {
        string? Asked(bool? truth, string yes, string no) => truth switch { true => yes, false => no, _ => null };
        var words = new[]
        {
            $"contact {contact.How.InWords()}{(contact.IsMissed ? $", {contact.Result.InWords()}" : "")}{(place is null ? "" : $", {place}")}",
            Asked(contact.Seen, "child seen", "child not seen"), Asked(contact.Alone, "alone", "not alone"), Asked(contact.Awake, "awake", "asleep"),
            contact.Showed is { } showed ? $"the child said or showed: {showed}" : null,
            contact.Observed is { } observed ? $"observed: {observed}" : null, contact.Said is { } said ? $"said: {said}" : null, contact.SaidTo is { } to ? $"said to: {to}" : null,
            contact.NotDone is { } not ? $"could not be done: {not}" : null,
        }.Concat(contact.People.Select(p => $"{Called(p.Person)} {p.How.InWords(p.By is { } by ? Called(by) : null)}"))
            .Append(contact.Told.Count == 0 ? null : $"told: {string.Join(", ", contact.Told.Select(t => Organisations.GetValueOrDefault(new OrganisationId(t)) ?? Workers.GetValueOrDefault(new PersonId(t)) ?? "somebody"))}");
        return string.Join(". ", words.OfType<string>().Select((w, n) => n == 0 ? w : $"{char.ToUpperInvariant(w[0])}{w[1..]}"));
    }

    /// <summary>What an event says: what happened, to whom or through whom, and what was added.</summary>
    public string EventInWords(Statement statement)
    {
        var happened = PathwayProse.Event(new EventKind(statement.Value!), PathwayWords.Current);
        var more = statement.Words.Where(w => w.Key is "observed" or "said" or "what" or "because" or "result" or "value" or "gap").Select(w => w.Value).Where(w => !string.IsNullOrEmpty(w) && !happened.Contains(w, StringComparison.OrdinalIgnoreCase))
            .Select(w => $"{char.ToUpperInvariant(w[0])}{w[1..]}");
        return string.Join(". ", more.Prepend(statement.About is { } names ? $"{happened}: {Called(names)}" : happened));
    }

    /// <summary>An answer to a factor of the profile: about whom, what, and what was added.</summary>
    public string AnswerInWords(Statement answer)
    {
        var asked = ProfileDefinitions.Version(int.TryParse(answer.Words.GetValueOrDefault(ProfileWords.Version), out var version) ? version : null) ?? ProfileDefinitions.On(Time.LondonTime.Day(answer.Recorded));
        var factor = asked.Find(answer.Value)?.Title ?? answer.Value;
        var more = new[]
        {
            answer.Words.GetValueOrDefault(ProfileWords.How) is { } how && how != "in person" ? $"by {how}" : null, answer.Words.GetValueOrDefault(ProfileWords.What),
            answer.Words.GetValueOrDefault(ProfileWords.Gap) is { } gap ? $"cannot protect: {gap}" : null, answer.Words.GetValueOrDefault(ProfileWords.Because),
            answer.Words.GetValueOrDefault(ProfileWords.Attempts) is { } tried ? $"tried: {tried.Replace("\n", "; ", StringComparison.Ordinal)}" : null,
            answer.Words.GetValueOrDefault(ProfileWords.Alone) is { } alone ? alone == "yes" ? "asked alone" : "not asked alone" : null,
            answer.Document is { } document ? $"checked: {document}" : null, answer.Words.GetValueOrDefault(ProfileWords.RestsOn) is { } rests ? $"that record is based on: {rests}" : null,
            Guid.TryParse(answer.Words.GetValueOrDefault(ProfileWords.Interpreter), out var by) ? $"interpreted by {Called(new IndividualId(by))}" : null,
        }.Where(w => !string.IsNullOrEmpty(w));
        return string.Join(". ", more.Prepend($"{(answer.About is { } about ? $"{Called(about)}, {Lower(factor)}" : factor)}: {answer.Words.GetValueOrDefault(ProfileWords.Value)}"));
    }

    private static string? Lower(string? title) => title is { Length: > 0 } ? $"{char.ToLowerInvariant(title[0])}{title[1..]}" : title;

    private string FactInWords(Statement fact)
    {
        var about = Called(fact.About!.Value);
        var what = fact.NotSaid is { } why ? why switch { GoldenThread.Children.NotSaid.NotKnown => "not known", GoldenThread.Children.NotSaid.NotAsked => "not asked", _ => "will not say" }
            : fact.Place ?? (fact.Other is { } other ? Called(other) : fact.Fact is FactKind.Born or FactKind.Due or FactKind.Died ? GoldenThread.Children.Heading.Day(fact.Value ?? "") : fact.Value);
        var span = fact.ValidFrom is null ? "" : $", from {fact.ValidFrom.Text}{(fact.ValidTo is null ? "" : $" to {fact.ValidTo.Text}")}";
        var says = fact.Fact!.Value switch
        {
            FactKind.LivesAt when !fact.IsSo => "does not live at",
            FactKind.StaysAt when !fact.IsSo => "does not stay at",
            var kind => $"{(fact.IsSo ? "" : "not ")}{kind.InWords()}",
        };
        // What one person has or is comes after its word: "Posy Marlow, school: Elm Infants".
        return fact.Fact!.Value.IsBetween() || fact.Fact!.Value.IsOfPlace() ? $"{about} {says} {what}{span}" : $"{about}, {says}: {what}{span}";
    }

    public static ChildShown KnownToAlone(Opened opened, IReadOnlyList<string> knownTo) => new(opened, null, [], [], "Known to other organisations") { KnownTo = knownTo };
}
