using GoldenThread.Training;

namespace GoldenThread.Tests.Training;

public class SessionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private readonly Actor by = new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, Now);

    [Theory]
    [InlineData("", 3, "3 years", "Enter a title.")]
    [InlineData("X", 6, "3 years", "Choose a level from 1 to 5.")]
    [InlineData("X", 3, "often", "“often” is not a period")]
    [InlineData("X", 3, "5 working days", "Use months or years")]
    [InlineData("X", 3, "0 years", "Leave it blank")]
    public void A_course_that_cannot_be_worked_with_is_refused(string title, int level, string refresh, string says) =>
        Should.Throw<RuleException>(() => new Course(PartnershipId.New(), new CourseContent(title, level, refresh, null, 5), by)).Message.ShouldContain(says);

    [Fact]
    public void A_course_ends_once_no_session_is_to_come()
    {
        var course = Course();
        var session = Session(course, Now.AddDays(9));
        Should.Throw<RuleException>(() => course.End(new(2026, 11, 27), "Replaced", [session], Now)).Message.ShouldContain("1 session is still to come");
        session.Cancel("No trainer", Now);
        course.End(new(2026, 11, 27), "Replaced", [session], Now);
        Should.Throw<RuleException>(() => Session(course, Now.AddDays(9))).Message.ShouldContain("ended on 27 November 2026");
        Should.Throw<RuleException>(() => course.Change(new CourseContent("Y", 3, null, null, 5))).Message.ShouldContain("has ended");
    }

    [Fact]
    public void A_place_is_given_back_in_time_until_the_days_that_the_course_says()
    {
        var course = Course();
        var session = Session(course, new DateTimeOffset(2026, 12, 10, 9, 30, 0, TimeSpan.Zero));
        session.Cancels(course, new DateTimeOffset(2026, 12, 5, 23, 59, 0, TimeSpan.Zero)).ShouldBe(AttendanceStatus.CancelledInTime);
        session.Cancels(course, new DateTimeOffset(2026, 12, 6, 0, 1, 0, TimeSpan.Zero)).ShouldBe(AttendanceStatus.CancelledLate);
        Should.Throw<RuleException>(() => session.Cancels(course, session.BeginsAt)).Message.ShouldContain("has begun");
    }

    [Fact]
    public void The_last_place_is_had_once()
    {
        var session = Session(Course(), Now.AddDays(9), 2);
        session.RequirePlace(1, Now);
        Should.Throw<RuleException>(() => session.RequirePlace(2, Now)).Message.ShouldBe("All 2 places are taken. Choose another session.");
        Should.Throw<RuleException>(() => session.RequirePlace(0, session.BeginsAt)).Message.ShouldContain("has begun");
        session.Cancel("No trainer", Now);
        Should.Throw<RuleException>(() => session.RequirePlace(0, Now)).Message.ShouldContain("cancelled");
    }

    [Fact]
    public void Who_booked_here_and_came_is_no_walk_in()
    {
        var course = Course();
        var session = Session(course, Now.AddHours(-2));
        var booked = new Attendance(session, Guid.NewGuid(), OrganisationId.New(), AttendanceStatus.Booked, by);
        booked.Record(AttendanceStatus.WalkedIn, session, Now);
        booked.Status.ShouldBe(AttendanceStatus.Attended);
        Should.Throw<RuleException>(() => booked.BookAgain(by)).Message.ShouldContain("already a place at this session");
        var later = new Attendance(Session(course, Now.AddDays(2)), Guid.NewGuid(), OrganisationId.New(), AttendanceStatus.Booked, by);
        Should.Throw<RuleException>(() => later.Record(AttendanceStatus.Attended, Session(course, Now.AddDays(2)), Now)).Message.ShouldContain("Nobody has come to it yet");
    }

    [Fact]
    public void What_a_list_left_open_is_said_with_both()
    {
        var session = Session(Course(), Now.AddDays(-2));
        var entry = new Attendance(session, Guid.NewGuid(), null, null, by).From("list.csv, row 3: ?", "The status is missing.");
        Should.Throw<RuleException>(() => entry.Say(null, AttendanceStatus.Attended, session, Now)).About.ShouldBe("organisation");
        Should.Throw<RuleException>(() => entry.Say(OrganisationId.New(), null, session, Now)).About.ShouldBe("status");
        entry.Say(OrganisationId.New(), AttendanceStatus.InPart, session, Now);
        (entry.ToSay, entry.Came).ShouldBe((null, true));
    }

    [Fact]
    public void Two_entries_of_one_person_become_one()
    {
        var session = Session(Course(), Now.AddDays(-2));
        var booked = new Attendance(session, Guid.NewGuid(), OrganisationId.New(), AttendanceStatus.Booked, by);
        var listed = new Attendance(session, Guid.NewGuid(), null, AttendanceStatus.Attended, by).From("list.csv, row 3: yes", "May be the same.").Felt(2, 4);
        listed.JoinTo(booked, session, Now);
        (booked.Status, booked.Before, booked.After, listed.Came, listed.JoinedTo).ShouldBe((AttendanceStatus.Attended, 2, 4, false, booked.Id));
        Should.Throw<RuleException>(() => listed.JoinTo(booked, session, Now));
    }

    [Fact]
    public void People_are_joined_by_somebodys_word_alone()
    {
        var partnership = PartnershipId.New();
        var (with, without, other) = (new Attendee(partnership, "Ann Reed", "ann@x.example", ""), new Attendee(partnership, "ann  reed", "", ""), new Attendee(partnership, "Ann Reed", "ann.reed@y.example", ""));
        (without.MayBe(with), with.MayBe(other), with.MayBe(without)).ShouldBe((true, false, false));
        without.IsNot(other);
        without.MayBe(other).ShouldBeFalse();
        Should.Throw<RuleException>(() => with.Is(other)).Message.ShouldContain("stays");
        without.Is(with);
        without.Person.ShouldBe(with.Id);
        Should.Throw<RuleException>(() => without.Is(other)).Message.ShouldContain("said already");
    }

    [Fact]
    public void Pairs_are_counted_and_never_averaged()
    {
        LearningPairs.Of([(1, 4), (3, 3), (4, 2), (null, 5), (2, null)]).InWords().ShouldBe("1 of 3 surer than before, 1 the same, 1 less sure");
        LearningPairs.Of([]).InWords().ShouldBeNull();
        Should.Throw<RuleException>(() => new Attendance(Session(Course(), Now), Guid.NewGuid(), null, null, by).Felt(0, 3));
    }

    [Theory]
    [InlineData(null, null, "Choose a level or a course.")]
    [InlineData(9, 5, "Choose a level from 1 to 5.")]
    [InlineData(3, -1, "Enter how many people are in scope, such as 86.")]
    public void A_number_in_scope_needs_what_it_is_of(int? level, int? people, string says) =>
        Should.Throw<RuleException>(() => new ScopeCount(PartnershipId.New(), OrganisationId.New(), level, null, new(2026, 1, 1), people ?? 3, "List", by)).Message.ShouldBe(says);

    private Course Course() => new(PartnershipId.New(), new CourseContent("Bruising", 3, "3 years", null, 5), by);

    private static CourseSession Session(Course course, DateTimeOffset begins, int? places = null) => new(course, begins, "Town hall", places, []);
}
