using GoldenThread.Documents.Definitions;
using GoldenThread.Recurrence;

namespace GoldenThread.Documents.Tests.Recurrence;

/// <summary>How well the index finds what was said before, on invented recommendations that people labelled (figures: docs/performance.md).</summary>
public class LabelledPairsTests
{
    private static readonly LabelledPairs Labelled = LabelledPairs.Read();
    private static readonly RecurrenceIndex Index = new(Labelled.Earlier, VocabularyDefinition.Current);

    private static List<(LabelledPairs.Pair Pair, bool HeldOut, int Rank)> Ranks { get; } = Labelled.Ranks(
        text => [.. Index.Like(text, Index.Count).Select(h => h.Statement.Id)]);

    [Fact]
    public void The_set_is_as_large_and_as_hard_as_it_should_be()
    {
        Labelled.Pairs.Count.ShouldBeGreaterThanOrEqualTo(60);
        (Labelled.Pairs.Count(p => p.Hardly) * 2).ShouldBeGreaterThanOrEqualTo(Labelled.Pairs.Count);
    }

    [Fact]
    public void Nine_of_ten_are_among_the_first_three()
        => Recall(Ranks).ShouldBeGreaterThan(
            0.9, string.Join('\n', Ranks.Where(r => r.Rank is 0 or > 3).Select(r => $"{r.Rank} {(r.HeldOut ? "" : r.Pair.Later)}")));

    [Fact]
    public void Those_with_hardly_a_word_in_common_are_found_too()
        => Recall([.. Ranks.Where(r => r.Pair.Hardly)]).ShouldBeGreaterThan(0.8);

    [Fact]
    public void Those_that_were_held_out_are_found_nearly_as_well()
        => Recall([.. Ranks.Where(r => r.HeldOut)]).ShouldBeGreaterThan(0.8);

    [Fact]
    public void The_vocabulary_finds_what_words_alone_do_not()
    {
        var words = new RecurrenceIndex(Labelled.Earlier, Vocabulary.Empty);
        var without = Labelled.Ranks(text => [.. words.Like(text, words.Count).Select(h => h.Statement.Id)]);
        Recall(Ranks).ShouldBeGreaterThan(Recall(without));
    }

    private static double Recall(List<(LabelledPairs.Pair Pair, bool HeldOut, int Rank)> ranks) =>
        ranks.Count(r => r.Rank is > 0 and <= 3) / (double)ranks.Count;
}
