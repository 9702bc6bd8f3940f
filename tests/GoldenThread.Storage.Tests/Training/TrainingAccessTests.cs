using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Training;
using GoldenThread.Testing;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Training;

public sealed class TrainingAccessTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Names_are_seen_by_managers_their_organisation_who_trains_and_themselves_alone()
    {
        var (example, training, own) = await Kept();
        foreach (var (who, entries, names, figures, held) in new (Session, int, int, int, int)[]
        {
            (example.AsManager, 2, 2, 2, 1),
            (example.AsLeadOf(example.Trust), 1, 1, 1, 1),
            (example.AsLeadOf(example.Council), 1, 1, 1, 0),
            (As(example, training.Trainer), 2, 2, 2, 0),
            (own, 1, 1, 0, 0),
            (Other(example, Role.BoardMember), 0, 0, 2, 1),
            (Other(example, Role.Reader), 0, 0, 2, 1),
            (Other(example, Role.Practitioner), 0, 0, 0, 0),
            (Other(example, Role.TeamManager), 0, 0, 0, 0),
            (Other(example, Role.LookUpClinician), 0, 0, 0, 0),
        })
        {
            await using var db = await database.Database.Open(who);
            var said = $"{who.PersonName}, {who.Role}";
            (await db.Attendances.CountAsync()).ShouldBe(entries, $"entries of {said}");
            (await db.Attendees.CountAsync()).ShouldBe(names, $"names of {said}");
            (await TrainingFigures.Attendance(db)).Sum(f => f.People).ShouldBe(figures, $"figures of {said}");
            (await TrainingFigures.Held(db, await db.Courses.ToDictionaryAsync(c => c.Id))).Count.ShouldBe(held, $"coverage of {said}");
            await using var history = db.Command("select count(*) from history_entry where subject = 'attendee' and (after::text like '%Ann Reed%' or after::text like '%trust.example%')");
            (await history.ExecuteScalarAsync()).ShouldBe(0L, "no name stands in the history");
        }
    }

    [Fact]
    public async Task An_answer_is_seen_by_the_person_alone_and_counted_from_ten_on()
    {
        var (example, training, own) = await Kept();
        await using (var db = await database.Database.Open(own))
        {
            (await db.FollowUpQuestions.SingleAsync()).Say(FollowUpAnswer.Used, "I ask who else lives there", training.Held.BeginsAt.AddMonths(3).AddDays(2));
            await db.Save();
        }

        foreach (var who in new[] { example.AsManager, example.AsLeadOf(example.Trust), As(example, training.Trainer), Other(example, Role.Administrator), Other(example, Role.BoardMember) })
        {
            await using var db = await database.Database.Open(who);
            (await db.FollowUpQuestions.CountAsync()).ShouldBe(0, who.PersonName);
            await using var history = db.Command("select count(*) from history_entry where subject = 'follow_up_question' and after::text like '%who else%'");
            (await history.ExecuteScalarAsync()).ShouldBe(0L, "no answer stands in the history");
        }

        await using var manager = await database.Database.Open(example.AsManager);
        (await TrainingFigures.FollowUps(manager, training.Course.Id, null, null, null)).ShouldBe(new FollowUpCounts(1, 1, null, null, null, null));
        (await TrainingFigures.Words(manager, training.Course.Id)).ShouldBeEmpty();
        await Answer(example, training, 9);
        (await TrainingFigures.FollowUps(manager, training.Course.Id, null, null, null)).ShouldBe(new FollowUpCounts(10, 10, 1, 0, 9, 0));
        (await TrainingFigures.Words(manager, training.Course.Id)).ShouldBe(["I ask who else lives there"]);
        await using var board = await database.Database.Open(Other(example, Role.BoardMember));
        (await TrainingFigures.FollowUps(board, null, 3, null, null)).Used.ShouldBe(1);
        (await TrainingFigures.Words(board, training.Course.Id)).ShouldBeEmpty();
        await using var practitioner = await database.Database.Open(Other(example, Role.Practitioner));
        (await TrainingFigures.FollowUps(practitioner, null, null, null, null)).Asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_practitioner_books_for_themselves_alone_and_records_nothing()
    {
        var (example, training, own) = await Kept();
        await using (var db = await database.Database.Open(own))
        {
            db.Add(new Attendance(training.ToCome, training.OfTrust.Id, example.Trust.Id, AttendanceStatus.Booked, By(own, example)));
            await db.Save();
            (await TrainingFigures.Taken(db, training.ToCome.Id)).ShouldBe(1);
        }

        await using (var db = await database.Database.Open(own))
        {
            db.Add(new Attendance(training.ToCome, training.OfCouncil.Id, example.Council.Id, AttendanceStatus.Booked, By(own, example)));
            await Should.ThrowAsync<DbUpdateException>(() => db.Save());
        }

        await using (var db = await database.Database.Open(own))
        {
            (await db.Attendances.SingleAsync(a => a.SessionId == training.ToCome.Id)).Record(AttendanceStatus.Attended, training.Held, example.Manager.Now);
            await Should.ThrowAsync<DbUpdateException>(() => db.Save());
        }

        await using (var lead = await database.Database.Open(example.AsLeadOf(example.Council)))
        {
            lead.Add(new Attendance(training.ToCome, training.OfTrust.Id, example.Trust.Id, AttendanceStatus.Booked, By(own, example)));
            await Should.ThrowAsync<DbUpdateException>(() => lead.Save());
        }

        await using var board = await database.Database.Open(Other(example, Role.BoardMember));
        board.Add(new ScopeCount(example.Partnership.Id, example.Trust.Id, 3, null, Example.Today, 1, "X", example.Manager));
        await Should.ThrowAsync<DbUpdateException>(() => board.Save());
    }

    [Fact]
    public async Task A_question_is_found_by_its_letter_before_signing_in_and_by_nobody_else()
    {
        var (example, training, _) = await Kept();
        await using (var before = await database.Database.Open(Session.SignIn)) (await TrainingFigures.PartnershipOf(before, training.Question.Id)).ShouldBe(example.Partnership.Id);
        await using (var reader = await database.Database.Open(Session.Public)) (await TrainingFigures.PartnershipOf(reader, training.Question.Id)).ShouldBeNull();
        await using var signedIn = await database.Database.Open(Other(example, Role.Administrator));
        (await TrainingFigures.PartnershipOf(signedIn, training.Question.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_clear_counts_in_the_whole_and_for_no_organisation()
    {
        var (example, training, _) = await Kept();
        var person = new Attendee(example.Partnership.Id, "Cara Dale", "", "");
        await using var db = await database.Database.Open(example.AsManager);
        db.AddRange(person, new Attendance(training.Held, person.Id, example.Trust.Id, AttendanceStatus.Attended, example.Manager).From("list.csv, row 3: yes", "Cara Dale is in the list again in row 4."));
        await db.Save();
        var figures = (await TrainingFigures.Attendance(db)).Where(f => f.Status == AttendanceStatus.Attended).ToList();
        figures.Sum(f => f.People).ShouldBe(2);
        figures.Single(f => f.Organisation is null).People.ShouldBe(1);
    }

    private async Task Answer(Example example, SomeTraining training, int more)
    {
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        for (var i = 0; i < more; i++)
        {
            var person = new Attendee(example.Partnership.Id, $"Person {i}", $"p{i}.{Guid.NewGuid():N}@trust.example", "");
            var entry = new Attendance(training.Held, person.Id, example.Trust.Id, AttendanceStatus.Attended, example.Manager);
            var question = new FollowUpQuestion(training.Held, entry, person.Id, training.Held.FollowUp.Opens);
            question.Say(FollowUpAnswer.NotYet, null, training.Held.BeginsAt.AddMonths(3).AddDays(2));
            db.AddRange(person, entry, question);
        }

        await db.Save();
    }

    private static Actor By(Session session, Example example) => new(session.Person!.Value, session.PersonName, session.Role!.Value, session.Organisation, example.Manager.Now);

    private static Session As(Example example, Actor actor) => Session.Of(example.Partnership.Id, actor);

    private static Session Other(Example example, Role role) => Session.Of(
        example.Partnership.Id, new Actor(PersonId.New(), "Somebody", role, Roles.OfProtection.Contains(role) ? example.Trust.Id : null, example.Manager.Now));

    private async Task<(Example Example, SomeTraining Training, Session Own)> Kept()
    {
        var example = await Example.Add(database);
        var training = SomeTraining.Of(example);
        var email = training.OfTrust.Email!;
        var account = new Account
        {
            Partnership = example.Partnership.Id,
            Role = Role.Practitioner,
            Organisation = example.Trust.Id,
            FullName = "Ann Reed",
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
        };
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        db.AddRange(training.Course, training.Held, training.ToCome, training.OfTrust, training.OfCouncil, training.Came, training.Other, training.Question, account);
        await db.Save();
        return (example, training, account.Session);
    }
}
