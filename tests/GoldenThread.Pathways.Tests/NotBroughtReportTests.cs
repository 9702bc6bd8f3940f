using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Tasks;

namespace GoldenThread.Pathways.Tests;

/// <summary>The quarterly report on children who were not brought names no family.</summary>
public class NotBroughtReportTests
{
    [Fact]
    public void A_quarter_is_counted_by_age_service_and_reason_and_the_year_by_season()
    {
        var one = new NotBrought(new DateOnly(2026, 5, 4), new DateOnly(2020, 5, 5), "health-visiting", "Forgot");
        var report = NotBroughtReport.Of([.. Enumerable.Repeat(one, 8), .. Enumerable.Repeat(one with { Day = new DateOnly(2026, 2, 1), Explained = null }, 9)], 2026, 2);
        report.Total.ShouldBe(8);
        Line(report, "By age", "5 to 10").ShouldBe(8);
        Line(report, "By age", "1 to 4").ShouldBe(0);
        Line(report, "By service", "health-visiting").ShouldBe(8);
        Line(report, "By reason", "Forgot").ShouldBe(8);
        Line(report, "By season, in the year to the end of the quarter", "Winter (December to February)").ShouldBe(9);
        NotBroughtReport.Before(new DateOnly(2026, 1, 15)).ShouldBe((2025, 4));
        NotBroughtReport.Before(new DateOnly(2026, 4, 1)).ShouldBe((2026, 1));
    }

    [Fact]
    public void The_day_before_a_birthday_is_the_age_before_and_an_unborn_child_has_none()
    {
        var one = new NotBrought(new DateOnly(2026, 5, 4), new DateOnly(2025, 5, 5), null, "Something else");
        var report = NotBroughtReport.Of([.. Enumerable.Repeat(one, 6), .. Enumerable.Repeat(one with { Born = null }, 7)], 2026, 2);
        Line(report, "By age", "Under 1").ShouldBe(6);
        Line(report, "By age", "Not yet born").ShouldBe(7);
        Line(report, "By reason", "Other reason").ShouldBe(13);
        Line(report, "By service", "not known").ShouldBe(13);
    }

    [Fact]
    public void No_number_from_one_to_four_is_shown_and_no_total_that_gives_one_away()
        => Prop.ForAll(Gen.ListOf(One()).Select(l => l.ToList()).ToArbitrary(), all =>
        {
            var report = NotBroughtReport.Of(all, 2026, 2);
            foreach (var (heading, lines) in report.Tables)
            {
                lines.ShouldAllBe(l => l.Number == null || l.Number == 0 || l.Number >= 5, heading);
                if (report.Total is { } total && !heading.Contains("season", StringComparison.Ordinal)) lines.Count(l => l.Number is null).ShouldNotBe(1, $"{heading}: {total} less the others would be it");
            }
        }).Holds(500);

    [Fact]
    public void A_total_that_is_hidden_is_not_the_seasons_less_the_other_quarters_in_any_report()
        => Prop.ForAll(Gen.ListOf(One()).Select(l => l.ToList()).ToArbitrary(), all =>
        {
            foreach (var (year, quarter) in (ReadOnlySpan<(int, int)>)[(2026, 1), (2026, 2), (2026, 3), (2026, 4), (2027, 1)])
            {
                var report = NotBroughtReport.Of(all, year, quarter);
                var hidden = Enumerable.Range(0, 4).Select(back => new DateOnly(year, (3 * quarter) - 2, 1).AddMonths(-3 * back))
                    .Where(first => NotBroughtReport.Of(all, first.Year, (first.Month + 2) / 3).Total is null).ToList();
                var seasons = report.Tables.First(t => t.Heading.Contains("season", StringComparison.Ordinal)).Lines;
                foreach (var first in hidden)
                    foreach (var month in (ReadOnlySpan<int>)[first.Month, first.Month + 2]) seasons[month % 12 / 3].Number.ShouldBeNull($"{first} hides its total, and {year} quarter {quarter} shows a season of it");
                if (hidden.Count == 0) seasons.Count(s => s.Number is null).ShouldNotBe(1);
            }
        }).Holds(300);

    private static Gen<NotBrought> One() =>
        from day in Gen.Choose(0, 400)
        from age in Gen.Choose(0, 18)
        from service in Gen.Elements("hospital", "gp", "school")
        from why in Gen.Elements("Forgot", "Illness", "x")
        select new NotBrought(new DateOnly(2025, 6, 1).AddDays(day), age == 0 ? null : new DateOnly(2026, 1, 1).AddYears(-age), service, why);

    private static int? Line(NotBroughtReport report, string heading, string line) => report.Tables.First(t => t.Heading == heading).Lines.First(l => l.Line == line).Number;
}
