using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Sample.Assurance;

/// <summary>Indicators by month with what becomes of each: most hold or fall, some fall silent, are small, stated, or of posts.</summary>
internal sealed class InventedIndicators
{
    private static readonly string[] Subjects =
    [
        "Babies under one", "Children with a protection plan", "Children in care", "Young people at risk outside the home", "Children missing from school", "Disabled children",
        "Families without a home", "Children with an unexplained injury", "Children of parents in hospital", "Babies before birth",
    ];

    private static readonly (string Title, string Numerator)[] Kinds =
    [
        ("seen alone and heard", "Visits at which the child was seen alone, or in their crib, and what they said or did was written down"),
        ("called about on the same day", "Worries that were telephoned to the duty team on the same day"),
        ("plan shared with the family", "Plans that the family had in writing within ten working days"),
        ("supervision held in time", "Cases that were talked through in supervision in the month"),
    ];

    // Of eight indicators, what becomes of each.
    private static readonly FigureCourse[] Courses =
        [FigureCourse.Holds, FigureCourse.Falls, FigureCourse.Holds, FigureCourse.GoesSilent, FigureCourse.IsSmall, FigureCourse.FallsShort, FigureCourse.Holds, FigureCourse.IsStated];

    private const int Posts = 8;

    private readonly InventedYears years;

    public InventedIndicators(InventedYears years, int count)
    {
        this.years = years;
        All = [.. Enumerable.Range(0, count).Select(Figure)];
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<InventedFigure> All { get; }

    /// <summary>The readings of one, month by month: on the tenth of the next month, as far as that has come.</summary>
    public IEnumerable<IndicatorReading> Readings(InventedFigure figure)
    {
        var random = years.Random(1_000 + All.IndexOf(figure));
        for (var month = 0; month < years.Months; month++)
        {
            var period = new ReadingPeriod(PeriodKind.Month, years.Month(month));
            var day = period.Next.First.AddDays(9);
            if (day > years.Today) yield break;
            foreach (var owner in figure.Owners)
            {
                var given = Given(figure, owner, month, random);
                if (given is null) continue;
                // The one reading of the whole is the partnership's to give.
                var reading = figure.Indicator.Current.ByOrganisation
                    ? new IndicatorReading(figure.Indicator, period, years.Organisations[owner].Id, given, new ReadingOrigin(ReadingSource.Typed), years.Leading(years.Organisations[owner], years.At(day)))
                    : new IndicatorReading(figure.Indicator, period, null, given, new ReadingOrigin(ReadingSource.Typed), years.Managing(years.At(day)));
                if (given is Figure.Missing { Reason.Length: > 0 }) reading.Excuse();
                yield return reading;
            }
        }
    }

    private Figure? Given(InventedFigure figure, int owner, int month, Random random)
    {
        // Asked in any case, so that one that falls silent moves no other.
        var (luck, of) = (random.NextDouble(), 40 + (17 * owner % 60) + random.Next(20));
        if (figure.IsSilent(owner, month, years.Months)) return null;
        return figure.Course switch
        {
            FigureCourse.IsStated => new Figure.Stated(StatedPercentage.TryParse("less than 30%")!, null),
            FigureCourse.IsOfPosts => new Figure.OfShare(Workforce.Vacancy(6 + random.Next(5), 84)),
            FigureCourse.IsSmall => Counted(3 + random.Next(5), 0.8, random),
            // One in a hundred was excused.
            _ when luck < 0.01 && month < years.Months - 6 => new Figure.Missing("The record system was being replaced"),
            _ => Counted(of, figure.Share(month, years.Months), random),
        };
    }

    private static Figure.OfShare Counted(int of, double share, Random random)
    {
        var yes = 0;
        for (var i = 0; i < of; i++) if (random.NextDouble() < share) yes++;
        return new Figure.OfShare(new Share(yes, of));
    }

    private InventedFigure Figure(int number)
    {
        var (from, at) = (years.First, years.At(years.First));
        var course = number == Posts ? FigureCourse.IsOfPosts : Courses[number % Courses.Length];
        var (subject, kind) = (Subjects[number / Kinds.Length % Subjects.Length], Kinds[number % Kinds.Length]);
        var title = number == Posts ? "Social work posts that are vacant" : $"{subject}: {kind.Title}";
        var turn = number / (Kinds.Length * Subjects.Length);
        if (turn > 0) title = string.Create(CultureInfo.InvariantCulture, $"{title}, part {turn + 1}");
        var indicator = new Indicator(years.Partnership, years.Key(number + 1), title, null, from, course == FigureCourse.IsOfPosts ? OfPosts : OfVisits(kind.Numerator), years.Managing(at));
        List<int> owners = course is FigureCourse.IsSmall or FigureCourse.IsStated ? [number % years.Organisations.Length] : course == FigureCourse.IsOfPosts ? [0] : [.. Enumerable.Range(0, years.Organisations.Length)];
        if (indicator.Current.ByOrganisation) foreach (var owner in owners) indicator.IsOwedBy(years.Organisations[owner].Id, from);
        var (target, changed) = (course == FigureCourse.FallsShort ? 90m : 95m, years.Months / 2);
        if (course is not (FigureCourse.IsStated or FigureCourse.IsOfPosts)) indicator.Aim(target, from);
        return new InventedFigure(indicator, course, owners, changed, target);
    }

    private static IndicatorDefinition OfVisits(string numerator) =>
        new() { Numerator = numerator, Denominator = "All that were due in the month", Better = Better.Higher, ByOrganisation = true, DueDays = 10 };

    private static IndicatorDefinition OfPosts =>
        new() { Numerator = "Vacant posts", Denominator = "All posts", Better = Better.Lower, Source = ReadingSource.Workforce, Measure = "vacancy", DueDays = 10 };
}
