using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Work.Children;

/// <summary>
/// Takes a contact that an organisation's program sends, with children one or several, each asked for separately. The answer is the same whether a child is known,
/// restricted or new. The same id again changes nothing, or corrects what was sent before, in every record; and takes it back.
/// </summary>
internal sealed class TakeContact(AsSystem system, Acting acting, WhatFollows follows, ReplaceContact replace)
{
    private const int Tries = 3;
    private const long TicksOfTheDatabase = 10;

    /// <summary>Takes it.</summary>
    /// <param name="sent">The contact.</param>
    /// <returns>Always <see cref="HandIn.Received"/>.</returns>
    /// <exception cref="RuleException">Something is missing, or does not fit.</exception>
    public async Task<string> Take(SentContact sent)
    {
        Named(sent.Id);
        if (sent.Happened > acting.Now) throw new RuleException("A contact cannot be in the future");
        if (sent.Children.Count == 0 || sent.Children.Any(c => string.IsNullOrWhiteSpace(c.About))) throw new RuleException("Name each child by NHS number or by the id of the record");
        foreach (var (_, said) in sent.Children) said.Checked();
        await Kept(async db =>
        {
            await Told(db, [.. sent.Children.SelectMany(c => c.Said.Told).Distinct()]);
            await Keep(db, sent);
        });
        return HandIn.Received;
    }

    /// <summary>Takes back what was sent, in every record. What was never sent, or taken back before, stays as it is.</summary>
    /// <param name="id">What its sender calls it.</param>
    /// <param name="because">Why.</param>
    /// <returns>Always <see cref="HandIn.Received"/>.</returns>
    /// <exception cref="RuleException">It has no id, or no reason is given.</exception>
    public async Task<string> TakeBack(string? id, string? because)
    {
        Named(id);
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter a reason for withdrawing the contact");
        if (because.Length > Longest.Text) throw new RuleException($"The reason can have up to {Longest.Text} characters");
        await Kept(async db =>
        {
            var by = acting.Writes;
            var standing = await Rows(db, by.Organisation, id!, []);
            foreach (var row in standing) row.Withdraw(because, by);
            await Wait(db, by, id!, null, $"Contact {id} was withdrawn: {because.Trim()}", onlyWhereThere: true);
            await follows.Within(db, [.. standing.Select(r => r.Child).Distinct()]);
        });
        return HandIn.Received;
    }

    private static void Named(string? id)
    {
        if (string.IsNullOrWhiteSpace(id)) throw new RuleException("A contact needs an id. The same id again changes nothing, or corrects it");
        if (id.Length > Longest.Key) throw new RuleException($"The id can have up to {Longest.Key} characters");
    }

    private async Task Kept(Func<GoldenThreadDb, Task> work)
    {
        for (var tries = 1; ; tries++)
            try
            {
                await system.Save(work, "Sent by an organisation");
                return;
            }
            catch (DbUpdateException twice) when (tries < Tries && twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // The same was sent twice at once: what the other made is there now.
            }
    }

    private async Task Keep(GoldenThreadDb db, SentContact sent)
    {
        var (by, known) = (acting.Writes, new List<(ChildId Child, ContactContent Said)>());
        foreach (var (about, said) in sent.Children)
        {
            if (await AboutChild.Of(db, about) is not { } child) await Wait(db, by, sent.Id, about, $"Contact, {sent.Happened:yyyy-MM-dd HH:mm} (child “{about}”, contact {sent.Id}): {InWords(said)}");
            else if (!known.Exists(k => k.Child == child)) known.Add((child, said));
        }

        var rows = await Rows(db, by.Organisation, sent.Id, [.. known.Select(k => k.Child)]);
        List<Statement> standing = [.. rows.Where(r => r is { WithdrawnAt: null, SupersededAt: null })];
        var newcomers = await Newcomers(db, rows, sent.People);
        var drafts = new List<(ChildId Child, Draft Draft)>();
        foreach (var (child, said) in known) drafts.Add((child, await Draft(db, child, said, sent, newcomers)));
        if (Same(standing, drafts)) return;
        var number = rows.Count > 0 ? rows[0].Number : StatementId.New();
        if (standing.Count > 0) await replace.In(db, number, standing, drafts, by, "Sent again");
        foreach (var (child, draft) in drafts.Where(d => !standing.Exists(r => r.Child == d.Child)))
        {
            if (standing.Count == 0)
            {
                db.AddRange(StatementRows.Of(acting.Partnership, child, number, by, draft, await Minors.Among(db, child, draft, acting.Now)));
                await AppearancesKept.Note(db, child, [.. draft.Called.Select(c => (c.Id, c.Called))], by, null);
            }

            HandIn.Look(db, acting, child);
        }

        await follows.Within(db, [.. drafts.Select(d => d.Child).Concat(standing.Select(r => r.Child)).Distinct()]);
    }

    // What was sent under the id: wherever it stands, and what stood in the records that are named now. The first of them gave it its number.
    private static async Task<List<Statement>> Rows(GoldenThreadDb db, OrganisationId own, string id, IReadOnlyList<ChildId> children) =>
    [
        .. (await db.Statements.Where(s => s.Organisation == own && s.GivenKey == id && s.Kind == StatementKind.Contact && s.HandedIn && s.WithdrawnAt == null && s.SupersededAt == null).ToListAsync())
            .Concat(children.Count == 0 ? [] : await db.Statements.Where(s => children.Contains(s.Child) && s.Organisation == own && s.GivenKey == id && s.Kind == StatementKind.Contact && s.HandedIn).ToListAsync())
            .DistinctBy(s => s.Id).OrderBy(s => s.Recorded).ThenBy(s => s.Id),
    ];

    // Whoever came into the records with this contact and is called the same is the same.
    private static async Task<IReadOnlyList<IndividualId>> Newcomers(GoldenThreadDb db, List<Statement> rows, IReadOnlyList<SentPerson> people)
    {
        var (children, met) = (rows.Select(r => r.Child).Distinct().ToList(), rows.SelectMany(r => ContactContent.Of(r).People).Select(p => p.Person).Distinct().ToList());
        var since = rows.Count == 0 ? default : rows[0].Recorded;
        var there = rows.Count == 0 ? [] : (await db.Appearances.AsNoTracking().Where(a => children.Contains(a.Child) && met.Contains(a.Individual)).ToListAsync())
            .GroupBy(a => a.Individual).Where(a => a.All(one => one.At >= since)).Select(a => a.First()).OrderBy(a => a.Individual.Value).ToList();
        var found = new List<IndividualId>();
        foreach (var one in people)
        {
            var same = there.Find(a => a.Description == Called(one));
            if (same is not null) there.Remove(same);
            found.Add(same?.Individual ?? IndividualId.New());
        }

        return found;
    }

    // Nobody comes into a record, or out of another, by an id.
    private static async Task<Draft> Draft(GoldenThreadDb db, ChildId child, ContactContent said, SentContact sent, IReadOnlyList<IndividualId> newcomers)
    {
        var there = sent.People.Any(p => p.Person is not null) ? (await db.Appearances.AsNoTracking().Where(a => a.Child == child).Select(a => a.Individual).ToListAsync()).ToHashSet() : [];
        var met = sent.People.Select((p, n) => p.Person is { } person && there.Contains(person)
            ? (Met: new MetPerson(person, p.How), Named: (Named?)null)
            : (Met: new MetPerson(newcomers[n], p.How), Named: new Named(newcomers[n], Called(p)))).ToList();
        return new Draft
        {
            Kind = StatementKind.Contact,
            Contact = said with { People = [.. met.Select(m => m.Met)] },
            Given = new Given { Happened = sent.Happened, Place = string.IsNullOrWhiteSpace(sent.Place) ? null : sent.Place.Trim(), GivenKey = sent.Id, HandedIn = true },
            Called = [.. met.Select(m => m.Named).OfType<Named>()],
        };
    }

    private static bool Same(List<Statement> standing, List<(ChildId Child, Draft Draft)> drafts) =>
        standing.Count == drafts.Count && standing.TrueForAll(r => drafts.Find(d => d.Child == r.Child) is { Draft: { Contact: { } said, Given: { Happened: { } happened } given } }
            && r.Place == given.Place && r.Happened.UtcTicks / TicksOfTheDatabase == happened.UtcTicks / TicksOfTheDatabase && Equal(r.Words, said.Words()));

    private static bool Equal(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) => one.Count == other.Count && one.All(w => other.GetValueOrDefault(w.Key) == w.Value);

    // A person of the duty team looks at what no record is exactly of.
    private async Task Wait(GoldenThreadDb db, WrittenBy by, string id, string? about, string text, bool onlyWhereThere = false)
    {
        var sent = await db.Intakes.AsNoTracking().Where(i => i.Organisation == by.Organisation && i.GivenKey == id).ToListAsync();
        if (sent.Exists(i => i.Text == text) || (onlyWhereThere && sent.Count == 0)) return;
        db.Add(new Intake
        {
            Partnership = acting.Partnership,
            Organisation = by.Organisation,
            By = by.Author,
            ByName = by.Name,
            At = by.Recorded,
            Named = about is null ? sent[0].Named : AboutChild.Named(about),
            Text = text,
            GivenKey = id,
        });
        await db.FlushWithoutSaving();
    }

    private static string Called(SentPerson person) => string.IsNullOrWhiteSpace(person.Name) ? "Somebody" : person.Name.Trim();

    private static string InWords(ContactContent said) => string.Join(". ", new[] { said.Observed, said.Said, said.Showed, said.NotDone }.Where(t => !string.IsNullOrWhiteSpace(t)));

    private static async Task Told(GoldenThreadDb db, IReadOnlyList<Guid> told)
    {
        if (told.Count == 0) return;
        var known = (await db.Organisations.IgnoreAutoIncludes().AsNoTracking().Select(o => o.Id).ToListAsync()).Select(o => o.Value).ToHashSet();
        if (!told.All(known.Contains)) throw new RuleException("Name only organisations of this partnership as told");
    }
}
