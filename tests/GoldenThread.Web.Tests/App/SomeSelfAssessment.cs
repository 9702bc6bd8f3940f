using GoldenThread.Documents.SelfAssessments;
using GoldenThread.SelfAssessments;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.App;

/// <summary>A cycle in which the fixture's organisation still writes, and one in which it has signed off and a panel asks.</summary>
/// <param name="Open">Reference of the cycle in which it writes.</param>
/// <param name="Signed">Reference of the one in which it signed off.</param>
/// <param name="Question">A question about voices that is open.</param>
public sealed record SomeSelfAssessment(string Open, string Signed, Guid Question)
{
    private static int number;

    /// <summary>Makes them.</summary>
    /// <param name="app">The application.</param>
    /// <param name="judge">Who is on the panel of the cycle that was signed off.</param>
    public static async Task<SomeSelfAssessment> In(GoldenThreadApp app, Visitor judge)
    {
        var (by, set, mark) = (SomePlan.Manager(app), StandardsReader.Product[0], Interlocked.Increment(ref number));
        var due = LondonTime.Day(by.Now).AddDays(30);
        var before = new Cycle(app.Partnership.Id, $"S11-B{mark}", $"Section 11 before {mark}", set, due, by);
        var signed = before.Ask(app.Organisation.Id);
        signed.Say(before, Answers(set, "met"));
        signed.SignOff(before, "Ada Frost, chief nurse", by with { Role = Role.OrganisationLead, Organisation = app.Organisation.Id });
        var panel = before.Name(new PersonId(judge.Account.Id), judge.Account.FullName, judge.Account.Organisation, []);
        var asked = signed.Ask(before, "1.1", "Who is it?", by);
        var now = new Cycle(app.Partnership.Id, $"S11-N{mark}", $"Section 11 now {mark}", set, due, by);
        var open = now.Ask(app.Organisation.Id, (signed, before));
        var question = new VoiceQuestion(now, "1.1", "Organisations and staff differ", "Why do staff say less?", null, by);
        await using var db = await app.Open();
        db.AddRange(before, signed, panel, asked, now, open, question);
        await db.Save();
        return new SomeSelfAssessment(now.Reference, before.Reference, question.Id);
    }

    /// <summary>An answer to each statement, with evidence.</summary>
    public static StatementAnswer[] Answers(StandardSet set, string score) => [.. set.Statements.Select(s => new StatementAnswer(s.Reference, score) { Words = "All teams", Evidence = "Audit of May: 18 of 20 files" })];
}
