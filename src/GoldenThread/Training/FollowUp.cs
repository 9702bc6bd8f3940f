using GoldenThread.Time;

namespace GoldenThread.Training;

/// <summary>The question, three months after a session, what became of it at work. It opens, reminds and closes by itself.</summary>
/// <param name="Session">The day of the session.</param>
public readonly record struct FollowUp(DateOnly Session)
{
    private const int Months = 3;
    private const int DaysAWeek = 7;
    private const int FirstReminder = 2;
    private const int SecondReminder = 4;
    private const int Weeks = 8;

    /// <summary>The day on which it opens: three months later, the last day of a shorter month after the 31st.</summary>
    public DateOnly Opens => Session.AddMonths(Months);

    /// <summary>The days of the two reminders.</summary>
    public (DateOnly First, DateOnly Second) Reminders => (Opens.AddDays(FirstReminder * DaysAWeek), Opens.AddDays(SecondReminder * DaysAWeek));

    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly Closes => Opens.AddDays(Weeks * DaysAWeek);

    /// <summary>True while it can be answered, in London.</summary>
    public bool IsOpen(DateTimeOffset now) => LondonTime.Day(now) is var day && day >= Opens && day <= Closes;

    /// <summary>How many letters are due by a day: the question and its reminders, to those who have not answered.</summary>
    public int LettersDue(DateOnly day) => day > Closes ? 3 : day >= Reminders.Second ? 3 : day >= Reminders.First ? 2 : day >= Opens ? 1 : 0;
}
