using System.Collections.Immutable;
using GoldenThread.SelfAssessments;
using GoldenThread.Statistics;
using GoldenThread.Storage.SelfAssessments;

namespace GoldenThread.Storage.Tests.SelfAssessments;

/// <summary>A cycle in which the trust has signed off and the council still writes, with a panel, a question and a score, and a voice beside a statement.</summary>
internal sealed record ASelfAssessment(Cycle Cycle, SelfAssessment OfTrust, SelfAssessment OfCouncil, Panellist OnPanel, Panellist OfTheTrust, Challenge Challenge, PanelScore Score, StatementVoice Voice, VoiceQuestion Question, StoredStandards Standards, Actor Board, Actor TrustsLead)
{
    public static StandardSet Set { get; } = new(
        "small", 1, "A small set", [new("not-met", "Not met", [], "No."), new("partly-met", "Partly met", [], "Some."), new("met", "Met", [], "Yes.")], "met",
        [new("lead", "Leadership", [new("1.1", "A leader answers for it.", "", ImmutableDictionary<string, string>.Empty), new("1.2", "Money is planned.", "", ImmutableDictionary<string, string>.Empty)])], ["invented"]);

    public static IEnumerable<object> In(Example example)
    {
        var all = Of(example);
        return [.. all.Rows, new SelfAssessmentEvidence(example.Partnership.Id, example.OfCouncil.Evidence[0].Id, example.OfCouncil.Id, all.Cycle.Id, "1.1")];
    }

    public IEnumerable<object> Rows => [Cycle, OfTrust, OfCouncil, OnPanel, OfTheTrust, Challenge, Score, Voice, Question, Standards];

    public static ASelfAssessment Of(Example example)
    {
        var by = example.Manager;
        var cycle = new Cycle(example.Partnership.Id, "S11-2026", "Section 11 in 2026", Set, Example.Today.AddDays(60), by);
        var (board, lead) = (by with { Person = PersonId.New(), Name = "Ola Marsh", Role = Role.BoardMember }, by with { Person = PersonId.New(), Name = "Uma Larkin", Role = Role.OrganisationLead, Organisation = example.Trust.Id });
        var (onPanel, own) = (cycle.Name(board.Person, board.Name, null, []), cycle.Name(lead.Person, lead.Name, example.Trust.Id, []));
        var (trust, council) = (SignedOff(cycle, example.Trust.Id, by, "met"), cycle.Ask(example.Council.Id));
        council.Say(cycle, [new StatementAnswer("1.1", "met") { Words = "A secret of the council" }]);
        return new ASelfAssessment(
            cycle, trust, council, onPanel, own, trust.Ask(cycle, "1.1", "Who is it?", board), trust.Give(cycle, "1.1", "not-met", "No name", null, board),
            new StatementVoice(cycle, "1.1", VoiceKind.Staff, new VoiceResult("Survey SUR26-1, q1: a1", "Staff", "“Yes”", "/surveys/SUR26-1", new Share(30, 62), null, false, new(2026, 11, 1)), by),
            new VoiceQuestion(cycle, "1.1", "Organisations and staff", "Why?", example.Trust.Id, board),
            new StoredStandards { Partnership = example.Partnership.Id, Key = "small", Number = 1, Definition = "key: small", At = by.Now, ByName = by.Name }, board, lead);
    }

    public static SelfAssessment SignedOff(Cycle cycle, OrganisationId organisation, Actor by, string score)
    {
        var one = cycle.Ask(organisation);
        one.Say(cycle, [new StatementAnswer("1.1", score) { Words = "The chief nurse" }, new StatementAnswer("1.2", null) { DoesNotApply = true, Because = "No budget of its own" }]);
        one.SignOff(cycle, "Ada Frost, chief nurse", by with { Role = Role.OrganisationLead, Organisation = organisation });
        return one;
    }
}
