using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Indicators;
using GoldenThread.Proofs;
using GoldenThread.Statistics;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.Proofs;

/// <summary>How often chance alone would raise a doubt, as the page says it, is how often it does: by playing it.</summary>
public sealed partial class SaidChanceTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Theory]
    [InlineData("97-95", 97, 95, 100)]
    [InlineData("85-80", 85, 80, 50)]
    [InlineData("95-95", 95, 95, 100)]
    public async Task The_page_says_what_a_simulation_gives(string key, int held, int target, int @base)
    {
        var by = SomePlan.Manager(app);
        var month = new ReadingPeriod(PeriodKind.Month, LondonTime.Day(by.Now));
        for (var i = 0; i < 12; i++) month = month.Before;
        var indicator = new Indicator(
            app.Partnership.Id, $"chance-{key}", $"Chance {key}", null, month.First,
            new IndicatorDefinition { Numerator = "Yes", Denominator = "All", Better = Better.Higher, ByOrganisation = true }, by);
        indicator.IsOwedBy(app.Organisation.Id, month.First);
        await using (var db = await app.Open())
        {
            db.Add(indicator);
            for (var i = 0; i < 12; i++, month = month.Next)
                db.Add(new IndicatorReading(indicator, month, app.Organisation.Id, new Figure.OfShare(new Share(held, 100)), new ReadingOrigin(ReadingSource.Typed), by));
            await db.Save();
        }

        var plan = await SomePlan.In(app, "See babies the same day");
        var form = await (await app.SignedInAs(Role.BusinessManager)).Get($"/actions/{plan.Action.Id.Value}/proof");
        var said = (await form.Submit("Show how often chance alone would raise a doubt", ("Indicator", $"chance-{key}"), ("Target", $"{target}"), ("Periods", "1"), ("Base", $"{@base}")))
            .Document.QuerySelector("#chance")!.TextContent;
        said.ShouldContain($"stays at {held}% with {@base} cases");
        var (inAPeriod, inTwelve) = Play(held / 100.0, target, @base);
        double[] figures = [.. Percentages().Matches(said[said.IndexOf("chance alone", StringComparison.Ordinal)..]).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) / 100)];
        figures.Length.ShouldBeGreaterThanOrEqualTo(2, said);
        figures[0].ShouldBe(inAPeriod, (0.15 * inAPeriod) + 0.0015);
        figures[1].ShouldBe(inTwelve, (0.05 * inTwelve) + 0.01);
        said.Contains("only just reaches", StringComparison.Ordinal).ShouldBe(held == target);
    }

    // By what raises the doubt itself, but signals, which the page's figure leaves out: the course of a proof over series under twelve readings.
    private static (double InAPeriod, double InTwelve) Play(double share, int target, int @base)
    {
        const int Runs = 20_000;
        var random = new Random(20261127);
        var agreement = new ProofAgreement(target, Better.Higher, 1);
        var (first, both, doubted) = (0, 0, 0);
        Share Drawn() => new(Enumerable.Range(0, @base).Count(_ => random.NextDouble() < share), @base);
        bool Fell(params Share[] after) => ProofCourse.Of(
            agreement, [.. after.Prepend(new Share(@base, @base)).Select((s, i) => new SeriesPeriod($"{i}", null, new Figure.OfShare(s), true))]).Periods.Any(p => p.Fell is not null);
        for (var run = 0; run < Runs; run++)
        {
            // A period like any other: the doubt begins in it by itself, or because the one before missed too.
            var (before, now) = (Drawn(), Drawn());
            if (Fell(now)) first++;
            else if (!before.Reaches(target) && !now.Reaches(target)) both++;
            // Twelve periods after one that reached the target; the chart's limits would need twelve readings in the phase, so that they are played in two halves.
            var twelve = Enumerable.Range(0, 12).Select(_ => Drawn()).ToArray();
            if (Fell(twelve[..10]) || Fell(twelve[9..])) doubted++;
        }

        return ((double)(first + both) / Runs, (double)doubted / Runs);
    }

    [GeneratedRegex(@"([\d.]+)%")]
    private static partial Regex Percentages();
}
