using GoldenThread.Children;
using GoldenThread.Profiles;
using GoldenThread.Time;

namespace GoldenThread.Tests.Profiles;

/// <summary>A child, two carers and somebody from outside, three agencies, and a few weeks of answers and events that meet often.</summary>
internal sealed class AnyProfile
{
    private static readonly LookAgain A = new("A", 28, 7, 28, 56, 91);
    private static readonly LookAgain B = new("B", 56, 14, 42, 84, 182);

    public static readonly ProfileDefinition Definition = new("infant-care", 1, new DateOnly(2015, 1, 1), "Infant Care Profile",
    [
        new ProfileFactor("crying", FactorOf.Infant, "Crying", "Crying?") { Enough = EnoughBasis.OwnAccount, LookAgain = A, StaleOn = Kinds("injury-found", "birth") },
        new ProfileFactor("housing", FactorOf.Home, "Housing", "Housing?") { Enough = EnoughBasis.Observed, LookAgain = B, StaleOn = Kinds("adult-joined-household", "birth") },
        new ProfileFactor("alcohol", FactorOf.Adult, "Alcohol", "Alcohol?") { IsCore = true, LookAgain = A, StaleOn = Kinds("adult-risk-recorded", "bereavement", "birth") },
        new ProfileFactor("abuse-suffered", FactorOf.Adult, "Abuse", "Abuse?") { IsCore = true, IsAskedAlone = true, LookAgain = A, StaleOn = Kinds("domestic-abuse-incident", "birth") },
        new ProfileFactor("previous-harm", FactorOf.Adult, "Harm", "Harm?") { IsCore = true, StaleOn = Kinds("adult-risk-recorded") },
    ])
    {
        OfTheNamedAdult = Kinds("adult-risk-recorded", "adult-joined-household"),
        EscalateUnderOne = 28,
        EscalateLater = 56,
    };

    private static readonly string[] Events = ["injury-found", "adult-joined-household", "adult-risk-recorded", "bereavement", "domestic-abuse-incident"];

    private readonly AnyAccess drawn;
    private readonly OrganisationId[] organisations = [OrganisationId.New(), OrganisationId.New(), OrganisationId.New()];

    public AnyProfile(int seed)
    {
        drawn = new AnyAccess(seed);
        Child = drawn.Children[0];
        Adults = [IndividualId.New(), IndividualId.New(), IndividualId.New()];
        var self = new IndividualId(Child.Value);
        var birth = AnyAccess.First.AddDays(drawn.One([-200, -20, 10, 20]));
        var at = new DateTimeOffset(LondonTime.Start(birth), TimeSpan.Zero);
        var known = drawn.One([true, true, false]) ? at : Later(at);
        List<Statement> all =
        [
            Fact(FactKind.Born, self, null, $"{birth:yyyy-MM-dd}", null, known), Happened("birth", null, at, known),
            Fact(FactKind.ParentOf, Adults[0], self, null, null, at.AddDays(-300)), Fact(FactKind.LivesAt, Adults[1], null, null, "1 Elm Way", at.AddDays(-300)), Fact(FactKind.LivesAt, self, null, null, "1 Elm Way", at.AddDays(-300)),
        ];
        for (var i = 0; i < 24; i++) all.Add(i % 4 == 3 ? Happened(drawn.One(Events), drawn.One<IndividualId?>([null, .. Adults.Select(a => (IndividualId?)a)]), drawn.Moment(), null) : Answer());
        if (drawn.One([true, false])) all.Add(Settle(drawn.One([.. all.Where(s => s.Kind == StatementKind.Answer)])));
        foreach (var one in all.Where(s => s.Kind == StatementKind.Answer && drawn.One([true, false, false, false, false])).ToList()) one.Withdraw("Wrong", By(one.Recorded.AddDays(2), one.Organisation));
        Statements = all;
    }

    public ChildId Child { get; }

    public IndividualId[] Adults { get; }

    public IReadOnlyList<Statement> Statements { get; }

    public AnyAccess Drawn => drawn;

    public (DateTimeOffset When, DateTimeOffset Known) Asked() => (drawn.Moment(), drawn.Moment());

    public Profile Known(DateTimeOffset known, IEnumerable<Statement>? statements = null) => new(Definition, Child, statements ?? Statements, known);

    public IReadOnlyList<FactorShown> Shown(DateTimeOffset when, DateTimeOffset known, IEnumerable<Statement>? statements = null) => [.. Known(known, statements).All(Adults, when)];

    public string Words(DateTimeOffset when, DateTimeOffset known, IEnumerable<Statement>? statements = null) => string.Join("\n", Shown(when, known, statements).Select(s =>
        $"{s.Factor.Id} {s.Person?.Value} {s.Shown} {s.Stale?.By} {s.Stale?.Since:O} {s.ContradictedSince:O} {s.BlockedSince:O} {s.Settlement?.Id} {string.Join(',', s.Counting.Select(c => c.Answer.Statement.Id).Order())}"));

    /// <summary>An exclusion that nothing corroborates, of any agency, seen at any time.</summary>
    public Statement Denial(ProfileFactor factor, IndividualId? person, DateTimeOffset recorded) => Answer(
        factor, person, AnswerValue.Excluded, factor.Enough == EnoughBasis.OwnAccount ? drawn.One<Basis?>([Basis.Inferred, null]) : drawn.One<Basis?>([Basis.OwnAccount, Basis.Reported, Basis.Inferred, null]), recorded, drawn.One(organisations));

    public Statement Answer(ProfileFactor factor, IndividualId? person, AnswerValue value, Basis? basis, DateTimeOffset recorded, OrganisationId? by = null, string? word = null, string? says = null, IndividualId? source = null, int daysBefore = -1)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Value] = value.InWords() };
        if (word is not null) words[word] = says!;
        var seen = recorded.AddDays(daysBefore >= 0 ? -daysBefore : -drawn.One([0, 0, 1, 12, 30]));
        return new Statement(drawn.Partnership, Child, StatementId.New(), StatementKind.Answer, By(recorded, by ?? drawn.One(organisations)), new Given { Basis = basis, Happened = seen, Source = source }) { Value = factor.Id, About = person, Words = words };
    }

    public Statement Happened(string kind, IndividualId? names, DateTimeOffset at, DateTimeOffset? recorded) =>
        new(drawn.Partnership, Child, StatementId.New(), StatementKind.Event, By(recorded ?? Later(at), drawn.One(organisations)), new Given { Happened = at }) { Value = kind, About = names };

    public Statement Settle(Statement on) => new(drawn.Partnership, Child, StatementId.New(), StatementKind.Settlement, By(Later(on.Recorded), drawn.One(organisations)), new Given())
    { About = on.About, Words = new Dictionary<string, string>(StringComparer.Ordinal) { [ProfileWords.Factor] = on.Value!, [ProfileWords.ReliesOn] = on.Number.Value.ToString() } };

    private Statement Answer()
    {
        var factor = drawn.One(Definition.Factors);
        var word = drawn.One<(string? Word, string? Says)>([(null, null), (null, null), (ProfileWords.How, "telephone"), (ProfileWords.RestsOn, "own account"), (ProfileWords.Alone, "no")]);
        return Answer(
            factor, factor.For == FactorOf.Adult ? drawn.One(Adults) : null, drawn.One([AnswerValue.Present, AnswerValue.Excluded, AnswerValue.Excluded, AnswerValue.CouldNotBeAssessed, AnswerValue.NotApplicable]),
            drawn.One<Basis?>([null, .. Enum.GetValues<Basis>().Select(b => (Basis?)b)]), drawn.Moment(), null, word.Word, word.Says, drawn.One<IndividualId?>([null, Adults[0], Adults[2]]));
    }

    private Statement Fact(FactKind kind, IndividualId about, IndividualId? other, string? value, string? place, DateTimeOffset recorded) =>
        Statement.OfFact(drawn.Partnership, Child, StatementId.New(), By(recorded, organisations[0]), new FactContent(kind, about) { Other = other, Value = value, Place = place }, new Given { Basis = Basis.RecordsChecked });

    private DateTimeOffset Later(DateTimeOffset at) => at.AddDays(drawn.One([0, 0, 1, 9]));

    private static WrittenBy By(DateTimeOffset at, OrganisationId organisation) => new(organisation, null, "Somebody", at);

    private static HashSet<string> Kinds(params string[] kinds) => new(kinds, StringComparer.Ordinal);
}
