using FsCheck.Fluent;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Plans;

public class UnseenLayoutTests
{
    [Theory]
    [InlineData("\t")]
    [InlineData(" | ")]
    [InlineData(" / ")]
    public void A_table_is_read_whatever_parts_its_cells_and_whatever_its_columns_are_called(string sign)
    {
        var text = string.Join(sign, "When", "RAG", "Lead", "No", "Finding", "What will we do", "Progress indicator") + "\n"
            + string.Join(
                sign, "June 2026", "G", "Calderwick Constabulary", "1", "Partners should agree one handover.", "Publish a handover form.",
                "Staff use one form.") + "\n"
            + string.Join(
                sign, "May 2026", "🔴", "Northmere Council", "2", "Partners should audit referrals.", "Audit ten referrals a month.",
                "Fewer are sent back.") + "\n";
        var draft = SourceDocuments.OfText("Plan CW9\n\n" + text);
        draft.Recommendations.Select(r => (r.Number!.Text, r.Text!.Text, r.Rating!.Level)).ShouldBe(
            [("1", "Partners should agree one handover.", "completed"), ("2", "Partners should audit referrals.", "limited")]);
        var action = draft.Recommendations[0].Actions.Single();
        (action.Text.Text, action.Impact!.Text, action.Organisations.Single().Name)
            .ShouldBe(("Publish a handover form.", "Staff use one form.", "Calderwick Constabulary"));
        (action.Dates.Single().Edtf, action.Dates.Single().Meaning).ShouldBe(("2026-06", DateMeaning.Due));
    }

    [Fact]
    public void A_label_of_a_card_without_a_cell_beside_it_says_nothing()
    {
        var draft = SourceDocuments.OfText(
            "<h2>Recommendation 1: Agree a form.</h2><table><tr><td>RAG</td></tr><tr><td>Lead</td><td>Northmere Council</td></tr><tr><td>Action</td><td>Draft it.</td></tr></table>", "plan.html");
        (draft.Recommendations.Single().Rating, draft.Recommendations.Single().Actions.Single().Organisations.Single().Name)
            .ShouldBe((null, "Northmere Council"));
    }

    [Fact]
    public void Ratings_in_one_cell_belong_to_the_actions_beside_them_where_the_counts_agree()
    {
        var draft = SourceDocuments.OfText(
            "<table><tr><th>No</th><th>Recommendation</th><th>Action</th><th>RAG</th></tr><tr><td>1</td><td>Agree a form.</td><td><p>Draft it.</p><p>Try it.</p></td><td><p>Green</p><p>Amber</p></td></tr></table>", "plan.html");
        draft.Unplaced.ShouldBeEmpty();
        draft.Recommendations.Single().Actions.Select(a => (a.Text.Text, a.Rating!.Level)).ShouldBe([("Draft it.", "completed"), ("Try it.", "on-track")]);
    }

    [Theory]
    [InlineData("Recommendation 1:", "1")]
    [InlineData("R1", "R1")]
    [InlineData("10.1.1", "10.1.1")]
    [InlineData("1.", "1")]
    public void A_narrative_is_read_whatever_its_numbering(string label, string number)
    {
        var draft = SourceDocuments.OfText(
            $"Summary of progress NM9\n\n{label} Partners should agree one handover.\n\nCalderwick Constabulary have agreed it with every ward.\n");
        var recommendation = draft.Recommendations.Single();
        (recommendation.Number!.Text, recommendation.Text!.Text).ShouldBe((number, "Partners should agree one handover."));
        recommendation.Actions.Single().Organisations.Single().Name.ShouldBe("Calderwick Constabulary");
    }

    [Theory]
    [InlineData("Recommendation 2\n\nLead: Northmere Council\n\n- a form is agreed\n")]
    [InlineData("Recommendation 2\n\nDate: May 2026\n\nProgress:\n\n- a form is agreed\n- it is used\n")]
    public void Items_under_a_lead_or_a_date_are_actions_of_the_recommendation(string text) =>
        SourceDocuments.OfPlain(text).Recommendations.Single().Actions.Select(a => a.Text.Text).ShouldContain("a form is agreed");

    [Theory]
    [InlineData("٣. ق\n\n٤. ق\n")]
    [InlineData("Summary\n\n١٢. one\n١٣. two\n\n37.٧ three\n")]
    [InlineData("   : x\n\n   : y")]
    public void Digits_and_spaces_of_other_scripts_are_read_as_words(string text) => SourceDocuments.OfPlain(text);

    [Fact]
    public void Any_text_at_all_is_read_and_nothing_of_it_is_lost() => Prop.ForAll<string>(text =>
    {
        SourceDocuments.OfPlain(text ?? "");
    }).Holds();

    [Fact]
    public void Pieces_of_plans_in_any_order_are_read_and_nothing_of_them_is_lost()
    {
        string[] pieces = ["Recommendation 2", "\n\n", "\n", "\t", "|", " / ", "- ", "i) ", "<p>", "</p>", "**", "RAG", "Action", "Lead: ", "37.75%",
            "Completed July 2017", "(", ")", "“", "”", "1.", "9.2 ", "¹", "<sup>1</sup>", "The board should ", "Northmere Council", ", ", "Date", "   ",
            "https://example.org/a", "Green", "&amp;", "\f", "and", "Page 2", "Recommendation one", "Action 3 ",
            "WHO: x   BY: May 2026", "10.1", "10.1.1 ", "4.1(a) ", "R4 ", "## ", "What difference has it made?", "Status", "In progress", "🟠", "©",
            "No / Action / When", "Done?", "Version 3, agreed "];
        Prop.ForAll(Gen.Elements(pieces).ListOf().ToArbitrary(), list => { SourceDocuments.OfPlain(string.Concat(list)); }).Holds(2_000);
    }
}
