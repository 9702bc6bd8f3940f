using GoldenThread.Children;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Work.Children;

/// <summary>
/// Takes events that an organisation sends, its own: the same id again changes nothing, or corrects what was sent before; "withdrawn" takes it back.
/// A child is named by number or by the id of the record; one whom no record is exactly of waits for the duty team.
/// </summary>
internal sealed class TakeEvents(AsSystem system, Acting acting, WhatFollows follows)
{
    /// <summary>How many are taken at a time.</summary>
    public const int Most = 1_000;

    private const int Tries = 3;

    /// <summary>What becomes, or became, of an event.</summary>
    internal enum Fate
    {
        Added,
        Corrected,
        Withdrawn,
        Unchanged,

        /// <summary>No record is exactly of this child: a person of the duty team looks.</summary>
        Waits,

        /// <summary>It cannot be so, is another organisation's, or takes back what was never sent.</summary>
        Refused,
    }

    /// <summary>What would become of events; nothing is kept.</summary>
    public Task<IReadOnlyList<(PathwayEvent Event, Fate Fate)>> Preview(IReadOnlyList<PathwayEvent> events) => system.Do(db => All(db, events));

    /// <summary>Takes them.</summary>
    /// <param name="events">The events, in the order in which they were sent.</param>
    public async Task<IReadOnlyList<(PathwayEvent Event, Fate Fate)>> Take(IReadOnlyList<PathwayEvent> events)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await system.Do(async db =>
                {
                    var fates = await All(db, events);
                    await db.Save("Events sent by an organisation");
                    return fates;
                });
            }
            catch (DbUpdateException twice) when (tries < Tries && twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                // The same was sent twice at once: what the other made is there now.
            }
    }

    /// <summary>
    /// Receives them from whoever may not know which children are known: beside each refused one stands why, and the answer to all others is the same, whether
    /// the child is known, restricted or new.
    /// </summary>
    /// <param name="events">The events, in the order in which they were sent.</param>
    /// <exception cref="RuleException">There are none, or too many.</exception>
    public async Task<IReadOnlyList<(PathwayEvent Event, string? Refused)>> Receive(IReadOnlyList<PathwayEvent> events)
    {
        var looked = await Look(events);
        await Take([.. looked.Where(l => l.Refused is null).Select(l => l.Event)]);
        return looked;
    }

    /// <summary>Which of them would be refused, and why; what is said depends on no record.</summary>
    /// <param name="events">The events.</param>
    /// <exception cref="RuleException">There are none, or too many.</exception>
    public async Task<IReadOnlyList<(PathwayEvent Event, string? Refused)>> Look(IReadOnlyList<PathwayEvent> events)
    {
        if (events.Count == 0) throw new RuleException("Send at least one event");
        if (events.Count > Most) throw new RuleException($"Send up to {Most} events at once");
        var own = await system.Do(Own);
        return [.. events.Select(e => (e, SentEvents.Against(e, own, acting.Now)))];
    }

    private async Task<IReadOnlyList<(PathwayEvent Event, Fate Fate)>> All(GoldenThreadDb db, IReadOnlyList<PathwayEvent> events)
    {
        var (fates, found, touched, own) = (new List<(PathwayEvent, Fate)>(), new Dictionary<string, ChildId?>(StringComparer.Ordinal), new HashSet<ChildId>(), await Own(db));
        foreach (var one in events)
        {
            if (SentEvents.Against(one, own, acting.Now) is not null)
            {
                fates.Add((one, Fate.Refused));
                continue;
            }

            if (!found.TryGetValue(one.About.Value, out var child)) found[one.About.Value] = child = await AboutChild.Of(db, one.About.Value);
            var fate = child is { } known ? await One(db, known, one) : await Wait(db, one);
            if (fate is Fate.Added or Fate.Corrected or Fate.Withdrawn) touched.Add(child!.Value);
            fates.Add((one, fate));
        }

        await follows.Within(db, touched);
        return fates;
    }

    private async Task<Fate> One(GoldenThreadDb db, ChildId child, PathwayEvent sent)
    {
        var by = acting.Writes;
        var earlier = await db.Statements.Where(s => s.Child == child && s.Organisation == by.Organisation && s.GivenKey == sent.Id).OrderBy(s => s.Recorded).ThenBy(s => s.Id).ToListAsync();
        var stands = earlier.Find(e => e is { WithdrawnAt: null, SupersededAt: null });
        if (sent.Kind == EventKind.Withdrawn)
        {
            if (stands is null) return earlier.Count > 0 ? Fate.Unchanged : Fate.Refused;
            stands.Withdraw(string.IsNullOrWhiteSpace(sent.Value) ? "Withdrawn by the system that sent it" : sent.Value, by);
            await db.FlushWithoutSaving();
            return Fate.Withdrawn;
        }

        var occurred = new DateTimeOffset(sent.Occurred, TimeSpan.Zero);
        var names = await Names(db, child, sent.Value);
        if (stands is not null)
        {
            if (stands.Value == sent.Kind.Value && stands.Happened == occurred && (names is null ? stands.About is null && stands.Words.GetValueOrDefault("value") == sent.Value : stands.About == names)) return Fate.Unchanged;
            stands.GiveWay("Sent again", by);
            await db.FlushWithoutSaving();
        }

        var draft = new Draft
        {
            Kind = StatementKind.Event,
            Value = sent.Kind.Value,
            About = names,
            Words = names is null && sent.Value is { } value ? new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = value } : new Dictionary<string, string>(StringComparer.Ordinal),
            Given = new Given { Basis = Basis.RecordsChecked, Document = sent.Source.Length > 0 ? sent.Source : null, Happened = occurred, GivenKey = sent.Id, HandedIn = true, Supersedes = stands?.Number },
        };
        db.AddRange(StatementRows.Of(acting.Partnership, child, earlier.Count > 0 ? earlier[0].Number : StatementId.New(), by, draft));
        await db.FlushWithoutSaving();
        return stands is null ? Fate.Added : Fate.Corrected;
    }

    // An adult is named only where they are in this record already: nobody comes into a record by an id.
    private static async Task<IndividualId?> Names(GoldenThreadDb db, ChildId child, string? value) =>
        Guid.TryParse(value, out var id) && await db.Appearances.AnyAsync(a => a.Child == child && a.Individual == new IndividualId(id)) ? new IndividualId(id) : null;

    private async Task<Fate> Wait(GoldenThreadDb db, PathwayEvent sent)
    {
        var by = acting.Writes;
        var text = $"{sent.Kind.Value}, {sent.Occurred:yyyy-MM-dd HH:mm} {sent.Value} (child “{sent.About.Value}”, event {sent.Id})";
        if (await db.Intakes.AnyAsync(i => i.Organisation == by.Organisation && i.GivenKey == sent.Id && i.Text == text)) return Fate.Unchanged;
        db.Add(new Intake { Partnership = acting.Partnership, Organisation = by.Organisation, By = by.Author, ByName = by.Name, At = by.Recorded, Named = AboutChild.Named(sent.About.Value), Text = text, GivenKey = sent.Id });
        await db.FlushWithoutSaving();
        return Fate.Waits;
    }

    private async Task<string> Own(GoldenThreadDb db)
    {
        var organisation = acting.Writes.Organisation;
        return await db.Organisations.IgnoreAutoIncludes().Where(o => o.Id == organisation).Select(o => o.Name).SingleAsync();
    }
}
