using GoldenThread.Audits;
using GoldenThread.Champions;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Policies;
using GoldenThread.Storage.Tests.Policies;
using GoldenThread.Storage.Tests.Training;
using GoldenThread.Storage.Training;
using GoldenThread.Testing;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Audits;

/// <summary>Two partnerships with audits, training and policies, one whose audit is reported: what each person sees of them, and what each may do.</summary>
internal sealed class PracticeWorld
{
    private readonly TestDatabase database;
    private readonly Example example;
    private readonly AnAudit audit;
    private readonly SomeTraining training;
    private readonly APolicy policy;
    private readonly IReadOnlyList<(string Name, Session Session)> people;
    private readonly IReadOnlyList<(string Name, Session Session)> afterReport;
    private IReadOnlyDictionary<string, string> asItIs = new Dictionary<string, string>();

    private PracticeWorld(
        TestDatabase database, Example example, AnAudit audit, SomeTraining training, APolicy policy, IReadOnlyList<(string, Session)> people, IReadOnlyList<(string, Session)> afterReport) =>
        (this.database, this.example, this.audit, this.training, this.policy, this.people, this.afterReport) = (database, example, audit, training, policy, people, afterReport);

    /// <summary>Keeps it, and notes what everybody sees and does as the guards are.</summary>
    public static async Task<PracticeWorld> Keep(TestDatabase database)
    {
        var (example, reported) = (await Example.Add(database), await Example.Add(database));
        var (audit, other, training, policy) = (AnAudit.Of(example), AnAudit.Of(reported), SomeTraining.Of(example), APolicy.Of(example));
        await using (var db = await database.Database.Open(Session.System(example.Partnership.Id)))
        {
            db.AddRange(audit.Planned, audit.Frame, audit.Read, audit.Sheet, audit.Moderation, audit.Panel, audit.Concern, audit.Schedule);
            db.AddRange(audit.Cases);
            db.AddRange(training.Course, training.Held, training.ToCome, training.OfTrust, training.OfCouncil, training.Came, training.Other, training.Question);
            db.AddRange(policy.Rows);
            db.AddRange(Account(example, audit.Nurse), Account(example, new Actor(PersonId.New(), "Ann Reed", Role.Practitioner, example.Trust.Id, audit.Nurse.Now), training.OfTrust.Email));
            db.Add(Account(example, new Actor(PersonId.New(), "Cara Mill", Role.Practitioner, example.Council.Id, audit.Nurse.Now)));
            db.Add(audit.Reader);
            await db.Save();
        }

        await using (var db = await database.Database.Open(Session.System(reported.Partnership.Id)))
        {
            db.AddRange(other.Planned, other.Frame, other.Read, other.Sheet, other.Moderation, other.Panel, other.Concern, other.Schedule);
            db.AddRange(other.Cases);
            var gone = new SheetReader(other.Read, other.Sheet, PersonId.New(), "Jo Gone", reported.Trust.Id, new Actor(PersonId.New(), "Lena Brook", Role.OrganisationLead, reported.Trust.Id, other.Nurse.Now));
            gone.Stands(false, other.Nurse.Now);
            db.AddRange(Account(reported, other.Nurse), Account(reported, new Actor(gone.Person, "Jo Gone", Role.Practitioner, reported.Trust.Id, other.Nurse.Now)), other.Reader, gone);
            await db.Save();
            await database.AsOwner($"update audit set reported_at = now() where partnership_id = '{reported.Partnership.Id.Value}' and id = '{other.Read.Id.Value}'");
            await database.AsOwner($"update moderation set sent_at = now() where partnership_id = '{reported.Partnership.Id.Value}'");
            await database.AsOwner($"update follow_up_question set answer = 'used', words = 'I measure' where partnership_id = '{example.Partnership.Id.Value}'");
            await database.AsOwner($"update attendance set before = 1, after = 3 where partnership_id = '{example.Partnership.Id.Value}'");
            // Ten people answered the second question, one the first.
            await database.AsOwner(
                "set session_replication_role = replica; insert into policy_answer (partnership_id, id, policy_id, version, question, by_id, chosen, is_right, at) "
                + $"select '{example.Partnership.Id.Value}', gen_random_uuid(), '{policy.Policy.Id.Value}', 1, 2, gen_random_uuid(), 'x', true, now() from generate_series(1, 10); set session_replication_role = origin");
            var own = await db.Accounts.SingleAsync(a => a.FullName == "Jo Gone");
            var world = new PracticeWorld(
                database, example, audit, training, policy,
                [
                    ("who leads the audit", example.AsManager), ("another manager", Other(example, Role.BusinessManager)), ("the trust's lead", example.AsLeadOf(example.Trust)), ("the council's lead", example.AsLeadOf(example.Council)),
                    ("the auditor", Session.Of(example.Partnership.Id, audit.Auditor)), ("the moderator", Session.Of(example.Partnership.Id, audit.Moderator)), ("the nurse", Session.Of(example.Partnership.Id, audit.Nurse)),
                    ("the trainer", Session.Of(example.Partnership.Id, training.Trainer)), ("the attendee", await Own(database, example)), ("the reader of a policy", Session.Of(example.Partnership.Id, policy.Nurse)),
                    ("the board", Other(example, Role.BoardMember)), ("a practitioner", Other(example, Role.Practitioner)),
                ],
                [
                    ("the nurse, reported", Session.Of(reported.Partnership.Id, other.Nurse)), ("who may read no longer, reported", own.Session), ("a practitioner, reported", Other(reported, Role.Practitioner)),
                    ("the board, reported", Other(reported, Role.BoardMember)),
                ]);
            world.asItIs = await world.Now();
            return world;
        }
    }

    /// <summary>What is otherwise than as the guards are.</summary>
    public async Task<IReadOnlyList<string>> Wrong()
    {
        var now = await Now();
        return [.. asItIs.Where(was => now[was.Key] != was.Value).Select(was => $"{was.Key}: {was.Value} before, {now[was.Key]} now")];
    }

    private async Task<IReadOnlyDictionary<string, string>> Now()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, session) in people.Concat(afterReport)) found[$"seen by {name}"] = await Seen(session);
        foreach (var (name, session) in people)
        {
            foreach (var (what, tried) in Tried(session)) found[$"{what}, by {name}"] = await Try(session, tried);
        }

        return found;
    }

    private async Task<string> Seen(Session session)
    {
        await using var db = await database.Database.Open(session);
        int[] audits =
        [
            await db.Audits.CountAsync(), await db.AuditFrames.CountAsync(), await db.AuditCases.CountAsync(), await db.AuditSheets.CountAsync(), await db.Moderations.CountAsync(), await db.PanelGrades.CountAsync(),
            await db.ImmediateConcerns.CountAsync(), await db.SheetReaders.CountAsync(), (await AuditProgress.Of(db, audit.Read.Id)).Sheets,
        ];
        var (follow, learning) = (await TrainingFigures.FollowUps(db, training.Course.Id, null, null, null), await TrainingFigures.Learning(db, training.Course.Id));
        int[] held =
        [
            await db.Attendances.CountAsync(), await db.Attendees.CountAsync(), await db.FollowUpQuestions.CountAsync(), (await TrainingFigures.AttendeesOf(db, [training.OfTrust.Email!])).Count,
            (await TrainingFigures.Attendance(db)).Count, await Count(db, "select count(*)::int from gt_training_held()"), follow.Asked, follow.PutIntoPractice is null ? 0 : 1, learning is null ? 0 : 1,
            (await TrainingFigures.Progress(db)).Count, (await TrainingFigures.Words(db, training.Course.Id)).Count, await TrainingFigures.PartnershipOf(db, training.Question.Id) is null ? 0 : 1,
            await TrainingFigures.PartnershipOfSession(db, training.Held.Id) is null ? 0 : 1,
        ];
        int[] policies = [await db.Acknowledgements.CountAsync(), await db.PolicyReads.CountAsync(), (await PolicyReaders.Of(db, policy.Policy.Id, 1)).Values.Sum(), await db.PolicyFiles.CountAsync(), await db.PolicyAnswers.CountAsync(),
            .. (await PolicyReaders.Answers(db, policy.Policy.Id, 1)).Select(a => a.Answered)];
        return string.Join(' ', [.. audits, .. held, .. policies]);
    }

    // What people might try; nothing of it is kept.
    private IEnumerable<(string What, Func<GoldenThreadDb, Task<int>> Tried)> Tried(Session session)
    {
        var id = example.Partnership.Id;
        var by = new Actor(session.Person!.Value, session.PersonName, session.Role!.Value, session.Organisation, example.Manager.Now);
        yield return ("a list of cases given", db => Run(db, "insert into audit_frame (partnership_id, id, audit_id, organisation_id, cases, count, at, by_name) values ($1, gen_random_uuid(), $2, $3, '[]', 0, now(), 'x')", id.Value, audit.Planned.Id.Value, example.Council.Id.Value));
        yield return ("a list of a locked frame changed", db => Run(db, "update audit_frame set count = 9 where audit_id = $1", audit.Read.Id.Value));
        yield return ("a list of a locked frame given", db => Run(db, "insert into audit_frame (partnership_id, id, audit_id, organisation_id, cases, count, at, by_name) values ($1, gen_random_uuid(), $2, $3, '[]', 0, now(), 'x')", id.Value, audit.Read.Id.Value, example.Trust.Id.Value));
        yield return ("a sheet given out", Add(() => new AuditSheet(audit.Read, audit.Cases[1], audit.Read.Members.Single(m => m.Part == AuditPart.Auditor))));
        yield return ("a sheet changed", db => Run(db, "update audit_sheet set not_known = 'x' where id = $1", audit.Sheet.Id));
        yield return ("a moderation given out", db => Run(db, "insert into moderation (partnership_id, id, audit_id, sheet_id, case_id, moderator_id, moderator_name, at_random, grades, agreed) select $1, gen_random_uuid(), $2, gen_random_uuid(), $3, $4, 'x', true, '[]', '[]'", id.Value, audit.Read.Id.Value, audit.Cases[0].Id, by.Person.Value));
        yield return ("a moderation graded", db => Run(db, "update moderation set sent_at = now() where id = $1", audit.Moderation.Id));
        yield return ("a concern raised", db => Run(db, "insert into immediate_concern (partnership_id, id, audit_id, sheet_id, organisation_id, what, told_whom, told_at, at, by_id, by_name) values ($1, gen_random_uuid(), $2, $3, $4, 'x', 'x', now(), now(), $5, 'x')", id.Value, audit.Read.Id.Value, audit.Sheet.Id, example.Trust.Id.Value, by.Person.Value));
        yield return ("a concern answered", db => Run(db, "update immediate_concern set done = 'x' where id = $1", audit.Concern.Id));
        yield return ("an audit planned", Add(() => new Audit(id, new AuditPlan("TRIED", "Tried", AuditKind.Single, audit.Read.Tool, new(2026, 1, 1), new(2026, 2, 1), [example.Trust.Id]), by)));
        yield return ("an audit changed", db => Run(db, "update audit set title = 'x' where id = $1", audit.Read.Id.Value));
        yield return ("a sheet shown to a nurse", db => Run(db, "insert into sheet_reader (partnership_id, id, audit_id, sheet_id, organisation_id, person_id, name, at, by_name) values ($1, gen_random_uuid(), $2, $3, $4, (select id from account where full_name = 'Ann Reed'), 'x', now(), 'x')", id.Value, audit.Read.Id.Value, audit.Sheet.Id, example.Trust.Id.Value));
        yield return ("a sheet shown to somebody of the council", db => Run(db, "insert into sheet_reader (partnership_id, id, audit_id, sheet_id, organisation_id, person_id, name, at, by_name) values ($1, gen_random_uuid(), $2, $3, $4, (select id from account where full_name = 'Cara Mill'), 'x', now(), 'x')", id.Value, audit.Read.Id.Value, audit.Sheet.Id, example.Trust.Id.Value));

        yield return ("attendance recorded", db => Run(db, "insert into attendance (partnership_id, id, session_id, attendee_id, organisation_id, status, booked_here, at, by_person_id, by_name) values ($1, gen_random_uuid(), $2, $3, $4, 'attended', false, now(), $5, 'x')", id.Value, training.ToCome.Id, training.OfCouncil.Id, example.Trust.Id.Value, Guid.NewGuid()));
        yield return ("attendance changed", db => Run(db, "update attendance set status = 'did-not-attend' where id = $1", training.Came.Id));
        yield return ("a person entered", Add(() => new Attendee(id, "Somebody", "somebody@else.example", "")));
        yield return ("a person changed", db => Run(db, "update attendee set job_title = 'x' where id = $1", training.OfTrust.Id));
        yield return ("a question answered", db => Run(db, "update follow_up_question set words = 'x' where id = $1", training.Question.Id));
        yield return ("a course made", Add(() => new Course(id, new CourseContent("Tried", 3, "3 years", null, 5), by)));
        yield return ("a number in scope given", Add(() => new ScopeCount(id, example.Council.Id, 3, null, Example.Today, 5, "x", by)));

        yield return ("a policy added", db => Run(db, "insert into policy (partnership_id, id, reference, title, kind, owner_id, circulations) values ($1, gen_random_uuid(), 'TRIED-1', 'x', 'protocol', $2, '[]')", id.Value, example.Trust.Id.Value));
        yield return ("a policy ended", db => Run(db, "update policy set ended_because = 'x' where id = $1", policy.OfTheTrust.Id.Value));
        yield return ("a version added", db => Run(db, "insert into policy_version (partnership_id, id, policy_id, number, in_force_from, review_by, has_words, is_material, because_of, asks_readers, at, by_name) values ($1, gen_random_uuid(), $2, 7, '2026-02-01', '2027-02-01', true, true, '[]', false, now(), 'x')", id.Value, policy.OfTheTrust.Id.Value));
        yield return ("words of a version written", db => Run(db, "insert into policy_text (partnership_id, version_id, words) values ($1, gen_random_uuid(), 'x')", id.Value));
        yield return ("a document uploaded", db => Run(db, "insert into policy_file (partnership_id, version_id, sha256, bytes, name, media_type, length, scan) values ($1, $2, 'x', 'x', 'x', 'x', 1, 'clean')", id.Value, policy.OfTheTrust.Newest.Id));
        yield return ("a claim of an organisation made", db => Run(db, "update policy_acknowledgement set note = 'x' where id = $1", policy.OfTrust.Id));
        yield return ("read for somebody else", db => Run(db, "insert into policy_read (partnership_id, id, policy_id, version, by_id, by_name, organisation_id, at) values ($1, gen_random_uuid(), $2, 1, gen_random_uuid(), 'x', $3, now())", id.Value, policy.Policy.Id.Value, example.Trust.Id.Value));
        yield return ("answered for somebody else", db => Run(db, "insert into policy_answer (partnership_id, id, policy_id, version, question, by_id, chosen, is_right, at) values ($1, gen_random_uuid(), $2, 1, 2, gen_random_uuid(), 'x', true, now())", id.Value, policy.Policy.Id.Value));
        yield return ("a champion added", Add(() => new Champion(id, new ChampionDraft("Tried", example.Council.Id, ["x"], new(2026, 1, 1)), by)));
    }

    private async Task<string> Try(Session session, Func<GoldenThreadDb, Task<int>> tried)
    {
        await using var db = await database.Database.Open(session);
        try
        {
            return $"{await tried(db)}";
        }
        catch (Exception refused) when (refused is DbUpdateException or PostgresException)
        {
            return "refused";
        }
    }

    private static Func<GoldenThreadDb, Task<int>> Add(Func<object> make) => async db =>
    {
        db.Add(make());
        await db.FlushWithoutSaving();
        return 1;
    };

    private static async Task<int> Run(GoldenThreadDb db, string sql, params object[] values)
    {
        await using var command = db.Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<int> Count(GoldenThreadDb db, string sql)
    {
        await using var command = db.Command(sql);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<Session> Own(TestDatabase database, Example example)
    {
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        return (await db.Accounts.SingleAsync(a => a.FullName == "Ann Reed")).Session;
    }

    private static Session Other(Example example, Role role) => Session.Of(
        example.Partnership.Id, new Actor(PersonId.New(), "Somebody", role, Roles.OfProtection.Contains(role) ? example.Council.Id : null, example.Manager.Now));

    private static Account Account(Example example, Actor person, string? email = null) => new()
    {
        Id = person.Person.Value,
        Partnership = example.Partnership.Id,
        Organisation = person.Organisation,
        Role = person.Role,
        FullName = person.Name,
        UserName = email ?? $"{person.Person.Value:N}@trust.example",
        NormalizedUserName = (email ?? $"{person.Person.Value:N}@trust.example").ToUpperInvariant(),
        Email = email ?? $"{person.Person.Value:N}@trust.example",
        NormalizedEmail = (email ?? $"{person.Person.Value:N}@trust.example").ToUpperInvariant(),
    };
}
