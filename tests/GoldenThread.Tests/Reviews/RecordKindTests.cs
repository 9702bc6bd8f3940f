using GoldenThread.Findings;
using GoldenThread.Reviews;

namespace GoldenThread.Tests.Reviews;

public class RecordKindTests
{
    [Fact]
    public void A_record_is_of_some_kind_that_is_named_briefly()
    {
        Should.Throw<RuleException>(() => new RecordKind("")).Message.ShouldBe("A record says of what kind it is.");
        Should.Throw<RuleException>(() => Lengths.Check(new RecordKind(new string('x', Longest.Key + 1)))).Message.ShouldBe("Value must be 200 characters or fewer");
    }

    [Fact]
    public void A_kind_of_note_is_found_by_the_kind_of_its_records()
    {
        NoteKinds.Find(new RecordKind("sign-off")).ShouldBe(NoteKinds.SignOff);
        NoteKinds.Find(Finding.Kind).ShouldBeNull();
    }
}
