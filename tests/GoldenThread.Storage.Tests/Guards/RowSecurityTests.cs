using GoldenThread.Accounts;
using GoldenThread.Directories;
using GoldenThread.Storage.Directories;
using System.Collections.Immutable;
using GoldenThread.Chronologies;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Publications;
using GoldenThread.Recurrence;
using GoldenThread.Returns;
using GoldenThread.Reviews;
using GoldenThread.Statistics;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Publications;
using GoldenThread.Storage.Returns;
using GoldenThread.Storage.Reviews;
using GoldenThread.Storage.Tests.Audits;
using GoldenThread.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Guards;

public sealed class RowSecurityTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task No_row_of_another_partnership_can_be_seen_changed_or_made_in_any_table()
    {
        var (one, other) = (await Everything(), await Everything());
        var tables = await Tables();
        foreach (var table in tables)
            (await database.AsOwner($"select count(*) from {table} where partnership_id = '{other.Partnership.Id.Value}'")).ShouldNotBe(0L, $"{table} has no row to be hidden: the test must make one");
        foreach (var session in Enum.GetValues<Role>().Select(one.As).Append(Session.System(one.Partnership.Id)))
        {
            await using var db = await database.Database.Open(session);
            foreach (var table in tables)
            {
                (await Number(db, $"select count(*) from {table} where partnership_id = '{other.Partnership.Id.Value}'"))
                    .ShouldBe(0, $"{table} as {session.Role}");
                (await Number(
                    db, $"with u as (update {table} set partnership_id = partnership_id where partnership_id = '{other.Partnership.Id.Value}' returning 1) select count(*) from u"))
                    .ShouldBeOneOf([0, Refused], $"{table} as {session.Role}");
            }
        }

        await Refuses(Session.System(one.Partnership.Id), d => d.Add(new Plan(other.Partnership.Id, "XX1", "Not this partnership's")));
    }

    [Fact]
    public async Task Without_a_session_nothing_can_be_seen_in_any_table()
    {
        await Everything();
        await using var connection = await database.Database.Application.OpenConnectionAsync();
        foreach (var table in await Tables())
        {
            await using var command = new NpgsqlCommand($"select count(*) from {table}", connection);
            (await command.ExecuteScalarAsync()).ShouldBe(0L, table);
        }
    }

    [Fact]
    public async Task Each_scope_before_a_partnership_is_known_shows_what_it_is_for_and_nothing_else()
    {
        await Everything();
        var shown = new Dictionary<Session, string[]>
        {
            [Session.SignIn] =
            [
                "account", "account_claim", "account_login", "account_passkey", "account_secret", "account_token", "api_token", "invitation", "second_step_rule",
                "sign_in_session", "staff_directory",
            ],
            [Session.Jobs] = ["partnership"],
            [Session.Public] = ["partnership", "public_notice", "publication", "publication_file"],
        };
        foreach (var (session, expected) in shown)
        {
            await using var db = await database.Database.Open(session);
            var seen = new List<string>();
            foreach (var table in await Tables())
                if (await Number(db, $"select count(*) from {table}") > 0)
                    seen.Add(table);
            seen.ShouldBe(expected, ignoreOrder: true, session.Scope.ToString());
        }
    }

    [Fact]
    public async Task The_public_sees_no_version_that_is_not_published()
    {
        var example = await Everything();
        await using (var db = await database.Database.Open(example.AsManager))
        {
            db.Add(new Publication(example.Plan, PublicationForm.Narrative, 1, "First", example.Manager));
            await db.Save();
        }

        await using var reader = await database.Database.Open(Session.Public);
        (await reader.Publications.Where(p => p.Plan == example.Plan.Id).SingleAsync()).State.ShouldBe(PublicationState.Published);
    }

    [Fact]
    public async Task A_lead_sees_the_actions_of_their_organisation_alone_and_what_hangs_on_them()
    {
        var example = await Everything();
        await using var db = await database.Database.Open(example.AsLeadOf(example.Trust));

        (await db.Actions.Select(a => a.Id).ToListAsync()).ShouldBe([example.OfTrust.Id]);
        (await db.Recommendations.Select(r => r.Id).ToListAsync()).ShouldBe([example.First.Id]);
        (await db.Plans.CountAsync()).ShouldBe(1);
        (await new ActionList(db).Count(new ActionFilter(), Example.Today)).ShouldBe(1);
        foreach (var table in (string[])["progress_update", "evidence", "impact", "rating", "action_date", "action_organisation", "attachment", "action_state"])
            (await Number(db, $"select count(*) from {table} where action_id is distinct from '{example.OfTrust.Id.Value}'")).ShouldBe(0, table);
        (await Number(db, $"select count(*) from history_entry where action_id <> '{example.OfTrust.Id.Value}'")).ShouldBe(0);
        foreach (var table in (string[])["source_document", "import_draft", "board_exchange", "outbox_message", "invitation"])
            (await Number(db, $"select count(*) from {table}")).ShouldBe(0, table);
    }

    [Fact]
    public async Task A_lead_sees_the_actions_that_their_organisation_took_over()
    {
        var example = await Example.Add(database);
        var successor = new Organisation(example.Partnership.Id, "Mere Valley NHS Trust");
        await using (var db = await database.Database.Open(example.AsManager))
        {
            db.Add(successor);
            (await db.Organisations.SingleAsync(o => o.Id == example.Trust.Id)).End(Example.Today, SuccessionKind.Merge, [successor], "Merged");
            await db.Save();
        }

        await using var lead = await database.Database.Open(example.AsLeadOf(successor));
        (await lead.Actions.Select(a => a.Id).ToListAsync()).ShouldBe([example.OfTrust.Id]);
    }

    [Fact]
    public async Task A_lead_whose_organisation_handed_an_action_over_sees_it_no_longer()
    {
        var example = await Example.Add(database);
        await using (var db = await database.Database.Open(example.AsManager))
        {
            (await PlanLoading.Load(db, example.OfTrust.Id))!.HandOver(example.Trust.Id, [example.Council.Id], Example.Today, "Moved");
            await db.Save();
        }

        await using var lead = await database.Database.Open(example.AsLeadOf(example.Trust));
        (await lead.Actions.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_lead_reports_on_their_own_action_and_changes_nothing_else()
    {
        var example = await Everything();
        var session = example.AsLeadOf(example.Trust);
        var lead = new Actor(session.Person!.Value, session.PersonName, Role.OrganisationLead, example.Trust.Id, example.Manager.Now);
        await using var db = await database.Database.Open(session);
        var action = (await PlanLoading.Load(db, example.OfTrust.Id))!;
        var written = new OrganisationReturn(action, example.Trust.Id, "The pathway is revised", lead);
        db.Add(written);
        action.Report("The pathway is revised", lead);
        await db.Save();
        written.SendIn(lead.Now);
        await db.Save();

        await Refuses(session, d => d.Add(new OrganisationReturn(example.OfCouncil, example.Council.Id, "Not mine", lead)));
        await Refuses(session, d => d.Add(new Plan(example.Partnership.Id, "XX1", "Not mine to make")));
        (await Number(db, "with u as (update plan_action set text = 'Less' returning 1) select count(*) from u")).ShouldBe(0);
        (await Number(db, "with u as (update rating set sent_back = true returning 1) select count(*) from u")).ShouldBe(0);
    }

    [Fact]
    public async Task A_lead_attaches_a_file_that_another_has_attached_already_and_reads_only_their_own()
    {
        var example = await Everything();
        await using var db = await database.Database.Open(example.AsLeadOf(example.Trust));
        var own = new Attachment
        {
            Partnership = example.Partnership.Id,
            Plan = example.Plan.Id,
            Action = example.OfTrust.Id,
            Organisation = example.Trust.Id,
            ReturnId = await db.Returns.Select(r => r.Id).SingleAsync(),
            Sha256 = await FileKeeping.Keep(db, [1, 2, 3]),
            Name = "minutes.txt",
            MediaType = "text/plain",
            Length = 3,
            At = example.Manager.Now,
            ByName = "Lead",
        };
        (await db.StoredFiles.CountAsync()).ShouldBe(0);
        db.Add(own);
        await db.Save();

        (await FileKeeping.Read(db, own.Id)).ShouldBe([1, 2, 3]);
        (await db.Attachments.Select(a => a.Id).ToListAsync()).ShouldBe([own.Id]);
        var other = new AttachmentId((Guid)(await database.AsOwner($"select id from attachment where action_id = '{example.OfCouncil.Id.Value}'"))!);
        (await FileKeeping.Read(db, other)).ShouldBeNull();
    }

    [Fact]
    public async Task A_return_that_is_being_written_is_its_organisations_own()
    {
        var example = await Everything();
        await using (var db = await database.Database.Open(example.AsManager))
            (await db.Returns.CountAsync()).ShouldBe(0);
        await using (var db = await database.Database.Open(example.AsLeadOf(example.Council)))
            (await db.Returns.CountAsync()).ShouldBe(0);
        await using var own = await database.Database.Open(example.AsLeadOf(example.Trust));
        (await own.Returns.CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.BoardMember)]
    public async Task Readers_write_nothing_and_board_members_only_to_the_boards_record(Role role)
    {
        var example = await Everything();
        var session = example.As(role);
        var actor = example.Manager with { Role = role };
        await Refuses(session, d => d.Add(new Plan(example.Partnership.Id, "XX1", "Not mine to make")));
        await Refuses(session, d => d.Add(new Organisation(example.Partnership.Id, "New")));
        await using var db = await database.Database.Open(session);
        (await Number(db, "with u as (update plan set title = 'x' returning 1) select count(*) from u")).ShouldBe(0);
        var recommendation = (await PlanLoading.Load(db, example.First.Id))!;
        if (role == Role.BoardMember)
        {
            recommendation.SendBackRating("Nothing shows that practice changed", actor);
            await db.Save();
            (await db.Recommendations.Include(r => r.Ratings).SingleAsync(r => r.Id == example.First.Id)).RatingOf(Aspect.Overall).ShouldBeNull();
        }
        else
        {
            (await Number(
                db, $"insert into board_exchange select partnership_id, gen_random_uuid(), plan_id, recommendation_id, null, kind, text, at, by_id, by_name, passage from board_exchange limit 1 returning 1"))
                .ShouldBe(Refused);
        }
    }

    private const int Refused = -1;

    private async Task Refuses(Session session, Action<GoldenThreadDb> write)
    {
        await using var db = await database.Database.Open(session);
        write(db);
        var refused = await Should.ThrowAsync<DbUpdateException>(() => db.Save());
        refused.InnerException.ShouldBeOfType<PostgresException>().SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    // The number that the database answers, or Refused where the role has no such right at all.
    private static async Task<long> Number(GoldenThreadDb db, string sql)
    {
        await using var save = db.Command("savepoint here");
        await save.ExecuteNonQueryAsync();
        try
        {
            await using var command = db.Command(sql);
            return (long)(await command.ExecuteScalarAsync() ?? 0L);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            await using var back = db.Command("rollback to here");
            await back.ExecuteNonQueryAsync();
            return Refused;
        }
    }

    private async Task<List<string>> Tables()
    {
        var names = (string)(await database.AsOwner(
            "select string_agg(relname, ' ' order by relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('schema_step', 'data_protection_key', 'session_key', 'sign_in_attempt')"))!;
        return [.. names.Split(' ')];
    }

    private Task<Example> Everything() => Everything(database);

    /// <summary>A partnership with a row in every table.</summary>
    internal static async Task<Example> Everything(TestDatabase database)
    {
        var example = await Example.Add(database);
        var (partnership, now) = (example.Partnership.Id, example.Manager.Now);
        var address = $"robin.{Guid.NewGuid():N}@northmere.example";
        var account = new Account
        {
            Partnership = partnership,
            Role = Role.BusinessManager,
            FullName = "Robin Hale",
            Email = address,
            UserName = address,
            NormalizedEmail = address,
            NormalizedUserName = address,
        };
        var document = new StoredDocument
        {
            Partnership = partnership,
            Name = "nm7.txt",
            MediaType = "text/plain",
            Sha256 = "00",
            Bytes = [1],
            Text = "x",
            ReceivedAt = now,
            ByName = "Robin Hale",
        };
        var published = new Publication(example.Plan, PublicationForm.Table, 1, "First", example.Manager);
        published.Request(0, 0, null, example.Manager);
        published.Approve(example.Manager with { Person = PersonId.New() });
        var review = new Review(partnership, "NM30", "An infant", ReviewIncident.Nothing, example.Manager, Example.Today);
        var request = new ReviewRequest(review, example.Trust.Id, RequestKind.Chronology, "From birth", null, example.Manager, Example.Today);
        var (indicator, proof) = Indicators(example);
        await using var db = await database.Database.Open(Session.System(partnership));
        var attached = new Attachment
        {
            Partnership = partnership,
            Plan = example.Plan.Id,
            Action = example.OfCouncil.Id,
            Sha256 = await FileKeeping.Keep(db, [1, 2, 3]),
            Name = "a.txt",
            MediaType = "text/plain",
            Length = 3,
            At = now,
            ByName = "X",
        };
        var ofCouncil = (await PlanLoading.Load(db, example.OfCouncil.Id))!;
        ofCouncil.AddEvidence(EvidenceKind.Document, "Minutes", null, null, null, attached.Id, example.Manager);
        var trust = await db.Organisations.SingleAsync(o => o.Id == example.Trust.Id);
        var former = new Organisation(partnership, "Old Trust");
        former.End(new DateOnly(2020, 1, 1), SuccessionKind.Merge, [trust], "Merged");
        var needs = new SecondStepRule { Partnership = partnership, Role = Role.Reader };
        needs.Say(needed: false, 14, providerCounts: false, example.Manager);
        var directory = new StaffDirectory
        {
            Partnership = partnership,
            Name = "Northmere Council",
            Domains = "northmere.example",
            TokenHash = [1],
            IssuedAt = now,
            IssuedByName = "Robin Hale",
            ExpiresAt = now
        };
        var listed = new DirectoryUser { Partnership = partnership, DirectoryId = directory.Id, AccountId = account.Id, BeganAt = now };
        listed.Say(new DirectoryPerson { UserName = address }, now);
        var group = new DirectoryGroup { Partnership = partnership, DirectoryId = directory.Id, Name = "Leads", BeganAt = now, ChangedAt = now };
        db.AddRange(needs, SecondStepRecovery.Ask(partnership, account.Id, "Called back", example.Manager), directory, listed, group,
            new DirectoryMember { Partnership = partnership, GroupId = group.Id, UserId = listed.Id, IsMember = true });
        db.AddRange(AnAudit.In(example));
        db.AddRange(account, document, published, former,
            new AccountSecret { AccountId = account.Id, Partnership = partnership, PasswordHash = "h", SecurityStamp = "s" },
            new IdentityUserClaim<Guid> { UserId = account.Id, ClaimType = "c", ClaimValue = "v" },
            new IdentityUserLogin<Guid> { UserId = account.Id, LoginProvider = "p", ProviderKey = address },
            new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = "p", Name = "n", Value = "v" },
            new IdentityUserPasskey<Guid>
            {
                UserId = account.Id,
                CredentialId = account.Id.ToByteArray(),
                Data = new IdentityPasskeyData { PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] }
            },
            new Invitation
            {
                Partnership = partnership,
                Email = address,
                FullName = "X",
                Role = Role.Reader,
                TokenHash = [1],
                InvitedByName = "Robin Hale",
                InvitedAt = now,
                ExpiresAt = now
            },
            new ApiToken
            {
                Partnership = partnership,
                AccountId = account.Id,
                Name = "BI",
                Purpose = TokenPurpose.Api,
                Role = Role.Reader,
                TokenHash = [1],
                IssuedAt = now
            },
            new BoardMeeting { Partnership = partnership, HeldOn = new DateOnly(2026, 10, 1), Title = "Board" },
            new ImportDraft { Partnership = partnership, Document = document.Id, Draft = "{}", BeganAt = now, ChangedAt = now, ByName = "Robin Hale" },
            new Notices.PublicNotice { Partnership = partnership },
            new SetUp.SetUpStep { Partnership = partnership, Step = "rating-scale", At = now, ByName = "Robin Hale" },
            new StatusWord(partnership, "Accepted in part", example.Manager),
            attached, indicator, proof,
            new IndicatorReading(
                indicator, new ReadingPeriod(PeriodKind.Month, new(2026, 9, 1)), example.Trust.Id, new Figure.OfShare(new(72, 86)), new ReadingOrigin(ReadingSource.Typed), example.Manager),
            ADoubt(example, proof, now),
            new Indicators.ReadingReminder { Partnership = partnership, Indicator = indicator.Id, Organisation = example.Trust.Id, PeriodFirst = new(2026, 8, 1), At = now },
            new OrganisationReturn(example.OfTrust, example.Trust.Id, "Half is done", example.Manager),
            new Pathways.StoredReplay(partnership, "P", "pathway: p", new GoldenThread.Pathways.ReplayFigures(), null, example.Manager),
            new Pathways.ChosenTime(partnership, "referral", "decision", "2 working days", example.Manager),
            review, request, new ReviewFile(partnership, review.Id, request, "a.docx", "text/plain", [1], example.Manager),
            new StoredEntry(request, new WrittenEntry("3 March 2026", Text: "Seen"), "a.docx", 2),
            new ReviewRecord(review, GlossaryContent.Kind, new GlossaryContent([], []), example.Manager),
            new ToldApart(partnership, trust.Id, former.Id, example.Manager),
            new NameChoice(partnership, "The Trust", NameChoiceKind.Same, trust.Id, example.Manager),
            new OfficialName(partnership, new OfficialEntry(2, "RZZ", "Eastmere NHS Foundation Trust", ["Eastmere NHS Trust"], null), example.Manager.Name, example.Manager.Now),
            new RecurrenceVerdict(partnership, example.First.Id, example.Plan.Recommendations[1].Id, true, null, example.Manager),
            new PublicationFile { PublicationId = published.Id, Format = "html", MediaType = "text/html", Sha256 = "00", Bytes = [1] },
            new OutboxMessage { Partnership = partnership, ToAddress = address, Subject = "s", Body = "b", CreatedAt = now, DueAt = now },
            new ReminderSent
            {
                Action = example.OfTrust.Id,
                Organisation = example.Trust.Id,
                Due = new DateOnly(2026, 12, 31),
                Step = -28,
                Escalated = false,
                At = now
            });
        await db.Save();
        await Storage.History.HistoryChain.Seal(db, TestDatabase.Key);
        await using var signIn = await database.Database.Open(Session.SignIn);
        signIn.Add(new SignInSession { AccountId = account.Id, Ticket = [1], BeganAt = now, LastSeenAt = now, ExpiresAt = now });
        await signIn.Save();
        await ExampleChild.Add(database, example);
        return example;
    }

    private static (Indicator Indicator, Proof Proof) Indicators(Example example)
    {
        var indicator = new Indicator(
            example.Partnership.Id, "safe-sleep", "Safe sleep discussed", null, new(2026, 1, 1),
            new IndicatorDefinition { Numerator = "Visits with it", Denominator = "First visits", Better = Better.Higher, ByOrganisation = true }, example.Manager);
        indicator.IsOwedBy(example.Trust.Id, new(2026, 1, 1));
        indicator.Aim(95, new(2026, 1, 1));
        indicator.PracticeChanged(new(2026, 3, 1), "A checklist is used", example.OfTrust.Id, example.Manager);
        indicator.BeginPhase(new ReadingPeriod(PeriodKind.Month, new(2026, 3, 1)), new("Higher", "The checklist", true, true), null, example.Manager);
        return (indicator, new Proof(example.OfTrust, indicator, 95, 2, null, Example.Today, example.Manager));
    }

    // Answered, and challenged by the board.
    private static Doubt ADoubt(Example example, Proof proof, DateTimeOffset now)
    {
        var doubt = new Doubt(
            new DoubtRecord(example.OfTrust, [], [], ImmutableDictionary<IndicatorId, IndicatorRecord>.Empty, new([])),
            new RaisedDoubt(DoubtKind.Fell, proof.Id, new(2026, 9, 30), "It fell"), now);
        var today = GoldenThread.Time.LondonTime.Day(now);
        doubt.Answer("The number was out of order", today.AddMonths(1), today, example.Manager);
        doubt.Challenge("Nobody told us", today, example.Manager);
        return doubt;
    }
}
