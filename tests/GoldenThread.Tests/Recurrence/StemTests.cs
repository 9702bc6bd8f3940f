using GoldenThread.Recurrence;

namespace GoldenThread.Tests.Recurrence;

public class StemTests
{
    // Examples of the published description, a few for each step.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("relational", "relat")]
    [InlineData("conditional", "condit")]
    [InlineData("triplicate", "triplic")]
    [InlineData("hopeful", "hope")]
    [InlineData("goodness", "good")]
    [InlineData("revival", "reviv")]
    [InlineData("adjustment", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("probate", "probat")]
    [InlineData("controll", "control")]
    public void A_word_loses_its_endings(string word, string stem) => Stem.Of(word).ShouldBe(stem);

    [Theory]
    [InlineData("assess", "assessed", "assessing")]
    [InlineData("refer", "referred", "referring")]
    [InlineData("record", "recorded", "recording")]
    [InlineData("notification", "notifications", "notification")]
    public void The_forms_of_a_word_meet(string one, string other, string third) =>
        new[] { Stem.Of(one), Stem.Of(other), Stem.Of(third) }.Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("")]
    [InlineData("as")]
    [InlineData("0")]
    [InlineData("naïve")]
    public void What_is_no_English_word_stays(string word) => Stem.Of(word).ShouldBe(word);
}
