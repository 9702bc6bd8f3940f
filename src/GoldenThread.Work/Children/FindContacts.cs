using GoldenThread.Access;
using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>The contacts of a record for a program, in the name of a person: what that person sees, and the record is opened for it.</summary>
internal sealed class FindContacts(ShowToProgram show)
{
    private const string Purpose = "Contacts for a program";

    /// <summary>The contacts that stand, in the order in which they were recorded.</summary>
    /// <param name="email">The email address of the person.</param>
    /// <param name="child">Whose record.</param>
    /// <param name="since">What was recorded <see cref="ShowToProgram.OnItsWay"/> before this moment, or earlier, is left out; in UTC; null for all.</param>
    /// <exception cref="NothingToSeeException">There is nothing that the person may see.</exception>
    public async Task<(ChildShown Shown, IReadOnlyList<Statement> Contacts)> Of(string? email, ChildId child, DateTimeOffset? since)
    {
        var shown = await show.Show(email, child, Purpose);
        return (shown, [.. Contacts(shown).Where(s => s.Stands(shown.Known) && (since is null || s.Recorded > since - ShowToProgram.OnItsWay))]);
    }

    /// <summary>All that a contact said in this record, from the first to what stands now, or to its withdrawal.</summary>
    /// <param name="email">The email address of the person.</param>
    /// <param name="child">Whose record.</param>
    /// <param name="contact">Which.</param>
    /// <exception cref="NothingToSeeException">There is no such contact that the person may see.</exception>
    public async Task<(ChildShown Shown, IReadOnlyList<Statement> Versions)> One(string? email, ChildId child, StatementId contact)
    {
        var shown = await show.Show(email, child, Purpose);
        return Contacts(shown).Where(s => s.Number == contact).ToList() is { Count: > 0 } versions ? (shown, versions) : throw new NothingToSeeException();
    }

    private static IEnumerable<Statement> Contacts(ChildShown shown) => shown.Statements.Where(s => s.Kind == StatementKind.Contact).OrderBy(s => s.Recorded).ThenBy(s => s.Id);
}
