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
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Publications;
using GoldenThread.Storage.Returns;
using GoldenThread.Storage.Reviews;
using GoldenThread.Storage.Tests.Audits;
using GoldenThread.Storage.Tests.Policies;
using GoldenThread.Storage.Tests.SelfAssessments;
using GoldenThread.Storage.Tests.Training;
using GoldenThread.Storage.Tests.Surveys;
using GoldenThread.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Guards;

/// <summary>A partnership with a row in every table.</summary>
internal static class EveryTable
{
    /// <summary>Adds one.</summary>
    public static async Task<Example> Add(TestDatabase database)
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
        var reading = new IndicatorReading(
            indicator, new ReadingPeriod(PeriodKind.Month, new(2026, 9, 1)), example.Trust.Id, new Figure.OfShare(new(72, 86)), new ReadingOrigin(ReadingSource.Typed), example.Manager);
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
        db.AddRange(APolicy.In(example));
        db.AddRange(ASelfAssessment.In(example));
        db.AddRange(SomeTraining.In(example, address));
        var surveyed = $"survey{Guid.NewGuid():N}";
        db.AddRange(ASurvey.In(example, surveyed));
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
            new Publications.PartnershipLogo { Partnership = partnership },
            new SetUp.SetUpStep { Partnership = partnership, Step = "rating-scale", At = now, ByName = "Robin Hale" },
            new StatusWord(partnership, "Accepted in part", example.Manager),
            attached, indicator, proof,
            reading, new ReadingCase(reading, example.Trust.Id, "case-1", true),
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
        await ASurvey.Answer(new TestDatabaseSessions(database), example, surveyed);
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
