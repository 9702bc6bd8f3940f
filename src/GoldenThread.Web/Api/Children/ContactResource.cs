using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Api.Children;

/// <summary>What a contact says in the record of one child, as the acting user sees it.</summary>
/// <param name="Id">Its id; the same in the records of brothers and sisters whom it is about, and when it is corrected.</param>
/// <param name="SentAs">The id under which your organisation sent it; null for contacts of others, and those that were not sent.</param>
/// <param name="About">The id of the child's record.</param>
/// <param name="Organisation">Whose contact it is.</param>
/// <param name="Author">Who recorded it.</param>
/// <param name="Happened">When it was.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="How">in person, video, telephone or written.</param>
/// <param name="Result">met, not brought, no access or withdrew.</param>
/// <param name="Where">Where it was.</param>
/// <param name="Observed">What was seen and heard.</param>
/// <param name="Said">What was said, and by whom.</param>
/// <param name="SaidTo">To whom it was said, and who interpreted.</param>
/// <param name="Seen">Whether the child was seen.</param>
/// <param name="Alone">Whether the child was seen alone.</param>
/// <param name="Awake">Whether the child was awake.</param>
/// <param name="Showed">What the child said or showed.</param>
/// <param name="NotDone">What could not be done, and why.</param>
/// <param name="People">Who was there, was to be there, or was spoken of.</param>
/// <param name="Told">The ids of organisations that were told.</param>
/// <param name="Events">The events that hang on it.</param>
/// <param name="Ended">When another took its place, or it was withdrawn; null where it stands.</param>
/// <param name="EndedBecause">Why.</param>
/// <param name="Withdrawn">True where it was withdrawn.</param>
internal sealed record ContactResource(
    Guid Id, string? SentAs, Guid About, string Organisation, string Author, DateTimeOffset Happened, DateTimeOffset Recorded, string How, string Result, string? Where, string? Observed, string? Said, string? SaidTo,
    bool? Seen, bool? Alone, bool? Awake, string? Showed, string? NotDone, IReadOnlyList<ContactPersonResource> People, IReadOnlyList<Guid> Told, IReadOnlyList<string> Events,
    DateTimeOffset? Ended, string? EndedBecause, bool Withdrawn)
{
    /// <param name="shown">What the person sees of the record.</param>
    /// <param name="contact">One of its contacts.</param>
    /// <param name="own">The organisation of the person.</param>
    public static ContactResource Of(ChildShown shown, Statement contact, OrganisationId? own)
    {
        var (said, stands) = (ContactContent.Of(contact), contact.Stands(shown.Known));
        return new ContactResource(
            contact.Number.Value, contact.Organisation == own ? contact.GivenKey : null, contact.Child.Value, shown.Organisations.GetValueOrDefault(contact.Organisation) ?? "", contact.AuthorName, contact.Happened, contact.Recorded,
            said.How.InWords(), said.Result.InWords(), contact.Place, said.Observed, said.Said, said.SaidTo, said.Seen, said.Alone, said.Awake, said.Showed, said.NotDone,
            [.. said.People.Select(p => new ContactPersonResource(p.Person.Value, shown.Called(p.Person), p.How.InWords(), p.By?.Value))],
            said.Told,
            stands ? [.. shown.Statements.Where(s => s.Kind == StatementKind.Event && s.HangsOn == contact.Number && s.Stands(shown.Known)).Select(s => s.Value!).Order(StringComparer.Ordinal)] : [],
            stands ? null : contact.WithdrawnAt ?? contact.SupersededAt, stands ? null : contact.EndedBecause, !stands && contact.WithdrawnAt is not null);
    }
}
