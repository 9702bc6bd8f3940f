namespace GoldenThread.Pathways.Tests;

public class ChildKeyTests
{
    [Fact]
    public void An_event_is_about_some_child()
    {
        Should.Throw<RuleException>(() => new ChildKey("")).Message.ShouldBe("An event needs a child.");
        new ChildKey("c 1").ToString().ShouldBe("c 1");
    }

    [Fact]
    public void Children_come_in_the_order_of_the_characters_of_their_keys() =>
        new[] { "b", "B", "a", "10", "9" }.Select(word => new ChildKey(word)).Order().Select(key => key.Value).ShouldBe(["10", "9", "B", "a", "b"]);
}
