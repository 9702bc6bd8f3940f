using GoldenThread.Training;

namespace GoldenThread.Storage.Tests.Training;

/// <summary>A course with a session that was held and one to come; one person of the trust who came, and one of the council.</summary>
internal sealed record SomeTraining(Course Course, CourseSession Held, CourseSession ToCome, Attendee OfTrust, Attendee OfCouncil, Attendance Came, Attendance Other, FollowUpQuestion Question, Actor Trainer)
{
    public static IEnumerable<object> In(Example example, string email)
    {
        var training = Of(example, email);
        return
        [
            training.Course, training.Held, training.ToCome, training.OfTrust, training.OfCouncil, training.Came, training.Other, training.Question,
            new ScopeCount(example.Partnership.Id, example.Trust.Id, 3, null, Example.Today, 86, "Staff list", example.Manager),
            new TrainingEvidence(example.Partnership.Id, example.OfCouncil.Evidence[0].Id, example.OfCouncil.Id, training.Course.Id, TrainingShown.Attendance),
        ];
    }

    public static SomeTraining Of(Example example, string? email = null)
    {
        var by = example.Manager;
        var trainer = new Actor(PersonId.New(), "Tess Marlow", Role.Practitioner, example.Trust.Id, by.Now);
        var course = new Course(example.Partnership.Id, new CourseContent("Bruising", 3, "3 years", null, 5), by);
        var held = new CourseSession(course, by.Now.AddMonths(-4), "Town hall", 12, [new SessionTrainer(trainer.Person, trainer.Name)]);
        var toCome = new CourseSession(course, by.Now.AddDays(20), "Town hall", 1, []);
        var (one, two) = (new Attendee(example.Partnership.Id, "Ann Reed", email ?? $"ann.{Guid.NewGuid():N}@trust.example", "Nurse"), new Attendee(example.Partnership.Id, "Ben Shaw", "", ""));
        var (came, other) = (new Attendance(held, one.Id, example.Trust.Id, AttendanceStatus.Attended, by), new Attendance(held, two.Id, example.Council.Id, AttendanceStatus.DidNotAttend, by));
        return new SomeTraining(course, held, toCome, one, two, came.From("list.csv, row 2: attended", null), other, new FollowUpQuestion(held, came, one.Id, held.FollowUp.Opens), trainer);
    }
}
