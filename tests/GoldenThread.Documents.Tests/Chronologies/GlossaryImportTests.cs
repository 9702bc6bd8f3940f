using GoldenThread.Documents.Reading;
using System.Text;
using GoldenThread.Chronologies;
using GoldenThread.Documents.Chronologies;

namespace GoldenThread.Documents.Tests.Chronologies;

public class GlossaryImportTests
{
    [Fact]
    public async Task People_places_and_what_is_no_name_are_read()
    {
        var glossary = await Csv("Code,Name,Also known as,Date of birth\nInfant 1,Tamsin Ellery,Tamsin; Tam,25/05/2016\nHV2,Priya Venkataraman,,\n,Tamar,,\n");
        glossary.Entries.Select(e => $"{e.Code}: {string.Join(", ", e.Names)} {e.Born:yyyy-MM-dd}".Trim())
            .ShouldBe(["Infant 1: Tamsin Ellery, Tamsin, Tam 2016-05-25", "HV2: Priya Venkataraman"]);
        glossary.Anonymise("Tam crossed the Tamar").Text.ShouldBe("Infant 1 crossed the Tamar");
        NamesLeftOver.Find("Tamsin’s Tamsen; Tamar", glossary).ShouldNotContain(n => n.Words == "Tamar");
    }

    [Theory]
    [InlineData("Code,Name,Date of birth\nInfant 1,Tamsin Ellery,03/04/2016\n",
    "We could not read the date of birth “03/04/2016” in “glossary.csv”. Write it in full, such as 22 May 2016.")]
    [InlineData("Code,Name,Date of birth\nInfant 1,Tamsin Ellery,spring 2016\n", "We could not read the date of birth “spring 2016” in “glossary.csv”.")]
    [InlineData("Short,Long\nInfant 1,Tamsin Ellery\n", "has no table with the columns “Code” and “Name”")]
    public async Task What_cannot_be_a_glossary_is_refused(string csv, string says) =>
        (await Should.ThrowAsync<UnreadableDocumentException>(() => Csv(csv))).Message.ShouldContain(says);

    private static async Task<Glossary> Csv(string csv) =>
        GlossaryImport.Read(await DocumentReading.Read("glossary.csv", Encoding.UTF8.GetBytes(csv), cancellation: TestContext.Current.CancellationToken));
}
