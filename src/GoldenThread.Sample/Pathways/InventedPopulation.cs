using GoldenThread.Pathways;

namespace GoldenThread.Sample.Pathways;

/// <summary>
/// An invented population: births, contacts, statuses, moves, late records and mistakes, the same for the same seed. One child comes after the other, so that
/// any number needs no memory.
/// </summary>
/// <remarks>The rates are of the order that is published for England; nobody stands behind them.</remarks>
/// <param name="years">Over how many years children are born and followed.</param>
/// <param name="seed">The seed.</param>
/// <param name="end">The last day, in UTC.</param>
public sealed class InventedPopulation(int years, int seed, DateTime end)
{
    private static readonly string[] Organisations =
    [
        "Northmere Trust", "Eastmere Trust", "Northmere Council", "Calderwick Infirmary", "Harbour Lane Practice",
    ];

    /// <summary>The events of each child, in the order of their recording.</summary>
    public IEnumerable<IReadOnlyList<PathwayEvent>> Children(int count)
    {
        for (var i = 0; i < count; i++) yield return Child(i);
    }

    /// <summary>The events of one child.</summary>
    public IReadOnlyList<PathwayEvent> Child(int number)
    {
        var random = new Random(HashCode(seed, number));
        var about = new ChildKey($"c{number:0000000}");
        var events = new List<PathwayEvent>(48);
        var first = end.AddDays(-365 * years);
        var born = first.AddDays(random.Next(365 * years)).AddMinutes(random.Next(1440));

        void Add(DateTime at, string kind, string? value = null)
        {
            if (at > end) return;
            // Most is recorded the same day, some late, a little very late.
            var late = random.Next(100) switch { < 80 => random.Next(0, 480), < 97 => random.Next(1440, 7 * 1440), _ => random.Next(14 * 1440, 90 * 1440) };
            var recorded = at.AddMinutes(late);
            if (recorded > end) return;
            var one = new PathwayEvent(
                $"{about}-{events.Count}", at, recorded, new EventKind(kind), about, Organisations[random.Next(Organisations.Length)], "invented", value);
            events.Add(one);
            // One record in fifty is put right later.
            if (random.Next(50) == 0 && recorded.AddDays(10) < end) events.Add(one with { Occurred = at.AddDays(-1), Recorded = recorded.AddDays(10) });
        }

        void Order(DateTime at)
        {
            var last = at.AddDays(random.Next(180, 365));
            Add(at, "supervision-order-begins");
            for (var visit = at; visit < last; visit = visit.AddDays(random.Next(20, 45))) Add(visit.AddDays(3), "visit");
            for (var review = at.AddDays(random.Next(70, 100)); review < last; review = review.AddDays(random.Next(70, 120))) Add(review,
            "supervision-order-review");
            if (Chance(300)) Add(at.AddDays(random.Next(10, 150)), "returned-home");
            Add(last, "supervision-order-ends");
        }

        void LookedAfter(DateTime at)
        {
            var last = at.AddDays(random.Next(60, 700));
            Add(at, "looked-after-begins");
            for (var review = at.AddDays(random.Next(15, 40)); review < last; review = review.AddDays(random.Next(80, 200))) Add(review, "looked-after-review");
            if (Chance(400)) Add(last.AddDays(-random.Next(1, 50)), "returned-home");
            Add(last, "looked-after-ends");
        }

        bool Chance(int perThousand) => random.Next(1000) < perThousand;

        Add(born.AddDays(-200), EventKind.DueDate.Value, born.AddDays(random.Next(-20, 10))
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (Chance(850)) Add(born.AddDays(-random.Next(100, 180)), "routine-enquiry");
        var concern = Chance(40);
        if (concern)
        {
            Add(born.AddDays(-120), "unborn-concern-begins");
            if (Chance(800)) Add(born.AddDays(-random.Next(100, 118)), "pre-birth-assessment-begun");
            if (Chance(700)) Add(born.AddDays(-random.Next(40, 90)), "pre-birth-assessment-signed-off");
            if (Chance(600)) Add(born.AddDays(-random.Next(10, 60)), "birth-plan-shared");
            Add(born, "unborn-concern-ends");
        }

        Add(born, EventKind.Birth.Value);
        if (Chance(930)) Add(born.AddDays(random.Next(1, 12)), "education-programme-mother");
        if (Chance(700)) Add(born.AddDays(random.Next(1, 20)), "education-programme-partner");
        if (Chance(880)) Add(born.AddDays(random.Next(5, 18)), "safe-sleep-assessed");
        if (Chance(900)) Add(born.AddDays(random.Next(38, 62)), "check-six-weeks");
        var plan = (DateTime?)null;
        for (var at = born.AddDays(random.Next(5, 60)); at < end; at = at.AddDays(random.Next(10, 80)))
        {
            switch (random.Next(1000))
            {
                case < 380:
                    Add(at, "visit");
                    break;
                case < 560:
                    Add(at, "appointment-missed");
                    if (Chance(750)) Add(at.AddDays(random.Next(0, 4)).AddHours(3), "appointment-missed-explained");
                    if (Chance(450)) Add(at.AddDays(random.Next(1, 9)), "risk-assessed");
                    break;
                case < 700:
                    Add(at, "unscheduled-attendance");
                    if (Chance(900)) Add(at.AddMinutes(random.Next(10, 400)), "status-looked-up");
                    if (Chance(600)) Add(at.AddMinutes(random.Next(60, 2000)), "social-assessment-done");
                    break;
                case < 760:
                    Add(at, "domestic-abuse-incident");
                    if (Chance(850)) Add(at.AddHours(random.Next(4, 60)), "told-health-visiting");
                    if (Chance(700)) Add(at.AddHours(random.Next(4, 90)), "told-school");
                    break;
                case < 830:
                    Add(at, "referral-received");
                    if (Chance(900)) Add(at.AddHours(random.Next(2, 40)), "referral-decided");
                    if (Chance(500)) Add(at.AddDays(random.Next(10, 80)), "assessment-completed");
                    break;
                case < 850 when at < born.AddDays(200):
                    Add(at, "bruise-not-mobile");
                    if (Chance(800)) Add(at.AddHours(random.Next(0, 30)), "referral-received");
                    if (Chance(700)) Add(at.AddHours(random.Next(1, 30)), "paediatric-examination");
                    break;
                case < 900:
                    Add(at, "address-changed");
                    break;
                case < 930 when plan is null:
                    plan = at;
                    Add(at.AddDays(-12), "strategy-discussion");
                    Add(at, "child-protection-conference");
                    Add(at, "child-protection-plan-begins");
                    if (Chance(850)) Add(at.AddDays(random.Next(5, 20)), "core-group");
                    if (Chance(850)) Add(at.AddDays(random.Next(60, 110)), "review-conference");
                    Add(at.AddDays(random.Next(150, 600)), "child-protection-plan-ends");
                    break;
                case < 940:
                    Add(at, "adult-risk-recorded");
                    if (Chance(800)) Add(at.AddHours(random.Next(2, 60)), "told-social-care");
                    if (Chance(700)) Add(at.AddDays(random.Next(1, 9)), "told-lead-professional");
                    break;
                case < 943:
                    Order(at);
                    break;
                case < 946:
                    LookedAfter(at);
                    break;
                case < 965:
                    Add(at, "engagement-refused");
                    if (Chance(500)) Add(at.AddDays(random.Next(1, 5)), "case-discussed-with-lead");
                    if (Chance(400)) Add(at.AddDays(random.Next(3, 40)), "engagement-resumed");
                    break;
                default:
                    Add(at, "case-of-concern-begins");
                    if (Chance(800)) Add(at.AddDays(random.Next(20, 60)), "supervision-held");
                    Add(at.AddDays(random.Next(60, 300)), "case-of-concern-ends");
                    break;
            }
        }

        // Harm that is suspected to come of abuse or neglect is rare.
        if (random.Next(4_000) == 0) Add(born.AddDays(random.Next(20, 700)), PathwayReplay.Incident.Value);
        events.Sort((one, other) => one.Recorded != other.Recorded ? one.Recorded.CompareTo(other.Recorded) : string.CompareOrdinal(one.Id, other.Id));
        return events;
    }

    // The same on every machine, which the runtime's own hash codes are not.
    private static int HashCode(int seed, int number) => unchecked((int)(((uint)seed * 2654435761u) ^ ((uint)number * 2246822519u)));
}
