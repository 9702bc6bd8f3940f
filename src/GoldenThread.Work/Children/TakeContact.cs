using GoldenThread.Children;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>
/// Takes a contact that an organisation's program sends, with children one or several, each asked for separately. The answer is the same whether a child is known,
/// restricted or new. The same id again changes nothing.
/// </summary>
internal sealed class TakeContact(AsSystem system, Acting acting, HandIn handIn)
{
    /// <summary>Takes it.</summary>
    /// <param name="id">What its sender calls it.</param>
    /// <param name="happened">When it was, in UTC.</param>
    /// <param name="place">Where; null where nobody says.</param>
    /// <param name="children">How each child is named, and what is said of them.</param>
    /// <param name="people">Who was there. Somebody who is named by an id is that person only in a record in which they are already.</param>
    /// <returns>Always <see cref="HandIn.Received"/>.</returns>
    /// <exception cref="RuleException">Something is missing, or does not fit.</exception>
    public async Task<string> Take(string? id, DateTimeOffset happened, string? place, IReadOnlyList<(string About, ContactContent Said)> children, IReadOnlyList<SentPerson> people)
    {
        if (string.IsNullOrWhiteSpace(id)) throw new RuleException("A contact needs an id. The same id again changes nothing");
        if (id.Length > Longest.Key) throw new RuleException($"The id can have up to {Longest.Key} characters");
        if (happened > acting.Now) throw new RuleException("A contact cannot be in the future");
        if (children.Count == 0 || children.Any(c => string.IsNullOrWhiteSpace(c.About))) throw new RuleException("Name each child by NHS number or by the id of the record");
        await Told([.. children.SelectMany(c => c.Said.Told).Distinct()]);
        foreach (var (_, said) in children) said.Checked();
        var (number, newcomers) = (StatementId.New(), people.Select(_ => IndividualId.New()).ToList());
        foreach (var (about, said) in children)
        {
            var met = await Met(about, people, newcomers);
            var draft = new Draft
            {
                Kind = StatementKind.Contact,
                Contact = said with { People = [.. met.Select(m => m.Met)] },
                Given = new Given { Happened = happened, Place = string.IsNullOrWhiteSpace(place) ? null : place.Trim(), GivenKey = id },
                Called = [.. met.Select(m => m.Named).OfType<Named>()],
            };
            await handIn.Take(about, $"Contact, {happened:yyyy-MM-dd HH:mm} (child “{about}”, contact {id}): {string.Join(". ", new[] { said.Observed, said.Said, said.Showed, said.NotDone }.Where(t => !string.IsNullOrWhiteSpace(t)))}", draft, number);
        }

        return HandIn.Received;
    }

    // Nobody comes into a record, or out of another, by an id.
    private Task<IReadOnlyList<(MetPerson Met, Named? Named)>> Met(string about, IReadOnlyList<SentPerson> people, List<IndividualId> newcomers) => system.Do<IReadOnlyList<(MetPerson, Named?)>>(async db =>
    {
        var child = await AboutChild.Of(db, about);
        var there = child is { } known ? (await db.Appearances.AsNoTracking().Where(a => a.Child == known).Select(a => a.Individual).ToListAsync()).ToHashSet() : [];
        return
        [
            .. people.Select((p, n) => p.Person is { } person && there.Contains(person)
                ? (new MetPerson(person, p.How), (Named?)null)
                : (new MetPerson(newcomers[n], p.How), new Named(newcomers[n], string.IsNullOrWhiteSpace(p.Name) ? "Somebody" : p.Name.Trim()))),
        ];
    });

    private Task<bool> Told(IReadOnlyList<Guid> told) => system.Do(async db =>
    {
        var known = told.Count == 0 ? [] : (await db.Organisations.IgnoreAutoIncludes().AsNoTracking().Select(o => o.Id).ToListAsync()).Select(o => o.Value).ToHashSet();
        return told.All(known.Contains) ? true : throw new RuleException("Name only organisations of this partnership as told");
    });
}
