using GoldenThread.Board;
using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.SelfAssessments;
using GoldenThread.Statistics;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Board;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.SelfAssessments;

/// <summary>Those who run plans see what one organisation scored. What they write down for others, in questions, evidence and the board's pack, does not tell it.</summary>
public sealed class FewOrganisationsTests : IAsyncLifetime
{
    private const string Tells = "1 of 1 (100%)";
    private readonly GoldenThreadApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_one_organisation_scored_stands_in_no_question_no_evidence_and_no_pack()
    {
        var (manager, board) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.BoardMember));
        var some = await SomeSelfAssessment.In(app, board);
        await Beside(some.Signed, "1.1");
        var address = $"/self-assessments/{some.Signed}/statements/1.1";
        (await manager.Get(address)).Text.ShouldContain(Tells, Case.Sensitive, "whoever runs plans sees the return itself");

        (await (await manager.Get(address)).Submit("Ask about the difference", ("Question", "What do staff say?"))).Done.ShouldBe("Question asked.");
        var plan = await SomePlan.In(app, "Name a leader");
        (await (await manager.Get($"{address}/attach")).Submit("Attach a statement to an action", ("Action", $"/actions/{plan.Action.Id.Value}"), ("Bearing", "Contradicts"))).Done.ShouldBe("Statement attached as evidence.");
        await using (var db = await app.Open())
        {
            (await db.VoiceQuestions.SingleAsync(q => q.Question == "What do staff say?")).Differs.ShouldBeEmpty();
            var said = (await db.Set<Evidence>().SingleAsync(e => e.Action == plan.Action.Id && e.Bearing == Bearing.Contradicts)).Description!;
            said.ShouldContain("Staff: 6 of 60 (10%)");
            said.ShouldNotContain("Organisations");
        }

        (await board.Get(address)).Text.ShouldNotContain(Tells);
        foreach (var person in (Visitor[])[manager, board]) (await Pack(person)).ShouldNotContain("Organisations: ");
        (await Report(Role.BusinessManager)).Of(BoardPart.Voices).ShouldBeEmpty();

        // Nothing else stands beside 1.2: there is nothing to attach yet.
        (await (await manager.Get($"/self-assessments/{some.Signed}/statements/1.2/attach")).Submit("Attach a statement to an action", ("Action", $"/actions/{plan.Action.Id.Value}"), ("Bearing", "Undecided")))
            .Errors.Single().ShouldContain("What organisations say can be attached once 3 have signed off: of fewer it would say who said what");

        // Of three nobody knows who said what, and the board reads it.
        await SignOff(some.Signed, 2);
        (await Report(Role.BoardMember)).Of(BoardPart.Voices).Single().Says.ShouldBe("Organisations: 3 of 3 (100%). Staff: 6 of 60 (10%), clearly lower");
        (await Pack(board)).ShouldContain("Organisations: 3 of 3 (100%)");
        (await (await manager.Get(address)).Submit("Ask about the difference", ("Question", "And now?"))).Done.ShouldBe("Question asked.");
        await using var after = await app.Open();
        (await after.VoiceQuestions.SingleAsync(q => q.Question == "And now?")).Differs.ShouldContain("Organisations: 3 of 3 (100%)");
    }

    private async Task Beside(string reference, string statement)
    {
        await using var db = await app.Open();
        var cycle = await db.AssessmentCycles.SingleAsync(c => c.Reference == reference);
        db.Add(new StatementVoice(cycle, statement, VoiceKind.Staff, new VoiceResult("Survey SUR26-1, q1: a1", "Staff", "“Yes”", "/surveys/SUR26-1", new Share(6, 60), null, false, LondonTime.Today(app.Clock)), SomePlan.Manager(app)));
        await db.Save();
    }

    private async Task SignOff(string reference, int organisations)
    {
        for (var i = 0; i < organisations; i++)
        {
            var organisation = (await app.AddOrganisation(app.Partnership.Id, $"Organisation {i}")).Id;
            await using var db = await app.Open();
            var cycle = await db.AssessmentCycles.SingleAsync(c => c.Reference == reference);
            var one = cycle.Ask(organisation);
            one.Say(cycle, SomeSelfAssessment.Answers(cycle.Set, "met"));
            one.SignOff(cycle, "Ada Frost, chief nurse", SomePlan.Manager(app) with { Role = Role.OrganisationLead, Organisation = organisation });
            db.Add(one);
            await db.Save();
        }
    }

    private static async Task<string> Pack(Visitor person)
    {
        using var file = await person.Send(HttpMethod.Get, "/assurance/export/pack/docx");
        return (await DocumentReading.Read("pack.docx", await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))).Text;
    }

    private async Task<BoardReport> Report(Role role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, new Actor(PersonId.New(), "Noor Selby", role, null, app.Clock.GetUtcNow())));
        return await scope.ServiceProvider.GetRequiredService<FindAssurance>().On(null);
    }
}
