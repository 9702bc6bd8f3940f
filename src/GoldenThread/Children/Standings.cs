using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>How far the work with the adults around a child has come on a day: by contacts and by the core factors of the profile. What others say of somebody never makes them seen.</summary>
/// <param name="child">The child.</param>
/// <param name="standing">The statements that stand.</param>
/// <param name="contacts">The contacts among them, with what they say.</param>
/// <param name="same">Who is identified as whom.</param>
/// <param name="born">The child's day of birth; null where not yet born.</param>
/// <param name="day">The day.</param>
/// <param name="core">What the core factors of the profile come to for an adult.</param>
internal sealed class Standings(IndividualId child, IReadOnlyList<Statement> standing, IReadOnlyList<(Statement Contact, ContactContent Content)> contacts, SamePerson same, DateOnly? born, DateOnly day, Func<IndividualId, CoreAnswers> core)
{
    private readonly ILookup<IndividualId, (DateTimeOffset At, bool InPerson, MetPerson Met)> meetings = contacts
        .Where(c => LondonTime.Day(c.Contact.Happened) <= day)
        .SelectMany(c => c.Content.People.Select(p => (c.Contact.Happened, c.Content.How == ContactHow.InPerson, p)))
        .Where(m => m.p.Person != child).ToLookup(m => same.Of(m.p.Person), m => (m.Happened, m.Item2, m.p));

    private readonly int window = LooksAgain.Days(born, day);

    /// <summary>The standing of an adult: the first that fits.</summary>
    public AdultStanding Of(IndividualId person)
    {
        var met = meetings[person].Where(m => m.InPerson && m.Met.IsSeen).ToList();
        var tried = meetings[person].Where(m => m.Met.How == Met.TriedNotSeen).ToList();
        if (met.Count == 0) return tried.Count == 0 ? AdultStanding.Unseen : AdultStanding.CouldNotBeAssessed;
        var last = met.Max(m => m.At);
        var isOld = day > LondonTime.Day(last).AddDays(window);
        var recent = met.Where(m => day <= LondonTime.Day(m.At).AddDays(window)).ToList();
        var (isAsked, answers) = (LooksAgain.IsUnder(2, born, day), core(person));
        if ((isOld && tried.Exists(t => t.At > last)) || (recent.Count > 0 && recent.TrueForAll(m => m.Met.How != Met.SeenAndSpokenWith)) || answers.CouldNotBeAssessed)
            return AdultStanding.CouldNotBeAssessed;
        if (isAsked ? answers.Missing : !WasAssessed(person)) return AdultStanding.NotAssessed;
        return isOld || (isAsked && answers.OutOfDate) ? AdultStanding.OutOfDate : AdultStanding.Assessed;
    }

    /// <summary>Whose word is all that is known of somebody who is unseen.</summary>
    public IReadOnlyList<IndividualId> KnownOnlyFrom(IndividualId person)
    {
        var all = meetings[person].ToList();
        return all.Count > 0 && all.TrueForAll(m => m.Met.How == Met.SpokenOf) ? [.. all.OrderBy(m => m.At).Select(m => m.Met.By).OfType<IndividualId>().Select(same.Of).Distinct()] : [];
    }

    // Of a child of two or over, whose profile has ended.
    private bool WasAssessed(IndividualId person) => standing.Any(s => s is { Kind: StatementKind.Event, Value: "adult-assessed", About: { } about } && same.Of(about) == person
        && LondonTime.Day(s.Happened) is var on && on <= day && day <= on.AddMonths(LooksAgain.Months));
}
