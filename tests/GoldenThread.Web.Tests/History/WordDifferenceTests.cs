using GoldenThread.Web.Pages.Shared;

namespace GoldenThread.Web.Tests.History;

/// <summary>Texts are compared word by word, and nothing of either is lost.</summary>
public sealed class WordDifferenceTests
{
    [Fact]
    public void Words_that_follow_each_other_are_one_change() =>
        WordDifference.Between("Train every social worker by May", "Train all new practitioners by May").ShouldBe(
            [new("Train ", "", ""), new("", "every social worker", "all new practitioners"), new(" by May", "", "")]);

    [Fact]
    public void What_was_only_added_removes_nothing() =>
        WordDifference.Between("Seen at home", "Seen alone at home").Where(p => p.Removed.Length > 0).ShouldAllBe(p => string.IsNullOrWhiteSpace(p.Removed));

    [Theory]
    [InlineData("", "New words")]
    [InlineData("One two three", "One two three")]
    [InlineData("One two\nthree  four", "one two three four five")]
    [InlineData("a b c d e", "e d c b a")]
    [InlineData("Every child is seen alone.", "Nobody is seen, ever.")]
    public void Both_texts_can_be_read_from_the_difference(string before, string after)
    {
        var parts = WordDifference.Between(before, after);
        string.Concat(parts.Select(p => p.Kept + p.Removed)).ShouldBe(before);
        string.Concat(parts.Select(p => p.Kept + p.Added)).ShouldBe(after);
    }
}
