using GoldenThread.Audits;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Audits;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Audits;

public sealed class AuditAccessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task References_and_sheets_are_seen_by_who_leads_their_organisation_the_auditor_and_the_moderator_alone()
    {
        var (example, audit) = await Kept();
        foreach (var (who, cases, sheets, concerns) in new (Session, int, int, int)[]
        {
            (example.AsManager, 2, 1, 1), // who leads the audit
            (example.AsLeadOf(example.Trust), 2, 1, 1), // whose cases they are
            (example.AsLeadOf(example.Council), 0, 0, 0),
            (As(example, audit.Auditor), 1, 1, 1), // their own case alone
            (As(example, audit.Moderator), 1, 0, 0), // blind
            (Other(example, Role.BusinessManager), 0, 0, 0),
            (Other(example, Role.Administrator), 0, 0, 0),
            (Other(example, Role.BoardMember), 0, 0, 0),
            (Other(example, Role.Reader), 0, 0, 0),
            (Other(example, Role.Practitioner), 0, 0, 0),
        })
        {
            await using var db = await database.Database.Open(who);
            (await db.AuditCases.CountAsync()).ShouldBe(cases, $"cases of {who.PersonName}, {who.Role}");
            (await db.AuditSheets.CountAsync()).ShouldBe(sheets, $"sheets of {who.PersonName}, {who.Role}");
            (await db.ImmediateConcerns.CountAsync()).ShouldBe(concerns, $"concerns of {who.PersonName}, {who.Role}");
            await using var history = db.Command("select count(*) from history_entry where subject in ('audit_case', 'audit_frame') and (after::text like '%T-1%' or before::text like '%T-1%')");
            (await history.ExecuteScalarAsync()).ShouldBe(0L, "no reference stands in the history");
        }
    }

    [Fact]
    public async Task The_lead_of_an_organisation_that_reads_its_records_of_a_child_whom_another_listed_sees_that_case_alone()
    {
        var (example, audit) = await Kept();
        var second = new Actor(PersonId.New(), "Ben Marsh", Role.Practitioner, example.Council.Id, example.Manager.Now);
        await using (var db = await database.Database.Open(Session.System(example.Partnership.Id)))
        {
            var read = await db.Audits.SingleAsync(a => a.Id == audit.Read.Id);
            read.Name(second.Person, second.Name, AuditPart.Auditor, second.Organisation);
            db.Add(new AuditSheet(read, audit.Cases[1], read.Members.Single(m => m.Person == second.Person)));
            await db.Save();
        }

        await using (var lead = await database.Database.Open(example.AsLeadOf(example.Council)))
        {
            (await lead.AuditCases.SingleAsync()).Reference.ShouldBe(audit.Cases[1].Reference);
            (await lead.AuditFrames.CountAsync()).ShouldBe(0);
        }

        // Whoever works there and does not lead it sees none.
        await using var other = await database.Database.Open(Session.Of(example.Partnership.Id, new Actor(PersonId.New(), "Somebody", Role.Practitioner, example.Council.Id, example.Manager.Now)));
        (await other.AuditCases.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_moderator_sees_the_sheet_once_their_grades_are_sent_and_the_auditor_sees_the_grades_then()
    {
        var (example, audit) = await Kept();
        await using (var auditor = await database.Database.Open(As(example, audit.Auditor))) (await auditor.Moderations.CountAsync()).ShouldBe(0);
        await using (var moderator = await database.Database.Open(As(example, audit.Moderator)))
        {
            (await moderator.AuditSheets.CountAsync()).ShouldBe(0);
            (await moderator.Moderations.SingleAsync()).Send(audit.Read.Tool, AnAudit.Graded(audit.Read.Tool, "good").Grades, audit.Moderator);
            await moderator.Save();
            (await moderator.AuditSheets.CountAsync()).ShouldBe(1);
        }

        await using var after = await database.Database.Open(As(example, audit.Auditor));
        (await after.Moderations.SingleAsync()).Grades.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_practitioner_reads_their_own_sheet_where_their_lead_allows_it_and_once_it_is_reported()
    {
        var (example, audit) = await Kept();
        // Not the lead of another organisation, not who leads the audit, not the practitioner themselves.
        foreach (var who in new[] { example.AsLeadOf(example.Council), example.AsManager, As(example, audit.Nurse) })
        {
            await using var other = await database.Database.Open(who);
            other.Add(audit.Reader);
            await Should.ThrowAsync<DbUpdateException>(() => other.Save());
        }

        await using (var lead = await database.Database.Open(example.AsLeadOf(example.Trust)))
        {
            // Only to people of their own organisation.
            lead.Add(audit.Reader);
            await Should.ThrowAsync<DbUpdateException>(() => lead.Save());
        }

        await KeepAccount(example, audit.Nurse);
        await using (var lead = await database.Database.Open(example.AsLeadOf(example.Trust)))
        {
            lead.Add(audit.Reader);
            await lead.Save();
        }

        (await Seen(As(example, audit.Nurse))).ShouldBe((0, 0, 0, 1), "it is not reported yet");
        await database.AsOwner($"update audit set reported_at = now() where partnership_id = '{example.Partnership.Id.Value}' and id = '{audit.Read.Id.Value}'");
        (await Seen(As(example, audit.Nurse))).ShouldBe((1, 1, 1, 1));
        (await Seen(Other(example, Role.Practitioner))).ShouldBe((0, 0, 0, 0));
        await using (var nurse = await database.Database.Open(As(example, audit.Nurse)))
        {
            (await nurse.Moderations.CountAsync()).ShouldBe(0);
            (await nurse.ImmediateConcerns.CountAsync()).ShouldBe(0);
            (await nurse.AuditFrames.CountAsync()).ShouldBe(0);
        }

        await database.AsOwner($"update sheet_reader set withdrawn_at = now() where partnership_id = '{example.Partnership.Id.Value}'");
        (await Seen(As(example, audit.Nurse))).ShouldBe((0, 0, 0, 1));
    }

    [Fact]
    public async Task An_audit_is_seen_by_the_board_once_it_is_reported_and_its_progress_in_numbers()
    {
        var (example, audit) = await Kept();
        await using (var board = await database.Database.Open(Other(example, Role.BoardMember))) (await board.Audits.CountAsync()).ShouldBe(0);
        await using (var manager = await database.Database.Open(Other(example, Role.BusinessManager)))
        {
            (await manager.Audits.CountAsync()).ShouldBe(2);
            (await AuditProgress.Of(manager, audit.Read.Id)).ShouldBe(new AuditProgress(2, 1, 1, 0, 1, 0, 1, 1));
        }

        await using (var board = await database.Database.Open(Other(example, Role.BoardMember))) (await AuditProgress.Of(board, audit.Read.Id)).ShouldBe(AuditProgress.None);
        await database.AsOwner($"update audit set reported_at = now() where partnership_id = '{example.Partnership.Id.Value}' and id = '{audit.Read.Id.Value}'");
        await using var after = await database.Database.Open(Other(example, Role.BoardMember));
        (await after.Audits.SingleAsync()).Reference.ShouldBe("AUD2");
    }

    [Fact]
    public async Task A_locked_frame_never_changes_and_only_its_organisation_gives_one()
    {
        var (example, audit) = await Kept();
        await using (var lead = await database.Database.Open(example.AsLeadOf(example.Trust)))
        {
            (await lead.AuditFrames.SingleAsync()).Give((await lead.Audits.SingleAsync(a => a.Reference == "AUD1")), [new(1, "T-9")], audit.Auditor);
            await lead.Save();
        }

        await using (var other = await database.Database.Open(example.AsLeadOf(example.Council)))
        {
            (await other.AuditFrames.CountAsync()).ShouldBe(0);
            other.Add(new AuditFrame(await other.Audits.SingleAsync(a => a.Reference == "AUD1"), example.Trust.Id, [new(1, "X")], audit.Moderator));
            await Should.ThrowAsync<DbUpdateException>(() => other.Save());
        }

        await database.AsOwner($"update audit set state = 'framed' where partnership_id = '{example.Partnership.Id.Value}' and reference = 'AUD1'");
        (await Should.ThrowAsync<PostgresException>(() => database.AsOwner($"update audit_frame set count = 1 where partnership_id = '{example.Partnership.Id.Value}'"))).MessageText.ShouldContain("is locked");
    }

    [Fact]
    public async Task An_audit_comes_back_as_it_was_kept()
    {
        var (example, audit) = await Kept();
        await using var db = await database.Database.Open(example.AsManager);
        var again = await db.Audits.SingleAsync(a => a.Id == audit.Read.Id);
        (again.Digest, again.Seed, again.SeedTyped, again.State).ShouldBe((audit.Read.Digest, "abc", true, AuditState.Moderating));
        again.Tool.Aspects.Select(a => a.Words["good"]).ShouldBe(audit.Read.Tool.Aspects.Select(a => a.Words["good"]));
        again.Members.ShouldBe(audit.Read.Members);
        again.Draws.Single().Method.ShouldBe(DrawMethod.Simple);
        (await db.AuditSheets.SingleAsync()).Content.Answers["same-day"].ShouldBe(SheetAnswer.Yes);
        again.Find("Marks are not measured");
        await db.Save();
        (await db.Audits.AsNoTracking().SingleAsync(a => a.Id == audit.Read.Id)).Findings.Single().Words.ShouldBe("Marks are not measured");
    }

    private async Task<(int Audits, int Cases, int Sheets, int Readers)> Seen(Session who)
    {
        await using var db = await database.Database.Open(who);
        return (await db.Audits.CountAsync(), await db.AuditCases.CountAsync(), await db.AuditSheets.CountAsync(), await db.SheetReaders.CountAsync());
    }

    private async Task KeepAccount(Example example, Actor person)
    {
        var email = $"{Guid.NewGuid():N}@trust.example";
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        db.Add(new Account
        {
            Id = person.Person.Value,
            Partnership = example.Partnership.Id,
            Organisation = example.Trust.Id,
            Role = Role.Practitioner,
            FullName = person.Name,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
        });
        await db.Save();
    }

    private static Session As(Example example, Actor actor) => Session.Of(example.Partnership.Id, actor);

    private static Session Other(Example example, Role role) => Session.Of(
        example.Partnership.Id, new Actor(PersonId.New(), "Somebody", role, Roles.OfProtection.Contains(role) ? example.Trust.Id : null, example.Manager.Now));

    private async Task<(Example Example, AnAudit Audit)> Kept()
    {
        var example = await Example.Add(database);
        var audit = AnAudit.Of(example);
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        db.AddRange(audit.Planned, audit.Frame, audit.Read, audit.Sheet, audit.Moderation, audit.Panel, audit.Concern, audit.Schedule);
        db.AddRange(audit.Cases);
        await db.Save();
        return (example, audit);
    }
}
