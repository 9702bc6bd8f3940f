using GoldenThread.Organisations;
using GoldenThread.SelfAssessments;
using GoldenThread.Storage.SelfAssessments;
using GoldenThread.Storage.Tests.Guards;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.SelfAssessments;

public sealed class SelfAssessmentAccessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_return_is_seen_by_its_own_organisation_by_the_panel_once_signed_off_and_by_those_who_run_plans()
    {
        var (example, kept) = await Kept();
        foreach (var (who, returns, said, scores, questions, panel) in new (Session, string[], int, int, int, int)[]
        {
            (example.AsManager, ["council", "trust"], 1, 1, 1, 2),
            (Of(example, kept.Board), ["trust"], 1, 1, 1, 2), // on the panel; the council has not signed off
            (example.As(Role.Reader) with { }, [], 0, 0, 1, 2),
            (Other(example, Role.BoardMember), [], 0, 0, 1, 2),
            (example.AsLeadOf(example.Trust), ["trust"], 1, 1, 1, 2),
            (example.AsLeadOf(example.Council), ["council"], 0, 0, 0, 2),
            (Other(example, Role.Practitioner), [], 0, 0, 0, 0),
            (Other(example, Role.DataProtectionOfficer), [], 0, 0, 0, 0),
        })
        {
            await using var db = await database.Database.Open(who);
            var seen = (await db.SelfAssessments.ToListAsync()).Select(a => a.Organisation == example.Trust.Id ? "trust" : "council").Order().ToArray();
            seen.ShouldBe(returns, $"returns of {who.PersonName}, {who.Role}");
            (await db.AssessmentChallenges.CountAsync()).ShouldBe(said, $"questions of the panel, {who.PersonName}, {who.Role}");
            (await db.PanelScores.CountAsync()).ShouldBe(scores, $"panel scores, {who.PersonName}, {who.Role}");
            (await db.VoiceQuestions.CountAsync()).ShouldBe(questions, $"questions about voices, {who.PersonName}, {who.Role}");
            (await db.Panellists.CountAsync()).ShouldBe(panel, $"panel, {who.PersonName}, {who.Role}");
            await using var history = db.Command("select count(*) from history_entry where subject = 'self_assessment'");
            ((long)(await history.ExecuteScalarAsync())! > 0).ShouldBe(returns.Length > 0, "who sees the row sees its history");
        }

        // Of another partnership nobody sees anything.
        var elsewhere = await Example.Add(database);
        await using var other = await database.Database.Open(elsewhere.AsManager);
        (await other.SelfAssessments.CountAsync()).ShouldBe(0);
        (await other.AssessmentCycles.CountAsync()).ShouldBe(0);
        (await AssessmentFigures.Of(other, [kept.Cycle.Id]))[kept.Cycle.Id].ShouldBeEmpty();
    }

    [Fact]
    public async Task By_statement_others_learn_what_was_said_without_names_and_from_three_organisations_on()
    {
        var (example, kept) = await Kept();
        var (reader, lead) = (Other(example, Role.Reader), example.AsLeadOf(example.Council));
        (await Figures(example.AsManager, kept)).Single(r => r.Statement == "1.1").ShouldBe(new ScoreRow("1.1", "met", true, "not-met", 1));
        (await Figures(reader, kept)).ShouldBeEmpty("of one organisation the figures would be its own");
        await using (var db = await database.Database.Open(Session.System(example.Partnership.Id)))
        {
            foreach (var name in (string[])["Tarn Trust", "Fellside Trust"])
            {
                var more = new Organisation(example.Partnership.Id, name);
                db.AddRange(more, ASelfAssessment.SignedOff(kept.Cycle, more.Id, example.Manager, "met"));
            }

            await db.Save();
        }

        foreach (var who in (Session[])[reader, lead, Other(example, Role.BoardMember)])
        {
            var rows = await Figures(who, kept);
            rows.Where(r => r.Statement == "1.1").Sum(r => r.Organisations).ShouldBe(3, $"{who.Role}");
            rows.Where(r => r.Statement == "1.1" && r.Panel == null).Single().Organisations.ShouldBe(2);
            await using var db = await database.Database.Open(who);
            (await AssessmentFigures.Progress(db, [kept.Cycle.Id]))[kept.Cycle.Id].ShouldBe(new CycleProgress(4, 3, 0));
        }

        (await Figures(Other(example, Role.Practitioner), kept)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_organisation_writes_its_own_return_and_nobody_changes_what_was_signed_off()
    {
        var (example, kept) = await Kept();
        await using (var lead = await database.Database.Open(example.AsLeadOf(example.Council)))
        {
            var own = await lead.SelfAssessments.SingleAsync();
            own.Say(kept.Cycle, [new StatementAnswer("1.1", "partly-met")]).ShouldBe(1);
            await lead.Save();
            (await Refusals.Number(lead, "with u as (update self_assessment set note = 'x' where organisation_id <> gt_organisation() returning 1) select count(*) from u")).ShouldBe(0);
        }

        await using (var board = await database.Database.Open(Of(example, kept.Board)))
            (await Refusals.Number(board, "with u as (update self_assessment set note = 'x' where signed_off_at is null returning 1) select count(*) from u")).ShouldBe(0);

        foreach (var (who, change) in new (Session, string)[]
        {
            (example.AsManager, "answers = '[]'"), (Of(example, kept.Board), "signed = '[]'"), (example.AsLeadOf(example.Trust), "agreed_by = 'Somebody else'"), (Session.System(example.Partnership.Id), "answers = '[]'"),
        })
        {
            await using var db = await database.Database.Open(who);
            (await Should.ThrowAsync<PostgresException>(() => db.Command($"update self_assessment set {change} where signed_off_at is not null").ExecuteNonQueryAsync())).Message.ShouldContain("stays as it is");
        }

        await using (var manager = await database.Database.Open(example.AsManager))
            (await Should.ThrowAsync<PostgresException>(() => manager.Command("update self_assessment set signed_off_at = now() where signed_off_at is null").ExecuteNonQueryAsync())).Message.ShouldContain("signs its self-assessment off");
        await using (var manager = await database.Database.Open(example.AsManager))
            (await Should.ThrowAsync<PostgresException>(() => manager.Command("update assessment_cycle set standards = '{}'").ExecuteNonQueryAsync())).Message.ShouldContain("stay as they were when it opened");
    }

    [Fact]
    public async Task Only_the_panel_asks_and_scores_and_not_those_who_work_for_the_organisation()
    {
        var (example, kept) = await Kept();
        var of = kept.OfTrust;
        await Add(Of(example, kept.Board), of.Ask(kept.Cycle, "1.1", "And when?", kept.Board));
        // On the panel, for the trust: not of the trust.
        await Refused(Of(example, kept.TrustsLead), of.Ask(kept.Cycle, "1.1", "Is it fine?", kept.Board));
        foreach (var who in (Session[])[Other(example, Role.BoardMember), example.AsLeadOf(example.Council), example.AsManager, example.AsLeadOf(example.Trust)])
            await Refused(who, of.Ask(kept.Cycle, "1.1", "Why?", kept.Board));
        await using (var board = await database.Database.Open(Of(example, kept.Board)))
        {
            // Nobody on it answers for the organisation.
            (await Refusals.Number(board, "with u as (update assessment_challenge set answer = 'x' returning 1) select count(*) from u")).ShouldBe(0);
        }

        await using (var lead = await database.Database.Open(example.AsLeadOf(example.Trust)))
        {
            (await lead.AssessmentChallenges.FirstAsync(c => c.Id == kept.Challenge.Id)).Reply("Ada Frost", kept.TrustsLead);
            await lead.Save();
        }

        // Who left the panel sees nothing any more.
        await using (var manager = await database.Database.Open(example.AsManager))
        {
            (await manager.Panellists.SingleAsync(p => p.Person == kept.Board.Person)).Leave(example.Manager.Now);
            await manager.Save();
        }

        await using var gone = await database.Database.Open(Of(example, kept.Board));
        (await gone.SelfAssessments.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_board_member_asks_about_voices_in_their_own_name_and_others_do_not()
    {
        var (example, kept) = await Kept();
        await Add(Of(example, kept.Board), new VoiceQuestion(kept.Cycle, "1.1", "", "Why do staff say less?", null, kept.Board));
        await Refused(Of(example, kept.Board), new VoiceQuestion(kept.Cycle, "1.1", "", "Why?", null, example.Manager));
        await Refused(Other(example, Role.Reader), new VoiceQuestion(kept.Cycle, "1.1", "", "Why?", null, kept.Board));
        await Refused(example.AsLeadOf(example.Trust), new StatementVoice(kept.Cycle, "1.2", VoiceKind.Staff, new VoiceResult("x", "x", "x", "/x", new(1, 2), null, false, Example.Today), example.Manager));
    }

    [Fact]
    public async Task A_return_comes_back_as_it_was_kept()
    {
        var (example, kept) = await Kept();
        await using var db = await database.Database.Open(example.AsManager);
        var cycle = await db.AssessmentCycles.SingleAsync();
        cycle.Set.Statements.Select(s => s.Reference).ShouldBe(["1.1", "1.2"]);
        cycle.Set.Standards.Length.ShouldBe(1);
        var again = await db.SelfAssessments.SingleAsync(a => a.Organisation == example.Trust.Id);
        again.Answers.ShouldBe(kept.OfTrust.Answers);
        again.Signed.ShouldBe(kept.OfTrust.Signed);
        (again.State, again.AgreedBy).ShouldBe((AssessmentState.Challenged, "Ada Frost, chief nurse"));
        (await db.StatementVoices.SingleAsync()).Voice.ShouldBe(kept.Voice.Voice);
    }

    private async Task<IReadOnlyList<ScoreRow>> Figures(Session who, ASelfAssessment kept)
    {
        await using var db = await database.Database.Open(who);
        return [.. (await AssessmentFigures.Of(db, [kept.Cycle.Id]))[kept.Cycle.Id]];
    }

    private async Task Add(Session who, object row)
    {
        await using var db = await database.Database.Open(who);
        db.Add(row);
        await db.Save();
    }

    private Task Refused(Session who, object row) => Refusals.Of(database, who, db => db.Add(row));

    private static Session Of(Example example, Actor who) => Session.Of(example.Partnership.Id, who);

    private static Session Other(Example example, Role role) => Session.Of(
        example.Partnership.Id, new Actor(PersonId.New(), "Somebody", role, Roles.OfProtection.Contains(role) ? example.Trust.Id : null, example.Manager.Now));

    private async Task<(Example Example, ASelfAssessment Kept)> Kept()
    {
        var example = await Example.Add(database);
        var kept = ASelfAssessment.Of(example);
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        db.AddRange(kept.Rows);
        await db.Save();
        return (example, kept);
    }
}
