using System.Text;
using System.Text.Json.Nodes;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Exports;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.SelfAssessments;
using GoldenThread.SelfAssessments;

namespace GoldenThread.Documents.Tests.SelfAssessments;

public class ReturnFilesTests
{
    private static readonly OrganisationId Trust = OrganisationId.New();
    private static readonly Actor Lead = new(PersonId.New(), "Uma Larkin", Role.OrganisationLead, Trust, new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_workbook_is_read_as_it_was_written_and_offers_the_scores()
    {
        var (cycle, one) = SignedOff();
        await using var file = await ExcelExport.Write(AssessmentWorkbook.Of("S11", "Eastmere Trust", cycle, one.Answers), TestContext.Current.CancellationToken);
        using (var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(file, false))
        {
            var offered = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.DataValidation>().Single();
            offered.Formula1!.Text.ShouldBe("\"Not met,Partly met,Met,Met and shown,Does not apply\"");
            new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).ShouldBeEmpty();
        }

        file.Position = 0;
        var rows = await AssessmentFile.Read("s11.xlsx", file, TestContext.Current.CancellationToken);
        rows.Length.ShouldBe(cycle.Set.Statements.Count());
        var found = ReturnFound.Of(cycle.Set, ["Eastmere Trust"], rows, one.Answers);
        (found.Changed.Length, found.LeftOut.Length, found.Open.Length, found.Same).ShouldBe((0, 0, 0, one.Answers.Count));
        var anew = ReturnFound.Of(cycle.Set, ["Eastmere Trust"], rows, []);
        anew.Changed.Select(c => c.After).ShouldBe(one.Answers);
    }

    [Fact]
    public void A_return_for_a_neighbour_fits_its_schema_and_is_read_as_it_was_written()
    {
        var (cycle, one) = SignedOff();
        var json = ReturnDocument.Write("Northmere Partnership", "Eastmere Trust", cycle, one, new(2026, 2, 10));
        using var reader = new StreamReader(DefinitionFile.Open("self-assessment.schema.json"));
        Json.Schema.JsonSchema.FromText(reader.ReadToEnd()).Evaluate(JsonNode.Parse(json)).IsValid.ShouldBeTrue();
        var (rows, along, organisation) = ReturnDocument.Read(json);
        organisation.ShouldBe("Eastmere Trust");
        var found = ReturnFound.Of(cycle.Set, ["Eastmere Trust"], rows, [], along);
        (found.LeftOut.Length, found.Open.Length).ShouldBe((0, 0));
        found.Changed.Select(c => c.After with { Brought = null }).ShouldBe(one.Answers);
        found.Changed[0].After.Brought.ShouldBe(new BroughtAlong(new(2026, 2, 10), "Northmere Partnership, S11-2026", "Met", "The chief nurse", "=Minutes of May"));
    }

    [Theory]
    [InlineData("{", "not a return as JSON")]
    [InlineData("""{ "format": "golden-thread/plan" }""", "its field “format”")]
    [InlineData("""{ "format": "golden-thread/self-assessment", "version": 2 }""", "newer version")]
    [InlineData("""{ "format": "golden-thread/self-assessment", "version": 1, "signedOffOn": "soon" }""", "when it was signed off")]
    [InlineData("""{ "format": "golden-thread/self-assessment", "version": 1, "signedOffOn": "2026-02-10", "organisation": "x", "answers": [] }""", "no organisation or no answers")]
    public void A_file_that_is_none_is_refused_with_what_is_wrong(string json, string says) =>
        Should.Throw<UnreadableDocumentException>(() => ReturnDocument.Read(Encoding.UTF8.GetBytes(json))).Message.ShouldContain(says);

    private static (Cycle Cycle, SelfAssessment Return) SignedOff()
    {
        var set = StandardsReader.Product[0];
        var cycle = new Cycle(PartnershipId.New(), "S11-2026", "Section 11 in 2026", set, new(2026, 12, 1), Lead);
        var one = cycle.Ask(Trust);
        one.Say(cycle, [.. set.Statements.Select((s, i) => i == 3 ? new StatementAnswer(s.Reference, null) { DoesNotApply = true, Because = "We have none" } : new StatementAnswer(s.Reference, "met") { Words = i == 0 ? "The chief nurse" : "", Evidence = "=Minutes of May", Actions = i == 1 ? "Plan it" : "" })]);
        one.SignOff(cycle, "Ada Frost, chief nurse", Lead);
        return (cycle, one);
    }
}
