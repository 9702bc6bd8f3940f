using System.Collections.Immutable;
using GoldenThread.SelfAssessments;

namespace GoldenThread.Tests.SelfAssessments;

/// <summary>A small set of standards, and people who work with it.</summary>
internal static class SomeStandards
{
    public static readonly PartnershipId Partnership = PartnershipId.New();
    public static readonly OrganisationId Trust = OrganisationId.New();

    public static StandardSet Set { get; } = new(
        "small", 1, "A small set",
        [new("not-met", "Not met", ["no"], "Not in place."), new("partly-met", "Partly met", ["partial"], "Some of it."), new("met", "Met", ["yes"], "In place."), new("shown", "Met and shown", [], "In place and shown.")],
        "met",
        [
            new("lead", "Leadership", [new("1.1", "A leader answers for it.", "", ImmutableDictionary<string, string>.Empty.Add("met", "The leader is named.")), Plain("1.2", "Money is planned.")]),
            new("voice", "Voice", [Plain("2.1", "Children are heard.")]),
        ],
        ["invented"]);

    public static Actor Manager(int month = 1) => new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, At(month));

    public static Actor Lead(int month = 1, OrganisationId? of = null) => new(PersonId.New(), "Uma Larkin", Role.OrganisationLead, of ?? Trust, At(month));

    public static Actor OnTheBoard(int month = 1) => new(PersonId.New(), "Ola Marsh", Role.BoardMember, null, At(month));

    public static Cycle Cycle(int month = 1, string reference = "S11-2026") => new(Partnership, reference, "Section 11 in 2026", Set, new(2026, 12, 1), Manager(month));

    /// <summary>Answers of which nothing is open.</summary>
    public static StatementAnswer[] Complete =>
    [
        new("1.1", "met") { Words = "The chief nurse", Evidence = "Minutes of May" },
        new("1.2", "partly-met") { Actions = "Plan it by June" },
        new("2.1", null) { DoesNotApply = true, Because = "We see no children" },
    ];

    public static (Cycle Cycle, SelfAssessment Return) SignedOff()
    {
        var cycle = Cycle();
        var one = cycle.Ask(Trust);
        one.Say(cycle, Complete);
        one.SignOff(cycle, "Ada Frost, chief nurse", Lead(2));
        return (cycle, one);
    }

    public static void Says(Action refused, string words) => Should.Throw<RuleException>(refused).Message.ShouldContain(words);

    private static StandardStatement Plain(string reference, string words) => new(reference, words, "", ImmutableDictionary<string, string>.Empty);

    private static DateTimeOffset At(int month) => new(2026, month, 10, 9, 0, 0, TimeSpan.Zero);
}
