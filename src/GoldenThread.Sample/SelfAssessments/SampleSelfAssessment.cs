using GoldenThread.Organisations;
using GoldenThread.Sample.People;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Work.Organisations;
using GoldenThread.Work.SelfAssessments;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Sample.SelfAssessments;

/// <summary>Last year's self-assessment with its panel and a voice out of files that differs, and this year's, which is being written.</summary>
internal static class SampleSelfAssessment
{
    private const string Last = "S11-LAST", Current = "S11-NOW", Listening = "2.1";
    private const int Others = 5;

    /// <summary>Does what its people did over a year.</summary>
    public static async Task Do(SamplePartnership sample)
    {
        await using var manager = await sample.The(Role.BusinessManager, sample.Now.AddMonths(-13));
        await using var lead = await sample.The(Role.OrganisationLead, sample.Now.AddMonths(-12));
        await using var board = await sample.The(Role.BoardMember, sample.Now.AddMonths(-11));
        var own = lead.The<GoldenThreadDb>().Session!.Organisation!.Value;
        var others = (await manager.The<FindOrganisations>().Register()).All.Where(o => o.Ended is null && o.PartOf is null && o.Id != own).OrderBy(o => o.Name, StringComparer.Ordinal).Take(Others).ToList();
        var set = (await manager.The<FindStandards>().One("section-11"))!;
        await manager.The<OpenCycle>().Open(Last, "Section 11 self-assessment, last year", set, manager.Today.AddDays(40), [own, .. others.Select(o => o.Id)]);
        var chair = (await manager.The<FindSelfAssessments>().People()).First(a => a.Role == Role.BoardMember);
        await manager.The<OpenCycle>().Name((await manager.The<FindSelfAssessments>().One(Last))!, chair);
        await Write(lead, Last, own, set, whole: true);
        await lead.The<WriteReturn>().SignOff(await Return(lead, Last, own), (await Return(lead, Last, own)).Of.Version, "Ada Frost, director of children’s services");
        await SignOff(sample, others);
        await Judge(board, lead, own);
        await manager.The<TieVoice>().Tie((await manager.The<FindSelfAssessments>().Cycle(Last))!, Listening, (await manager.The<FindVoices>().Sources()).First(s => s.Key.EndsWith("/voice", StringComparison.Ordinal)).Key, null, []);
        board.At(sample.Now.AddDays(-50));
        await board.The<TieVoice>().Ask((await board.The<FindSelfAssessments>().One(Last))!, set.Statement(Listening)!, "Organisations say that children are heard, and files seldom show it. What do we ask of them this year?", null);
        manager.At(sample.Now.AddDays(-40));
        await manager.The<OpenCycle>().Open(Current, "Section 11 self-assessment, this year", set, manager.Today.AddDays(60), [own, .. others.Select(o => o.Id)]);
        lead.At(sample.Now.AddDays(-10));
        await Write(lead, Current, own, set, whole: false);
    }

    private static async Task Write(SamplePerson lead, string reference, OrganisationId own, StandardSet set, bool whole)
    {
        var found = await Return(lead, reference, own);
        await lead.The<WriteReturn>().Say(found, found.Of.Version, [.. Answers(set, 0).Take(whole ? int.MaxValue : 6).Select(a => found.Of.Answer(a.Statement) is { Brought: { } } before ? before with { Score = a.Score } : a)]);
    }

    // What leads of other organisations wrote, who have no account in the sample.
    private static async Task SignOff(SamplePartnership sample, IReadOnlyList<Organisation> others)
    {
        await using var system = await sample.System(sample.Now.AddMonths(-12));
        var db = system.The<GoldenThreadDb>();
        var cycle = await db.AssessmentCycles.SingleAsync(c => c.Reference == Last);
        var returns = await db.SelfAssessments.Where(a => a.CycleId == cycle.Id && a.State == AssessmentState.Open).ToListAsync();
        foreach (var one in returns)
        {
            var place = others.ToList().FindIndex(o => o.Id == one.Organisation) + 1;
            one.Say(cycle, [.. Answers(cycle.Set, place)]);
            one.SignOff(cycle, "The chief officer", new Actor(PersonId.New(), "Lead for safeguarding", Role.OrganisationLead, one.Organisation, sample.Now.AddMonths(-12).AddDays(place)));
        }

        await db.Save("Signed off");
    }

    // Leadership is questioned, listening is lowered, and the organisation agrees.
    private static async Task Judge(SamplePerson board, SamplePerson lead, OrganisationId own)
    {
        await board.The<ChallengeReturn>().Ask(await Return(board, Last, own), "1.4", "Which recommendations are overdue, and since when?");
        await board.The<ChallengeReturn>().Give(await Return(board, Last, own), Listening, 0, "partly-met", "The audit of May found the child’s words in fewer than half of the files.");
        var found = await Return(lead, Last, own);
        await lead.The<ChallengeReturn>().Reply(found, found.Challenges[0], found.Challenges[0].Version, "Two, both since March: supervision standards and the pathway for unborn babies.");
        await lead.The<ChallengeReturn>().Agree(found, found.Scores[0], found.Scores[0].Version, true, "We begin with supervision.");
        var settled = await Return(board, Last, own);
        await board.The<ChallengeReturn>().Settle(settled, settled.Of.Version);
    }

    private static async Task<FoundReturn> Return(SamplePerson who, string reference, OrganisationId own)
    {
        who.The<GoldenThreadDb>().ChangeTracker.Clear();
        return (await who.The<FindSelfAssessments>().Return(reference, own))!;
    }

    private static IEnumerable<StatementAnswer> Answers(StandardSet set, int place) => set.Statements.Select((statement, i) => ((i + (3 * place)) % 11) switch
    {
        7 when statement.Reference is "4.5" => new StatementAnswer(statement.Reference, null) { DoesNotApply = true, Because = "We have no services for adults." },
        0 => new StatementAnswer(statement.Reference, "partly-met") { Words = "In two of three services.", Actions = "The third service begins in the autumn." },
        5 => new StatementAnswer(statement.Reference, "met") { Words = "All managers know it and say so in team meetings." },
        _ => new StatementAnswer(statement.Reference, i % 4 == 0 ? "shown" : "met") { Words = "It is in the induction of all staff and in supervision.", Evidence = "Dip sample of May: 17 of 20 files. Staff survey of the spring." },
    });
}
