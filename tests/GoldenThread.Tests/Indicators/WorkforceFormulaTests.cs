using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Indicators;

/// <summary>Figures of the workforce, made of two counts in full-time equivalents.</summary>
public class WorkforceFormulaTests
{
    private static readonly Actor By = new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("vacancy", "12.5", "87.5", "12.5/100.0")]
    [InlineData("agency", "20", "80", "20/100")]
    [InlineData("agency-covering", "15", "20", "15/20")]
    [InlineData("still-in-post", "86", "100", "86/100")]
    [InlineData("turnover", "30", "80", "0.375")]
    [InlineData("caseload", "1,640", "100", "16.4")]
    public void Each_formula_makes_its_figure_and_says_of_what(string key, string first, string second, string figure)
    {
        var formula = WorkforceFormula.Find(key).ShouldNotBeNull();
        var (made, counts) = formula.Figure(new ReadingRow(1) { Numerator = first, Denominator = second });
        (made switch { Figure.OfShare share => $"{share.Value.Numerator}/{share.Value.Denominator}", Figure.Single single => $"{single.Value:0.####}", _ => "none" }).ShouldBe(figure);
        counts.ShouldNotBeNull().ShouldContain($"{formula.First}: {first}");
        formula.IsShare.ShouldBe(made is Figure.OfShare);
    }

    [Fact]
    public void A_count_that_is_missing_or_cannot_be_is_said_at_its_field_and_nothing_at_all_is_missing_with_its_reason()
    {
        var vacancy = WorkforceFormula.Find("vacancy")!;
        vacancy.Figure(new ReadingRow(1) { Reason = "Payroll was down" }).Figure.ShouldBe(new Figure.Missing("Payroll was down"));
        About(() => vacancy.Figure(new ReadingRow(1) { Numerator = "3" })).ShouldBe("Denominator: Enter the number for “In post”.");
        About(() => vacancy.Figure(new ReadingRow(1) { Denominator = "3" })).ShouldBe("Numerator: Enter the number for “Vacancies”.");
        About(() => vacancy.Figure(new ReadingRow(1) { Numerator = "-1", Denominator = "3" })).ShouldStartWith("Numerator: -1 is negative");
        About(() => WorkforceFormula.Find("still-in-post")!.Figure(new ReadingRow(1) { Numerator = "9", Denominator = "3" })).ShouldStartWith("Numerator: ");
        About(() => WorkforceFormula.Find("caseload")!.Figure(new ReadingRow(1) { Numerator = "9", Denominator = "0" })).ShouldStartWith("Denominator: ");
    }

    [Fact]
    public void An_indicator_names_a_formula_that_is_known_and_of_its_kind()
    {
        Indicator New(string? measure, FigureKind kind) => new(
            PartnershipId.New(), "v", "Vacancies", null, new(2026, 1, 1),
            new IndicatorDefinition { Numerator = "Vacant posts", Denominator = "All posts", Kind = kind, Source = ReadingSource.Workforce, Measure = measure }, By);

        New("vacancy", FigureKind.Share).Current.Measure.ShouldBe("vacancy");
        Should.Throw<RuleException>(() => New("absence", FigureKind.Share)).Message.ShouldStartWith("Choose what is worked out: vacancy, agency");
        Should.Throw<RuleException>(() => New("turnover", FigureKind.Share)).Message.ShouldContain("Turnover is no percentage");
        Should.Throw<RuleException>(() => New("vacancy", FigureKind.Count)).Message.ShouldContain("is a percentage");
    }

    [Fact]
    public void Of_one_file_of_counts_each_formula_reads_its_own()
    {
        var rows = new[] { new ReadingRow(2) { Period = "2026-03", Numerator = "12", Denominator = "88" }, new ReadingRow(3) { Period = "2026-04", Numerator = "x", Denominator = "88" } };
        var read = ReadingsReading.Of(rows, new(2026, 10, 1), PeriodKind.Month, formula: WorkforceFormula.Find("vacancy"));
        read.Readings.Single().Figure.ShouldBe(new Figure.OfShare(new Share(12, 100, ofEquivalents: true)));
        read.Readings.Single().Counts.ShouldBe("Vacancies: 12; in post: 88, in full-time equivalents");
        read.Problems.Single().Row.ShouldBe(3);
    }

    private static string About(Action refused)
    {
        var said = Should.Throw<RuleException>(refused);
        return $"{said.About}: {said.Message}";
    }
}
