using FsCheck.Fluent;
using GoldenThread.Recurrence;

namespace GoldenThread.Tests.Recurrence;

public class RecurrenceIndexTests
{
    private static readonly string[] SomeWords = ["bruise", "infant", "referral", "protocol", "audit", "father", "school", "visit", "record", "sleep"];
    private static readonly Vocabulary Field = new(
        [new("not-brought", ["was not brought", "did not attend", "missed appointment"]), new("infant", ["infant", "baby"])],
        ["the", "a", "should", "not", "was"]);

    [Fact]
    public void A_text_finds_itself_first()
    {
        var index = Of("Every bruise should be referred.", "Fathers should be seen.", "Records should be kept.");
        index.Like("Fathers should be seen.")[0].Statement.Text.ShouldBe("Fathers should be seen.");
    }

    [Fact]
    public void What_shares_nothing_is_no_hit() => Of("Fathers should be seen.").Like("A protocol about sleep").ShouldBeEmpty();

    [Fact]
    public void Words_of_the_field_meet_without_a_word_in_common()
        => Of("Missed appointments need a review.", "Schools need a nurse.").Like("What is done when somebody did not attend")
            .ShouldHaveSingleItem().Statement.Text.ShouldStartWith("Missed");

    [Fact]
    public void A_rare_word_counts_more_than_a_common_one()
        => Of("The audit of files", "The audit of visits", "The audit of sleep", "Fractures of ribs")
            .Like("An audit of fractures")[0].Statement.Text.ShouldBe("Fractures of ribs");

    [Fact]
    public void Statements_that_are_not_meant_are_left_out()
    {
        var index = Of("Fathers should be seen.", "Fathers should be named.");
        index.Like("Fathers", except: s => s.Text.EndsWith("seen.", StringComparison.Ordinal)).ShouldHaveSingleItem().Statement.Text.ShouldEndWith("named.");
    }

    [Fact]
    public void The_first_hits_of_many_are_those_of_all()
        => Prop.ForAll(Texts(), Text(), (texts, asked) =>
        {
            var index = Of([.. texts]);
            index.Like(asked, 3).Select(h => h.Statement.Text).ShouldBe(index.Like(asked, texts.Count).Take(3).Select(h => h.Statement.Text));
        }).Holds();

    [Fact]
    public void What_is_like_does_not_depend_on_the_order_in_which_statements_came()
        => Prop.ForAll(Texts(), Text(), (texts, asked) =>
        {
            var one = Of([.. texts]).Like(asked, 100).Select(h => (h.Statement.Text, Math.Round(h.Score, 9))).Order();
            var other = Of([.. texts.AsEnumerable().Reverse()]).Like(asked, 100).Select(h => (h.Statement.Text, Math.Round(h.Score, 9))).Order();
            other.ShouldBe(one);
        }).Holds();

    [Fact]
    public void A_passage_marks_what_is_shared_and_nothing_twice()
        => Prop.ForAll(Text(), Text(), (asked, text) =>
        {
            var passage = Of(text, asked, "something else").Passage(asked, text);
            text.ShouldContain(passage.Text);
            var end = 0;
            foreach (var (start, length) in passage.Marks)
            {
                start.ShouldBeGreaterThanOrEqualTo(end);
                end = start + length;
                end.ShouldBeLessThanOrEqualTo(passage.Text.Length);
            }
        }).Holds();

    [Fact]
    public void Of_a_long_text_the_sentence_that_is_most_alike_is_shown()
    {
        var filler = string.Concat(Enumerable.Repeat("Nothing of this kind is asked here at all. ", 10));
        var text = $"{filler}Every father is seen. {filler}";
        var passage = Of(text, "other words").Passage("Fathers should be seen", text);
        passage.Text.ShouldBe("Every father is seen.");
        passage.Marks.Select(m => passage.Text.Substring(m.Start, m.Length)).ShouldBe(["father", "seen"]);
    }

    [Fact]
    public void An_empty_index_answers() => Of().Like("anything").ShouldBeEmpty();

    private static RecurrenceIndex Of(params string[] texts) => new(texts.Select(t => new Statement(Guid.NewGuid(), Guid.Empty, t)), Field);

    private static FsCheck.Arbitrary<string> Text() => Gen.NonEmptyListOf(Gen.Elements(SomeWords)).Select(words => string.Join(' ', words)).ToArbitrary();

    private static FsCheck.Arbitrary<List<string>> Texts() => Gen.NonEmptyListOf(Text().Generator).Select(t => t.ToList()).ToArbitrary();
}
