namespace GoldenThread.Pathways.Tests;

public class EventKindTests
{
    [Fact]
    public void Something_happened() => Should.Throw<RuleException>(() => new EventKind("")).Message.ShouldBe("An event needs a kind.");

    [Fact]
    public void Statuses_and_answers_have_kinds_that_are_named_after_them() =>
        new[] { EventKind.BeginningOf("looked-after"), EventKind.EndOf("looked-after"), EventKind.AnswerTo("consent") }.Select(kind => kind.ToString())
            .ShouldBe(["looked-after-begins", "looked-after-ends", "consent-answered"]);
}
