using System.Globalization;
using System.Text;

namespace GoldenThread.BrowserTests;

/// <summary>What reaches beyond one child: an adult's risk that is recorded once, on a phone, with and without scripts; the report of children who were not brought.</summary>
public sealed class AcrossChildrenJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_risk_that_is_recorded_once_reaches_every_child_around_whom_the_adult_is(bool scripts)
    {
        var mark = scripts ? "s" : "n";
        var adult = $"Dale Orchard{mark}";
        var service = await site.AddOrganisation(site.Partnership.Id, $"Northmere Probation {mark}");
        await using var worker = await site.SignedIn(Role.Practitioner, Window.Phone, scripts);
        var records = new List<string>();
        foreach (var child in (string[])[$"Linnet Orchard{mark}", $"Robin Orchard{mark}"])
        {
            await worker.Go("/children/new");
            await worker.Fill("Full name", child);
            await worker.Fill("Date of birth", "4 May 2024");
            await worker.Fill("Reason for the record", "A referral");
            await worker.Press("Begin record");
            var record = new Uri(worker.Page.Url).AbsolutePath;
            records.Add(record);
            await Add(worker, record, "new", "ParentOf", other: record.Split('/')[2], person: adult);
            await Add(worker, record, adult, "Name", value: adult);
            await Add(worker, record, adult, "Born", value: "1 March 1994");
        }

        // Whoever tells is told how many children it reached, and sees none of them.
        await using var teller = await site.SignedIn(Role.Practitioner, Window.Phone, scripts, service.Id);
        await teller.Go("/adult-risk");
        await teller.Check();
        await teller.Press("Record risk");
        await teller.Shows("Enter an NHS number, or a full name and a date of birth");
        await teller.Fill("Full name of the adult", adult);
        await teller.Fill("Date of birth", "1994-03-01");
        await teller.Fill("What the risk is, and how you know", "Convicted of violence at home");
        await teller.Press("Record risk");
        await Expect(teller.Page.Locator(".govuk-notification-banner").First).ToContainTextAsync("It reached the records of 2 children");
        await teller.Check();
        await teller.Go(records[0]);
        await teller.ShowsNot("Linnet");

        await worker.Go("/notices");
        await worker.Shows("A service told of a risk that an adult may pose to a child");
        await worker.Check();
        foreach (var record in records)
        {
            await worker.Go($"{record}/chronology");
            await worker.Shows("Convicted of violence at home");
            await worker.Shows($"Northmere Probation {mark}");
        }

        await worker.Go($"{records[1]}/around");
        await worker.Shows(adult);
        await worker.Check();
    }

    [Fact]
    public async Task Children_who_were_not_brought_are_counted_by_quarter_and_small_numbers_are_hidden()
    {
        await using var worker = await site.SignedIn(Role.Practitioner, Window.Phone);
        var file = new StringBuilder("id,occurred,kind,about\n");
        foreach (var (name, born, times) in ((string, string, int)[])[("Merle Quayside", "4 May 2010", 9), ("Teal Quayside", "4 May 2016", 6), ("Siskin Quayside", "4 January 2019", 2)])
        {
            await worker.Go("/children/new");
            await worker.Fill("Full name", name);
            await worker.Fill("Date of birth", born);
            await worker.Fill("Reason for the record", "A referral");
            await worker.Press("Begin record");
            for (var time = 1; time <= times; time++)
                file.Append(CultureInfo.InvariantCulture, $"{name}-{time},2019-05-{time:00}T10:00,appointment-missed,{new Uri(worker.Page.Url).AbsolutePath.Split('/')[2]}\n");
        }

        await worker.Go("/children/events");
        await worker.Attach("File", "missed.csv", Encoding.UTF8.GetBytes(file.ToString()));
        await worker.Press("Send events");
        await Expect(worker.Page.Locator(".govuk-notification-banner").First).ToContainTextAsync("17 events were received.");

        await using var desk = await site.SignedIn(Role.BusinessManager, Window.Desktop);
        await desk.Go("/not-brought?year=2019&quarter=2");
        await desk.Shows("Quarter 2 of 2019: 17.");
        await desk.Check();
        await desk.Picture("not-brought");
        async Task<string> Cell(string line) => await desk.Page.Locator("tr", new PageLocatorOptions { Has = desk.Page.GetByRole(AriaRole.Rowheader, new PageGetByRoleOptions { Name = line, Exact = true }) }).First.Locator("td").InnerTextAsync();
        // Two under 1 are hidden, and six of the others with them: 17 less all that is shown would be it.
        (await Cell("Under 1")).ShouldBe("hidden");
        (await Cell("1 to 4")).ShouldBe("hidden");
        (await Cell("5 to 10")).ShouldBe("9");
        (await Cell("Spring (March to May)")).ShouldBe("17");
        await desk.ShowsNot("Quayside");
        await desk.Follow("Previous quarter");
        await desk.Shows("Quarter 1 of 2019: 0.");

        await using var phone = await site.SignedIn(Role.BusinessManager, Window.Phone, scripts: false);
        await phone.Go("/not-brought?year=2019&quarter=2");
        await phone.Shows("Quarter 2 of 2019: 17.");
    }

    private static async Task Add(Window worker, string record, string about, string kind, string? other = null, string? value = null, string? person = null)
    {
        await worker.Go($"{record}/facts/new");
        await worker.Page.Locator("#About").SelectOptionAsync(about == "new" ? new SelectOptionValue { Value = about } : new SelectOptionValue { Label = about });
        await worker.Page.Locator("#Kind").SelectOptionAsync(kind);
        if (other is not null) await worker.Page.Locator("#Other").SelectOptionAsync(other);
        if (person is not null) await worker.Fill("Who they are", person);
        if (value is not null) await worker.Fill("Address, name, number or date", value);
        await worker.Page.Locator("input[name=Basis][value=Reported]").CheckAsync(new LocatorCheckOptions { Force = true });
        await worker.Press("Add statement");
        await Expect(worker.Page.Locator(".govuk-notification-banner__heading")).ToContainTextAsync("Statement added.");
    }
}
