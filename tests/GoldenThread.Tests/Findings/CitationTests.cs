using GoldenThread.Findings;

namespace GoldenThread.Tests.Findings;

public class CitationTests
{
    [Fact]
    public void What_is_kept_here_has_a_key_whatever_is_said_of_it_and_other_documents_have_none()
    {
        var id = Guid.NewGuid();
        new Citation(CitationKinds.Entry, id, "One thing").Key().ShouldBe(new Citation(CitationKinds.Entry, id, "Another").Key());
        new Citation(CitationKinds.Event, id, "").Key().ShouldBe($"event:{id}");
        Citation.OfOther("Letter of the court").Key().ShouldBeNull();
    }
}
