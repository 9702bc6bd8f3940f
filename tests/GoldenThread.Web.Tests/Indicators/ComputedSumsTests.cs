using System.Globalization;
using System.Text;
using GoldenThread.Indicators;
using GoldenThread.Statistics;
using GoldenThread.Storage.Indicators;
using GoldenThread.Work.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Indicators;

/// <summary>Over drawn events: each computed figure is the number of cases behind it, and the organisations together are the whole.</summary>
public sealed class ComputedSumsTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_computed_figure_is_the_sum_of_the_cases_behind_it(int seed)
    {
        var random = new Random(seed);
        var other = await app.AddOrganisation(app.Partnership.Id, $"Eastmere Trust {seed}");
        string[] names = [app.Organisation.Name, other.Name];
        var events = new StringBuilder("id,occurred,recorded,kind,about,organisation\n");
        var received = new List<string>();
        for (var (child, id) = (0, 0); child < 80; child++)
        {
            var (at, name) = (new DateTime(2026, 1, 5, 9, 0, 0).AddDays(random.Next(80)), names[random.Next(2)]);
            events.AppendLine(CultureInfo.InvariantCulture, $"{++id},{at:yyyy-MM-ddTHH:mm},{at:yyyy-MM-ddTHH:mm},referral-received,child-{child:000},{name}");
            received.Add(name);
            if (random.Next(5) == 0) continue;
            var by = at.AddHours(random.Next(1, 120));
            events.AppendLine(CultureInfo.InvariantCulture, $"{++id},{by:yyyy-MM-ddTHH:mm},{by:yyyy-MM-ddTHH:mm},referral-decided,child-{child:000},{name}");
        }

        foreach (var (key, byOrganisation) in ((string, bool)[])[($"sums-whole-{seed}", false), ($"sums-each-{seed}", true)])
        {
            await using var scope = await RatedStory.Manager(app);
            var work = scope.ServiceProvider;
            var indicator = await work.GetRequiredService<DefineIndicator>().Add(
                key, key, null, new(2026, 1, 1),
                new IndicatorDefinition { Numerator = "In time", Denominator = "Due", Better = Better.Higher, ByOrganisation = byOrganisation, Source = ReadingSource.Pathway, Measure = "referral/decided" }, null);
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(events.ToString()));
            await work.GetRequiredService<ComputeReadings>().Compute(
                indicator, content, new(2026, 5, 1), new(2026, 5, 1), SomePlan.Manager(app), TestContext.Current.CancellationToken);
        }

        await using var db = await app.Open();
        var indicators = await db.Indicators.AsNoTracking().Where(i => i.Key.StartsWith("sums-")).ToDictionaryAsync(i => i.Key, i => i.Id, TestContext.Current.CancellationToken);
        var (whole, each) = (await Readings(indicators[$"sums-whole-{seed}"]), await Readings(indicators[$"sums-each-{seed}"]));
        foreach (var reading in whole.Concat(each))
        {
            var cases = await db.ReadingCases.AsNoTracking().Where(c => c.Reading == reading.Id).ToListAsync(TestContext.Current.CancellationToken);
            (cases.Count(c => c.InTime), cases.Count).ShouldBe(((int)reading.Numerator!, (int)reading.Denominator!), reading.Period.Text);
            cases.Select(c => c.Child).Distinct().Count().ShouldBe(cases.Count);
            if (reading.Organisation is { } of) cases.ShouldAllBe(c => c.Organisation == of);
        }

        each.GroupBy(r => r.Period).Select(g => (g.Key, g.Sum(r => r.Numerator), g.Sum(r => r.Denominator))).OrderBy(g => g.Key)
            .ShouldBe(whole.Select(r => (r.Period, r.Numerator, r.Denominator)).OrderBy(r => r.Period));
        // And they are all that was received, each once, with whoever received it.
        foreach (var organisation in new[] { app.Organisation, other })
            each.Where(r => r.Organisation == organisation.Id).Sum(r => r.Denominator).ShouldBe(received.Count(name => name == organisation.Name));

        Task<List<IndicatorReading>> Readings(IndicatorId id) => db.IndicatorReadings.AsNoTracking().Where(r => r.Indicator == id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
