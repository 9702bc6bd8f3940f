using System.Text;
using GoldenThread.Chronologies;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Reviews;
using GoldenThread.Documents.Tests.Plans;

namespace GoldenThread.Documents.Tests.Reviews;

public class PublishedReviewTests
{
    private const string Report = """
        Northmere and Eastmere Safeguarding Children Partnership

        Child Safeguarding Practice Review

        NM 51

        Author: Wren Halloway

        1. Introduction

        - 1.1. The aims of the review are:
         - 1.1.1. To learn how services worked together.
        - 1.2. **Infant 1** was found unwell. Infant 2 is the sibling.

        2. How it was done

        - 2.1. A practitioner event was held in May 2025.

        3. Key themes of the review:

        - 3.1. Babies cannot tell what happens to
        them.
        - 3.2. Ask about:
         - sleep
         - help at home

        4. What happened

        - 4.1. **Infant 1** was born in March 2025. During the pregnancy, the mother was well.
        - 4.2. When Infant 1 was six weeks old, a mark was seen. Two days later it was gone. Nobody asked.
        - 4.3. On 3 May 2025 the ambulance came.

        5. Joint themes

        - 5.1. Nobody had the whole.

        6. Recommendations

        6.1. Ask every parent.

        6.2. See every baby.
        """;

    [Fact]
    public async Task A_published_report_gives_its_parts()
    {
        var review = await Read(Report);
        (review.Title, review.Reference, review.Author)
            .ShouldBe(("Northmere and Eastmere Safeguarding Children Partnership, Child Safeguarding Practice Review", "NM 51", "Wren Halloway"));
        review.Terms.Select(t => t.Number).ShouldBe(["1.1", "1.1.1"]);
        review.Children.Select(c => $"{c.Code}: {c.Text}")
            .ShouldBe(["Infant 1: Infant 1 was found unwell. Infant 2 is the sibling.", "Infant 2: Infant 1 was found unwell. Infant 2 is the sibling."]);
        review.Events.Single().Text.ShouldBe("A practitioner event was held in May 2025.");
        review.Themes.Select(t => t.Text).ShouldBe(["Babies cannot tell what happens to them.", "Ask about:\nsleep\nhelp at home"]);
        review.JointThemes.Single().Text.ShouldBe("Nobody had the whole.");
        review.Recommendations.Select(r => $"{r.Number} {r.Text}").ShouldBe(["6.1 Ask every parent.", "6.2 See every baby."]);
    }

    [Fact]
    public async Task A_narrative_becomes_entries_in_its_own_words_of_time()
    {
        var review = await Read(Report);
        var entries = NarrativeChronology.Read(NumberedText.Range(review.Sections, "4.1", "4.3"), "Infant 1").ToList();
        entries.Select(e => $"{e.Source} | {e.Date} | {e.Text}").ShouldBe(
        [
            "Paragraph 4.1 | March 2025 | Infant 1 was born in March 2025.",
            "Paragraph 4.1 | During the pregnancy | During the pregnancy, the mother was well.",
            "Paragraph 4.2 | When Infant 1 was six weeks old | When Infant 1 was six weeks old, a mark was seen.",
            "Paragraph 4.2 | Two days later | Two days later it was gone.", "Paragraph 4.2 |  | Nobody asked.",
            "Paragraph 4.3 | 3 May 2025 | On 3 May 2025 the ambulance came.",
        ]);
        var reading = new ChronologyReading("Report", null, new(2026, 11, 21));
        foreach (var (entry, i) in entries.Select((e, i) => (e, i))) reading.Add(entry, new ChronologyPlace("report.txt", i + 1));
        Chronology.Merge(reading.Entries.Reverse()).Entries.Select(e => e.Place.Row).ShouldBe([1, 6, 2, 3, 4, 5]);
        NumberedText.Range(review.Sections, "4.3", "4.1").ShouldBeEmpty();
        NumberedText.Range(review.Sections, "4.1", "9.9").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Words without numbers")]
    [InlineData("1. Introduction\n\n1.1. Nothing else\n")]
    public async Task What_cannot_be_told_apart_is_refused_with_what_to_do(string text) =>
        (await Should.ThrowAsync<UnreadableDocumentException>(() => Read(text))).Message.ShouldContain("Enter its findings yourself");

    [Fact]
    public async Task The_published_review_of_two_families_gives_what_it_holds()
    {
        var review = PublishedReviewImport.Read(await SourceDocuments.Document("002_"));
        review.Reference.ShouldBe("LDS 19 / OD 20");
        review.Children.Select(c => c.Code).ShouldBe(["Infant 1", "Infant 2", "Infant 3"]);
        review.Themes.Select(t => t.Number).ShouldBe(["4.1", "4.2", "4.3", "4.4", "4.5"]);
        review.JointThemes.Select(t => t.Number).ShouldBe(["6.1", "6.2", "6.3", "6.4"]);
        review.Recommendations.Select(r => r.Number).ShouldBe(["9.1", "9.2", "9.3", "9.4"]);
        review.Events.Select(e => e.Number).ShouldBe(["2.2", "2.3", "2.4", "2.5"]);
        review.Terms.Select(t => t.Number).ShouldBe(["1.3", "1.4", "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.5"], ignoreOrder: false);
        var entries = NarrativeChronology.Read(NumberedText.Range(review.Sections, "5.1", "5.14"), "Infant 1").ToList();
        entries.Select(e => e.Source).Distinct().Count().ShouldBe(14);
        entries.Count(e => e.Date.Length > 0).ShouldBeGreaterThan(4);
        entries.ShouldContain(e => e.Date.EndsWith("six months old", StringComparison.Ordinal));
    }

    private static async Task<PublishedReview> Read(string text) =>
        PublishedReviewImport.Read(await DocumentReading.Read("report.txt", Encoding.UTF8.GetBytes(text), cancellation: TestContext.Current.CancellationToken));
}
