using GoldenThread.Plans;

namespace GoldenThread.Tests.Plans;

public sealed class ScaleChangeTests
{
    private static readonly Dictionary<string, int> Given = new() { ["on-track"] = 3 };

    [Fact]
    public void A_level_that_is_renamed_keeps_its_key_and_documents_may_go_on_using_the_old_name()
    {
        var scale = ScaleChange.Of(RatingScale.Three, [Asked("limited", "Off track"), Asked("on-track", "Going well"), Asked("completed", "Completed", true)], Given);

        scale.Levels.Select(level => (level.Key, level.Name)).ShouldBe([("limited", "Off track"), ("on-track", "Going well"), ("completed", "Completed")]);
        scale.Read("On track")!.Key.ShouldBe("on-track");
        scale.Read("going well")!.Key.ShouldBe("on-track");
    }

    [Fact]
    public void A_new_level_gets_a_key_that_no_level_had()
    {
        var scale = ScaleChange.Of(RatingScale.Three, [Asked(null, "Limited"), Asked("on-track", "On track"), Asked(null, "Embedded", true), Asked(null, "☺", false)], Given);

        scale.Levels.Select(level => level.Key).ShouldBe(["limited-2", "on-track", "embedded", "level"]);
    }

    [Fact]
    public void A_level_that_was_given_stays_and_one_that_never_was_can_go()
    {
        Should.Throw<RuleException>(() => ScaleChange.Of(RatingScale.Three, [Asked("limited", "Limited"), Asked("completed", "Completed", true)], Given))
            .Message.ShouldBe("“On track” has been given 3 times, so it stays on the scale. You can give it another name");

        ScaleChange.Of(RatingScale.Three, [Asked("on-track", "On track"), Asked("completed", "Completed", true)], Given).Levels.Length.ShouldBe(2);
    }

    [Fact]
    public void What_is_no_scale_is_refused()
    {
        Refused([Asked("on-track", "On track", true)], "between 2 and 8");
        Refused([.. Enumerable.Range(1, 9).Select(at => Asked(at == 1 ? "on-track" : null, $"Level {at}", true))], "between 2 and 8");
        Refused([Asked("on-track", "On track"), Asked("completed", " ", true)], "Enter a name");
        Refused([Asked("on-track", "Same"), Asked("completed", "same ", true)], "Two ratings are called");
        Refused([Asked("on-track", "On track"), Asked("completed", "Completed")], "as meaning completed");
    }

    private static void Refused(IReadOnlyList<ScaleChange.Asked> asked, string why) =>
        Should.Throw<RuleException>(() => ScaleChange.Of(RatingScale.Three, asked, Given)).Message.ShouldContain(why);

    private static ScaleChange.Asked Asked(string? key, string name, bool completed = false) => new(key, name, "", RatingColour.Amber, completed);
}
