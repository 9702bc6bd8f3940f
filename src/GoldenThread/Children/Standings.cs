using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>How far the work with the adults around a child has come on a day, as far as contacts decide it. What others say of somebody never makes them seen.</summary>
/// <param name="child">The child.</param>
/// <param name="standing">The statements that stand.</param>
/// <param name="same">Who is identified as whom.</param>
/// <param name="born">The child's day of birth; null where not yet born.</param>
/// <param name="day">The day.</param>
internal sealed class Standings(IndividualId child, IReadOnlyList<Statement> standing, SamePerson same, DateOnly? born, DateOnly day)
{
    // What must be answered of an adult before they count as assessed.
    private static readonly string[] Core =
        ["handling", "mental-health", "alcohol", "drugs", "abuse-suffered", "abuse-used", "anger", "stress-now", "stress-response", "previous-harm", "crying-plan", "engagement"];

    private const string CouldNot = "could not be assessed";

    private readonly ILookup<IndividualId, (DateTimeOffset At, bool InPerson, MetPerson Met)> meetings = standing
        .Where(s => s.Kind == StatementKind.Contact && LondonTime.Day(s.Happened) <= day)
        .SelectMany(s => ContactContent.Of(s) is var content ? content.People.Select(p => (s.Happened, content.How == ContactHow.InPerson, p)) : [])
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
        var answers = Answers(person);
        if ((isOld && tried.Exists(t => t.At > last)) || (recent.Count > 0 && recent.TrueForAll(m => m.Met.How != Met.SeenAndSpokenWith)) || answers.Exists(a => Core.Contains(a.Value) && a.Words.GetValueOrDefault("value") == CouldNot))
            return AdultStanding.CouldNotBeAssessed;
        if (!IsAssessed(person, answers)) return AdultStanding.NotAssessed;
        return isOld ? AdultStanding.OutOfDate : AdultStanding.Assessed;
    }

    /// <summary>Whose word is all that is known of somebody who is unseen.</summary>
    public IReadOnlyList<IndividualId> KnownOnlyFrom(IndividualId person)
    {
        var all = meetings[person].ToList();
        return all.Count > 0 && all.TrueForAll(m => m.Met.How == Met.SpokenOf) ? [.. all.OrderBy(m => m.At).Select(m => m.Met.By).OfType<IndividualId>().Select(same.Of).Distinct()] : [];
    }

    private bool IsAssessed(IndividualId person, List<Statement> answers) => LooksAgain.IsUnder(2, born, day)
        ? Array.TrueForAll(Core, factor => answers.Exists(a => a.Value == factor))
        : standing.Any(s => s is { Kind: StatementKind.Event, Value: "adult-assessed", About: { } about } && same.Of(about) == person
            && LondonTime.Day(s.Happened) is var on && on <= day && day <= on.AddMonths(LooksAgain.Months));

    // The last answer to each factor.
    private List<Statement> Answers(IndividualId person) =>
    [
        .. standing.Where(s => s.Kind == StatementKind.Answer && s.About is { } about && same.Of(about) == person && LondonTime.Day(s.Happened) <= day)
            .GroupBy(s => s.Value).Select(g => g.OrderBy(s => s.Happened).ThenBy(s => s.Recorded).ThenBy(s => s.Id).Last()),
    ];
}
