using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using GoldenThread.Plans;

namespace GoldenThread.Web.Tests.Search;

/// <summary>Lists, search and their files.</summary>
public sealed class ListPageTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_list_is_narrowed_by_what_its_address_says()
    {
        await SomePlan.In(app, "Narrowed alpha", due: "March 2020");
        await SomePlan.In(app, "Narrowed beta", due: "March 2040");
        var reader = await app.SignedInAs(Role.Reader);

        var page = await (await reader.Get("/actions")).Submit("Show actions", ("Words", "narrowed"), ("Overdue", "true"));

        page.Path.ShouldContain("Words=narrowed");
        page.Text.ShouldContain("Narrowed alpha");
        page.Text.ShouldNotContain("Narrowed beta");
        page.Text.ShouldContain("1 action");
        page.Document.QuerySelector("main input[name=Words]")!.GetAttribute("value").ShouldBe("narrowed");
        page.Document.QuerySelector("input[name=Overdue]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task A_date_that_is_none_is_said_and_nothing_is_listed_as_if_it_had_not_been_asked()
    {
        var page = await (await app.SignedInAs(Role.Reader)).Get("/actions?DueFrom=soon");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Errors.Count.ShouldBe(1);
        page.Document.QuerySelectorAll("main table").ShouldBeEmpty();
        (await (await app.SignedInAs(Role.Reader)).Get("/actions/export/csv?DueFrom=soon")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_csv_file_holds_exactly_the_rows_of_the_list_and_no_formula()
    {
        await SomePlan.In(app, "=cmd|' /C calc'!A0 exported, with \"quotes\"", due: "Summer 2027");
        await SomePlan.In(app, "Also exported", due: "31 March 2027");
        await SomePlan.In(app, "Left out");

        using var answer = await (await app.SignedInAs(Role.Reader)).Send(HttpMethod.Get, "/actions/export/csv?Words=exported");
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        lines.Length.ShouldBe(3);
        lines[1].ShouldContain("Also exported");
        lines[1].ShouldContain(",2027-03-31,");
        lines[2].ShouldContain("\"'=cmd|' /C calc'!A0 exported, with \"\"quotes\"\"\"");
        lines[2].ShouldContain(",Summer 2027,");
    }

    [Fact]
    public async Task An_excel_file_holds_days_as_days_and_opens_without_complaint()
    {
        await SomePlan.In(app, "=1+1 workbook", due: "31 March 2027");
        await SomePlan.In(app, "Another workbook with \u0001 in it", due: "Summer 2027");

        using var answer = await (await app.SignedInAs(Role.Reader)).Send(HttpMethod.Get, "/actions/export/xlsx?Words=workbook");
        using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().ToList();

        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        rows.Count.ShouldBe(3);
        var cells = rows[1].Elements<Cell>().ToList();
        cells[3].InnerText.ShouldBe("=1+1 workbook");
        cells[3].CellFormula.ShouldBeNull();
        cells[5].DataType.ShouldBeNull("an exact day is a number that is shown as a day");
        DateTime.FromOADate(double.Parse(cells[5].CellValue!.Text)).ShouldBe(new DateTime(2027, 3, 31));
        rows[2].Elements<Cell>().ElementAt(5).InnerText.ShouldBe("Summer 2027");
        document.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
    }

    [Fact]
    public async Task Recommendations_show_why_a_rating_was_overruled_wherever_it_shows()
    {
        var made = await SomePlan.In(app, "Overruled", more: plan => plan.Recommendation.Rate(
            app.Partnership.Scale["completed"], Aspect.Overall, "Said so", SomePlan.Manager(app), "The inspection saw it"));
        var manager = await app.SignedInAs(Role.BusinessManager);

        (await manager.Get($"/recommendations?Plan={made.Plan.Id.Value}")).Text.ShouldContain("Given although the record is incomplete: The inspection saw it");
        (await manager.Get($"/actions?Plan={made.Plan.Id.Value}")).Text.ShouldContain("Given although the record is incomplete: The inspection saw it");
        using var file = await manager.Send(HttpMethod.Get, $"/recommendations/export/csv?Plan={made.Plan.Id.Value}");
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("The inspection saw it");
    }

    [Fact]
    public async Task A_hit_is_marked_in_its_context_and_markup_in_it_stays_words()
    {
        await SomePlan.In(app, "Use the <script>alert(1)</script> zebrafinch chart");

        var page = await (await app.SignedInAs(Role.Reader)).Get("/find?Words=zebrafinch");

        page.Document.QuerySelector("mark")!.TextContent.ShouldBe("zebrafinch");
        page.Text.ShouldContain("Use the <script>alert(1)</script> zebrafinch chart");
        page.Document.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_list_has_pages_that_keep_the_question()
    {
        await SomePlan.In(app, "Paged 0", more: made =>
        {
            for (var number = 1; number <= 60; number++) made.Recommendation.AddAction($"Paged {number}");
        });

        var first = await (await app.SignedInAs(Role.Reader)).Get("/actions?Words=paged");
        first.Text.ShouldContain("61 actions");
        var second = await first.Follow("Next");
        second.Path.ShouldContain("Words=paged");
        second.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(11);
    }

    [Fact]
    public async Task What_a_search_found_is_exported_with_its_context_and_its_address()
    {
        await SomePlan.In(app, "Put up the quokka poster");
        await SomePlan.In(app, "Take down the quokka poster", more: made => made.Action.Report("The quokka is gone", SomePlan.Manager(app)));
        var reader = await app.SignedInAs(Role.Reader);

        var page = await reader.Get("/find?Words=quokka");
        page.Text.ShouldContain("3 results");
        using var csv = await reader.Send(
            HttpMethod.Get, page.Document.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!)
                .Single(href => href.Contains("/csv", StringComparison.Ordinal)));
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines.ShouldContain(
            line => line.Contains("Put up the quokka poster", StringComparison.Ordinal)
                && line.Contains("http://localhost/actions/", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("Updates,", StringComparison.Ordinal) && line.Contains("The quokka is gone", StringComparison.Ordinal));

        using var xlsx = await reader.Send(HttpMethod.Get, "/find/export/xlsx?Words=quokka&Kind=Update");
        using var document = SpreadsheetDocument.Open(await xlsx.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), isEditable: false);
        document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Count().ShouldBe(2);
        (await reader.Get("/find/export/csv")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await reader.Get("/find/export/odt?Words=quokka")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_lead_exports_no_hit_of_another_organisation()
    {
        var police = await app.AddOrganisation(app.Partnership.Id, "Northmere Wombat Squad");
        await SomePlan.In(app, "Read the wombat file", police.Id);
        using var csv = await (await app.SignedInAs(Role.OrganisationLead)).Send(HttpMethod.Get, "/find/export/csv?Words=wombat");
        (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Read the wombat file");
    }
}
