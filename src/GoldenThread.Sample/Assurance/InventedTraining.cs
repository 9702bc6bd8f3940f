using System.Globalization;
using GoldenThread.Time;
using GoldenThread.Training;

namespace GoldenThread.Sample.Assurance;

/// <summary>Courses with sessions and attendance, the question three months later, and numbers in scope that some organisations never gave.</summary>
internal sealed class InventedTraining
{
    private const int PeopleAnOrganisation = 40;
    private const int Places = 24;

    private static readonly string[] Given = ["Ada", "Bram", "Celia", "Dylan", "Esme", "Farid", "Greta", "Hugo", "Iris", "Jonas", "Kezia", "Lorne", "Mabel", "Nils", "Orla", "Piers", "Quinn", "Rosa"];
    private static readonly string[] Family = ["Holloway", "Penrose", "Tarn", "Weald", "Ashgrove", "Fernley", "Marsh"];

    // The share of those who answer three months later: of the last course few do.
    private static readonly (string Title, int Level, string? Refresh, double Answers)[] Courses =
    [
        ("Recognising abuse and neglect", 1, null, 0.7), ("Working together when a child is hurt", 3, "3 years", 0.65), ("Hearing children who do not speak", 2, "3 years", 0.2),
    ];

    private readonly InventedYears years;
    private readonly Random random;

    public InventedTraining(InventedYears years)
    {
        (this.years, random) = (years, years.Random(3));
        var people = years.Organisations.Select((_, o) => Enumerable.Range(0, PeopleAnOrganisation).Select(p => Person(o, p)).ToList()).ToList();
        Copied.AddRange(people.SelectMany(p => p));
        foreach (var (title, level, refresh, answers) in Courses)
        {
            var course = new Course(years.Partnership, new CourseContent(title, level, refresh, null, 5), years.Managing(years.At(years.First)));
            Kept.Add(course);
            var sessions = Math.Max(2, years.Organisations.Length / 6);
            for (var year = 0; year * 12 < years.Months; year++)
                for (var s = 0; s < sessions; s++) Held(course, years.Month(year * 12).AddDays(20 + (s * 300 / sessions)), (year * sessions) + s, people, answers);
        }

        Scope();
    }

    public List<object> Kept { get; } = [];

    public List<object> Copied { get; } = [];

    private Attendee Person(int organisation, int number)
    {
        var (given, family) = (Given[(number + organisation) % Given.Length], Family[number * 3 % Family.Length]);
        var email = string.Create(CultureInfo.InvariantCulture, $"{given}.{family}.{number}@organisation-{organisation + 1}.example").ToLowerInvariant();
        return new Attendee(years.Partnership, $"{given} {family}", email, "Practitioner");
    }

    private void Held(Course course, DateOnly day, int turn, List<List<Attendee>> people, double answers)
    {
        if (day >= years.Today) return;
        var begins = new DateTimeOffset(LondonTime.Utc(day.ToDateTime(new TimeOnly(9, 30))), TimeSpan.Zero);
        var (session, by) = (new CourseSession(course, begins, "Harrowmere Town Hall, room 2", Places, []), years.Managing(years.At(day.AddDays(1))));
        Copied.Add(session);
        for (var place = 0; place < Places; place++)
        {
            var organisation = (turn + place) % years.Organisations.Length;
            var person = people[organisation][((turn * 7) + (place / years.Organisations.Length)) % PeopleAnOrganisation];
            var status = (place % 12) switch { 5 => AttendanceStatus.DidNotAttend, 8 => AttendanceStatus.InPart, 10 => AttendanceStatus.WalkedIn, 11 => AttendanceStatus.CancelledLate, _ => AttendanceStatus.Attended };
            var attendance = new Attendance(session, person.Id, years.Organisations[organisation].Id, status, by).Felt(2 + (place % 2), 3 + (place % 3));
            Copied.Add(attendance);
            if (attendance.Came && session.FollowUp.Opens <= years.Today) Copied.Add(Asked(session, attendance, person, answers));
        }
    }

    private FollowUpQuestion Asked(CourseSession session, Attendance attendance, Attendee person, double answers)
    {
        var question = new FollowUpQuestion(session, attendance, person.Id, session.FollowUp.Opens);
        var (answer, kind) = (random.NextDouble() < answers, random.Next(8));
        if (answer && session.FollowUp.Opens.AddDays(10) <= years.Today)
            question.Say(kind switch { 5 => FollowUpAnswer.NotYet, 6 => FollowUpAnswer.NoOccasion, 7 => FollowUpAnswer.UsedInPart, _ => FollowUpAnswer.Used }, null, years.At(session.FollowUp.Opens.AddDays(10)));
        return question;
    }

    // One organisation in twelve, and the second one, never says how many are in scope.
    private void Scope()
    {
        for (var year = 0; year * 12 < years.Months; year++)
        {
            foreach (var (organisation, place) in years.Organisations.Select((o, i) => (o, i)).Where(o => o.i % 12 != 1))
            {
                foreach (var level in (int[])[1, 2, 3])
                {
                    var day = years.Month(year * 12).AddDays(30);
                    Copied.Add(new ScopeCount(years.Partnership, organisation.Id, level, null, day, PeopleAnOrganisation + (place % 7 * 10), "Staff list of the month", years.Leading(organisation, years.At(day))));
                }
            }
        }
    }
}
