using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Plans;

public class SourceDocumentTests
{
    [Fact]
    public async Task The_table_over_ten_pages_has_nine_recommendations_and_loses_nothing()
    {
        var (draft, _) = await SourceDocuments.Understood("001_");
        (draft.Kind, draft.Title!.Text, draft.Reference!.Text).ShouldBe((DraftKind.Plan, "ADS14 Action Plan", "ADS14"));
        (draft.Published!.Edtf, draft.Reviewed!.Edtf).ShouldBe(("2017-08", "2018-01"));
        draft.Recommendations.Select(r => r.Number!.Text).ShouldBe(Enumerable.Range(1, 9).Select(n => $"{n}"));
        draft.Recommendations.Select(r => r.Rating?.Level).ShouldBe(["completed", "completed", null, null, null, null, null, null, "completed"]);
        draft.Recommendations.Select(r => r.Actions.Length).ShouldBe([8, 13, 6, 9, 7, 7, 7, 9, 6]);
        draft.Unplaced.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_page_break_cut_is_one_again()
    {
        var (draft, _) = await SourceDocuments.Understood("001_");
        var four = draft.Recommendations[3];
        four.Actions[7].Text.Text.ShouldContain("family justice, despite persistent");
        four.Actions[7].Dates[1].Edtf.ShouldBe("2018-22");
        four.Actions[7].Impact!.Text.ShouldContain("Childrens Law Sub");
        draft.Recommendations[2].Impacts[1].Text.ShouldContain("Working Together to Safeguard");
    }

    [Fact]
    public async Task A_date_stands_with_its_paragraph_where_the_counts_agree_and_is_uncertain_where_they_do_not()
    {
        var (draft, _) = await SourceDocuments.Understood("001_");
        draft.Recommendations[0].Actions.Select(a => a.Dates.Single().Edtf)
            .ShouldBe(["2016-10", "2017-07", "2015-01", "2017-07", "2017-07", "2017-07", "2017", "2017-08"]);
        draft.Recommendations[0].Actions.ShouldAllBe(a => !a.Dates[0].Uncertain);
        draft.Recommendations[6].Actions[0].Dates.Single().ShouldSatisfyAllConditions(d => d.Edtf.ShouldBe("2018-02"), d => d.Uncertain.ShouldBeTrue());
    }

    [Fact]
    public async Task A_stray_header_word_is_no_rating_and_a_footnote_stays_with_its_word()
    {
        var (draft, _) = await SourceDocuments.Understood("001_");
        var six = draft.Recommendations[5];
        six.Rating.ShouldBeNull();
        draft.Furniture.ShouldContain(f => f.Text == "RAG" && f.Kind == FurnitureKind.TableHeader);
        six.Text!.Text.ShouldContain("diagnosis¹ when");
        six.Text.Text.ShouldEndWith("signs or symptoms.");
        draft.Furniture.Count(f => f.Kind == FurnitureKind.Legend).ShouldBe(4);
    }

    [Fact]
    public async Task The_narrative_has_six_recommendations_and_the_fourth_has_two_parts()
    {
        var (draft, _) = await SourceDocuments.Understood("000_");
        (draft.Kind, draft.Reference!.Text, draft.Published!.Edtf).ShouldBe((DraftKind.Plan, "ADS18", "2021-01-04"));
        draft.Recommendations.Select(r => r.Number!.Text).ShouldBe(["1", "2", "3", "4", "5", "6"]);
        draft.Recommendations[3].Parts.Select(p => (p.Number!.Text, p.Actions.Length)).ShouldBe([("i", 5), ("ii", 7)]);
        draft.Recommendations.Select(r => r.Actions.Length).ShouldBe([4, 9, 8, 0, 8, 3]);
        draft.Recommendations[5].Actions[1].Text.Text.ShouldContain("Out of Court Disposal");
        draft.Unplaced.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hard_wrapped_lines_become_paragraphs_and_links_that_break_a_sentence_are_furniture()
    {
        var (draft, _) = await SourceDocuments.Understood("003_");
        draft.Recommendations.Select(r => r.Number!.Text).ShouldBe(["1", "2", "3"]);
        draft.Recommendations[1].Parts.Select(p => p.Number!.Text).ShouldBe(["i", "ii"]);
        draft.Recommendations.Select(r => r.Actions.Length).ShouldBe([5, 12, 8]);
        draft.Recommendations[2].Text!.Text.ShouldContain("Community midwives will deliver");
        draft.Recommendations[1].Actions[10].Text.Text.ShouldContain("the men and significant family members");
        draft.Recommendations[1].Actions[4].Text.Text.ShouldEndWith("Haemorrhage in Children");
        draft.Furniture.Count(f => f.Kind == FurnitureKind.Link).ShouldBe(5);
        draft.Recommendations[0].Actions[0].Text.Text.ShouldContain("multi-agency audit");
    }

    [Fact]
    public async Task Progress_by_theme_has_ten_sections_and_forty_four_numbers()
    {
        var (draft, _) = await SourceDocuments.Understood("004_");
        (draft.Kind, draft.Sections.Length, draft.Published!.Edtf).ShouldBe((DraftKind.Progress, 10, "2024-02"));
        var paragraphs = draft.Sections.SelectMany(s => s.Paragraphs).ToList();
        paragraphs.Select(p => p.Number!.Text).ShouldBe(Enumerable.Range(1, 44).Select(n => $"{n}"));
        paragraphs[0].Number!.Spans.ShouldBeEmpty();
        paragraphs[36].Text.Text.ShouldStartWith("75% of cases");
        paragraphs[21].Quotes.Length.ShouldBe(2);
        paragraphs.SelectMany(p => p.Quotes).ShouldAllBe(q => q.AttributedTo == "Ofsted inspection");
        paragraphs[41].Text.Text.ShouldContain("practice supported by supervision");
    }

    [Fact]
    public async Task A_review_is_known_as_one()
    {
        var (draft, _) = await SourceDocuments.Understood("002_");
        (draft.Kind, draft.Title!.Text, draft.Reference!.Text, draft.Author!.Text, draft.Published!.Edtf)
            .ShouldBe((DraftKind.Review, "Child Safeguarding Practice Review", "LDS 19 / OD 20", "Dr Liz Adamson", "2022-04-07"));
        draft.Recommendations.Select(r => r.Number!.Text).ShouldBe(["9.1", "9.2", "9.3", "9.4"]);
        draft.Recommendations[1].Text!.Text.ShouldContain("Support early decision making");
        draft.Sections.Length.ShouldBe(8);
    }
}
