using FsCheck.Fluent;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Tests.Plans.Drafts;

public class DraftCorrectionsTests
{
    [Fact]
    public void Splitting_an_action_leaves_its_dates_with_the_first_half()
    {
        var draft = Invented.Draft(out var source);
        var action = draft.Recommendations[0].Actions[0];
        var half = action.Text.Text.IndexOf(' ', StringComparison.Ordinal);
        var split = draft.Split("recommendations/0/actions/0", half, source);
        split.Recommendations[0].Actions.Length.ShouldBe(draft.Recommendations[0].Actions.Length + 1);
        split.Recommendations[0].Actions[0].Dates.ShouldBe(action.Dates);
        split.Recommendations[0].Actions[1].Dates.ShouldBeEmpty();
        Invented.Read(source, split.Recommendations[0].Actions[0].Text).ShouldBe(split.Recommendations[0].Actions[0].Text.Text);
        Invented.Read(source, split.Recommendations[0].Actions[1].Text).ShouldBe(split.Recommendations[0].Actions[1].Text.Text);
    }

    [Fact]
    public void Joining_what_was_split_gives_the_words_back()
    {
        var draft = Invented.Draft(out var source);
        var before = draft.Recommendations[0].Actions[0].Text.Text;
        var again = draft.Split("recommendations/0/actions/0", 4, source).JoinWithNext("recommendations/0/actions/0");
        again.Recommendations[0].Actions[0].Text.Text.Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe(before.Replace(" ", "", StringComparison.Ordinal));
        again.Recommendations[0].Actions.Length.ShouldBe(draft.Recommendations[0].Actions.Length);
    }

    [Fact]
    public void An_entity_of_the_source_counts_as_the_one_character_that_it_shows()
    {
        const string source = "Health &amp; care act";
        var draft = new PlanDraft
        {
            Source = new("a.html", "", source.Length),
            Kind = DraftKind.Plan,
            Unplaced = [new DraftText("Health & care act", [new Span(0, source.Length)])],
        };
        var split = draft.Split("unplaced/0", "Health & care".Length, source);
        split.Unplaced[0].Spans.ShouldBe([new Span(0, "Health &amp; care ".Length)]);
        split.Unplaced[1].Text.ShouldBe("act");
    }

    [Fact]
    public void An_unplaced_piece_becomes_an_action_of_the_recommendation_that_was_chosen()
    {
        var draft = Invented.Draft(out _);
        var text = draft.Unplaced[0].Text;
        var moved = draft.Move("unplaced/0", PieceKind.Action, "recommendations/1/parts/0", 0);
        moved.Unplaced.Length.ShouldBe(draft.Unplaced.Length - 1);
        moved.Recommendations[1].Parts[0].Actions[0].Text.Text.ShouldBe(text);
    }

    [Fact]
    public void A_date_taken_away_is_unplaced_and_not_gone()
    {
        var draft = Invented.Draft(out _);
        var date = draft.Recommendations[0].Actions[0].Dates[0];
        var without = draft.SetDate("recommendations/0/actions/0", 0, "", null, DateMeaning.None);
        without.Recommendations[0].Actions[0].Dates.ShouldBeEmpty();
        without.Unplaced.ShouldContain(u => u.Spans.SequenceEqual(date.Spans));
    }

    [Fact]
    public void A_recommendation_moved_below_a_later_one_finds_it_although_the_numbers_shift()
    {
        var draft = Invented.Draft(out _);
        var moved = draft.Move("recommendations/0", PieceKind.Part, "recommendations/1");
        moved.Recommendations.Length.ShouldBe(draft.Recommendations.Length - 1);
        moved.Recommendations[0].Parts.Length.ShouldBe(draft.Recommendations[1].Parts.Length + 1);
    }

    [Theory]
    [InlineData("recommendations/99")]
    [InlineData("recommendations/0/actions/99")]
    [InlineData("nothing/0")]
    [InlineData("recommendations/x")]
    [InlineData("")]
    public void An_address_that_is_not_there_is_refused(string path) =>
        Should.Throw<RuleException>(() => Invented.Draft(out _).Move(path, PieceKind.Unplaced));

    [Fact]
    public void Whatever_is_corrected_in_whatever_order_nothing_is_lost() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var draft = Invented.Draft(out var source);
            var before = Invented.Covered(draft);
            var random = new Random(seed);
            for (var i = 0; i < 25; i++)
            {
                try
                {
                    draft = Invented.Correction(random, draft, source);
                }
                catch (RuleException)
                {
                    // A correction that the draft refuses changes nothing; the next one is tried.
                }

                Invented.Covered(draft).SequenceEqual(before).ShouldBeTrue($"correction {i} of seed {seed}");
            }
        }).Holds(400);
}
