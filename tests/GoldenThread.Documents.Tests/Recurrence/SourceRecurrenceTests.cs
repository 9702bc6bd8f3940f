using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Tests.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Recurrence;

namespace GoldenThread.Documents.Tests.Recurrence;

/// <summary>What the published documents are known to have said before (LDS19/OD20, 1.4.2, asks for it).</summary>
public class SourceRecurrenceTests
{
    [Theory]
    [InlineData("003_", "1", "000_", "1")]
    [InlineData("003_", "2 i", "000_", "4 i")]
    [InlineData("003_", "2 ii", "001_", "5")]
    [InlineData("003_", "3", "000_", "4 ii")]
    public async Task A_recommendation_that_came_back_is_found_among_the_first_three(
        string document, string number, string earlierDocument, string earlierNumber)
    {
        var all = new List<(string Document, string Number, Statement Statement)>();
        foreach (var source in (string[])["000_", "001_", "002_", "003_"])
        {
            var plan = Guid.NewGuid();
            var (draft, _) = await SourceDocuments.Understood(source);
            all.AddRange(draft.Recommendations.SelectMany(r => Numbered(r, "")).Select(r => (source, r.Number, new Statement(Guid.NewGuid(), plan, r.Text))));
        }

        var index = new RecurrenceIndex(all.Select(a => a.Statement), VocabularyDefinition.Current);
        var asked = all.Single(a => a.Document == document && a.Number == number).Statement;
        var hits = index.Like(asked.Text, 3, s => s.Source == asked.Source).Select(h => all.Single(a => a.Statement == h.Statement))
            .Select(a => $"{a.Document} {a.Number}");
        hits.ShouldContain($"{earlierDocument} {earlierNumber}");
    }

    private static IEnumerable<(string Number, string Text)> Numbered(DraftRecommendation recommendation, string whole)
    {
        var number = $"{whole} {recommendation.Number?.Text}".Trim();
        if (recommendation.Text is { } text) yield return (number, text.Text);
        foreach (var part in recommendation.Parts.SelectMany(p => Numbered(p, number))) yield return part;
    }
}
