using GoldenThread.Statistics;

namespace GoldenThread.Tests.Statistics;

public class KappaTests
{
    // Published: SAS/STAT, FREQ procedure, dermatologists' ratings; A. Agresti, Categorical Data Analysis, and the R package vcd, husbands and wives;
    // J. L. Fleiss, Statistical Methods for Rates and Proportions, diagnoses by two raters.
    [Theory]
    [InlineData("10 4 1 0/5 10 12 2/2 4 12 5/0 2 6 13", KappaWeights.None, 0.3449, 0.0724, 0.2030, 0.4868)]
    [InlineData("10 4 1 0/5 10 12 2/2 4 12 5/0 2 6 13", KappaWeights.Linear, 0.5082, 0.0655, 0.3798, 0.6366)]
    [InlineData("7 7 2 3/2 8 3 7/1 5 4 9/2 8 9 14", KappaWeights.None, 0.1293, 0.0686, -0.0051, 0.2638)]
    [InlineData("7 7 2 3/2 8 3 7/1 5 4 9/2 8 9 14", KappaWeights.Linear, 0.2374, 0.0783, 0.0839, 0.3909)]
    [InlineData("75 1 4/5 4 1/0 0 10", KappaWeights.None, 0.6765, 0.0877, 0.5046, 0.8484)]
    public void It_has_the_published_values(string table, KappaWeights weights, double kappa, double error, double low, double high)
    {
        var found = Kappa.Of(Table(table), weights)!;
        found.Value.ShouldBe(kappa, 0.00005);
        found.StandardError.ShouldBe(error, 0.00005);
        found.Interval.Low.ShouldBe(low, 0.0001);
        found.Interval.High.ShouldBe(high, 0.0001);
    }

    [Fact]
    public void It_is_not_defined_where_chance_alone_agrees_always()
    {
        Kappa.Of(Table("20 0/0 0")).ShouldBeNull();
        Kappa.Of(Table("0 0/0 0")).ShouldBeNull();
    }

    [Fact]
    public void All_who_agree_have_1_without_variance()
    {
        var all = Kappa.Of(Table("7 0 0/0 5 0/0 0 9"), KappaWeights.Linear)!;
        (all.Value, all.Variance).ShouldBe((1, 0));
    }

    [Fact]
    public void With_two_grades_weights_change_nothing() =>
        Kappa.Of(Table("20 5/10 15"), KappaWeights.Linear)!.Variance.ShouldBe(Kappa.Of(Table("20 5/10 15"))!.Variance, 1e-12);

    internal static int[,] Table(string rows)
    {
        int[][] cells = [.. rows.Split('/').Select(r => r.Split(' ').Select(int.Parse).ToArray())];
        var table = new int[cells.Length, cells.Length];
        for (var i = 0; i < cells.Length; i++)
            for (var j = 0; j < cells.Length; j++) table[i, j] = cells[i][j];
        return table;
    }
}
