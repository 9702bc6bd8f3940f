using GoldenThread.Children;
using GoldenThread.Pathways;

namespace GoldenThread.Work.Children;

/// <summary>The events of a record as <c>definitions/event.schema.json</c> has them, for a program in the name of a person: what that person sees, and the record is opened for it.</summary>
internal sealed class FindEvents(ShowToProgram show)
{
    /// <summary>The events that stand, in the order in which they were recorded.</summary>
    /// <param name="email">The email address of the person.</param>
    /// <param name="child">Whose record.</param>
    /// <param name="since">What was recorded <see cref="ShowToProgram.OnItsWay"/> before this moment, or earlier, is left out; in UTC; null for all.</param>
    /// <exception cref="GoldenThread.Access.NothingToSeeException">There is nothing that the person may see.</exception>
    public async Task<IReadOnlyList<PathwayEvent>> Of(string? email, ChildId child, DateTimeOffset? since)
    {
        var shown = await show.Show(email, child, "Events for a program");
        return
        [
            .. RecordEvents.Standing(shown.Statements, shown.Known).Where(s => since is null || s.Recorded > since - ShowToProgram.OnItsWay).OrderBy(s => s.Recorded).ThenBy(s => s.Id)
                .Select(s => EventsOf.Of(s) with { Organisation = shown.Organisations.GetValueOrDefault(s.Organisation) ?? "", Source = s.Document ?? "" }),
        ];
    }
}
