using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Documents.Definitions;
using GoldenThread.Work.Access;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>Records meetings about a child (C21): one that is quorate emits the event of its kind, one that is not is recorded as such and emits none.</summary>
internal sealed class HoldMeeting(OpenRecord open, WriteStatement write)
{
    /// <summary>The meetings of a record that the person has opened, the last first.</summary>
    public static IReadOnlyList<(Statement Statement, MeetingContent Content)> In(ChildShown shown) =>
        [.. shown.Statements.Where(s => s.Kind == StatementKind.Meeting && s.Stands(shown.Known)).OrderByDescending(s => s.Happened).ThenByDescending(s => s.Id).Select(s => (s, MeetingContent.Of(s)))];

    /// <summary>Records one.</summary>
    /// <param name="children">About whom.</param>
    /// <param name="meeting">What kind, whether quorate, who came, what was said.</param>
    /// <param name="given">How it was given.</param>
    /// <param name="limit">What is asked of those who see it.</param>
    /// <exception cref="RuleException">There is no such kind, or the record is open by broken glass alone.</exception>
    public async Task<StatementId> Record(IReadOnlyList<ChildId> children, MeetingContent meeting, Given given, LimitAsked? limit = null)
    {
        if (MeetingDefinitions.Find(meeting.Kind) is not { } kind) throw new RuleException("Choose the kind of meeting") { About = nameof(meeting.Kind) };
        foreach (var child in children) await open.Act(child);
        var emits = meeting.IsQuorate && kind.Event is { } happens ? (Draft[])[new Draft { Kind = StatementKind.Event, Value = happens, Given = given }] : [];
        return await write.Write(children, new Draft { Kind = StatementKind.Meeting, Words = meeting.Words(), Given = given, Hanging = emits }, limit);
    }
}
