using System.Text;
using GoldenThread.Time;
using GoldenThread.Web.Tests.Api;

namespace GoldenThread.Web.Tests.Indicators;

/// <summary>The figures of the five published documents go in by page, file and API as what they are: percentages that somebody stated.</summary>
public sealed class StatedFiguresTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static readonly string[] Figures = ["82%", "76.3%", "71%", "84%", "96.7%", "75%", "86%", "less than 30%"];

    [Fact]
    public async Task Each_goes_in_by_page_file_and_API_and_proves_nothing()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        foreach (var way in (string[])["page", "file", "api"])
        {
            (await (await manager.Get("/indicators/new")).Submit(
                "Add an indicator", ("Title", $"As stated, by {way}"), ("Key", $"stated-{way}"), ("Kind", "Share"), ("Numerator", "How many"), ("Denominator", "Of how many"), ("Better", "Higher"),
                ("Period", "Month"), ("ByOrganisation", "False"), ("Source", "Typed"), ("DueDays", "5"), ("SmallestBase", "10"), ("IsPublic", "False"), ("From", $"{Month(0):d MMMM yyyy}"))).Done.ShouldBe("Indicator added.");
        }

        var form = await manager.Get("/indicators/stated-page/readings");
        var program = await ApiClient.With(app, Role.BusinessManager);
        for (var i = 0; i < Figures.Length; i++)
        {
            (await form.Submit("Add a reading", ("Period", $"{Month(i):yyyy-MM}"), ("Percentage", Figures[i]))).Done.ShouldStartWith("Reading added.");
            (await program.Post("/api/v1/indicators/stated-api/readings", new { period = $"{Month(i):yyyy-MM}", percentage = Figures[i] }, $"stated-{i}")).Status.ShouldBe(201);
        }

        var file = Encoding.UTF8.GetBytes("Period,Percentage\n" + string.Join('\n', Figures.Select((figure, i) => $"{Month(i):yyyy-MM},{figure}")));
        (await (await manager.Get("/indicators/stated-file/file")).Submit("Save readings", [("Upload", "stated.csv", file)])).Done.ShouldBe("8 readings were saved.");

        foreach (var way in (string[])["page", "file", "api"])
        {
            var page = await manager.Get($"/indicators/stated-{way}");
            page.Document.QuerySelectorAll("main table tbody tr").Reverse().Select(row => row.Children[1].TextContent.Trim())
                .ShouldBe(Figures.Select(figure => $"{figure}, stated without a base"), way);
        }

        var kept = (await program.Get("/api/v1/indicators/stated-api/readings?pageSize=100")).Body["items"]!.AsArray();
        kept.Select(r => (r!["stated"]!.GetValue<string>(), r["numerator"], r["denominator"])).ShouldBe(Figures.Select(figure => (figure, (System.Text.Json.Nodes.JsonNode?)null, (System.Text.Json.Nodes.JsonNode?)null)));
    }

    private DateOnly Month(int at) => new DateOnly(LondonTime.Today(app.Clock).Year, LondonTime.Today(app.Clock).Month, 1).AddMonths(at - Figures.Length);
}
