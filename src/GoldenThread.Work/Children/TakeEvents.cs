using GoldenThread.Children;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>
/// Takes events that an organisation's system sends, its own: the same id again changes nothing, or corrects what was sent before; "withdrawn" takes it back.
/// A child is named by number or by the id of the record; one whom no record is exactly of waits for the duty team.
/// </summary>
internal sealed class TakeEvents(AsSystem system, Acting acting, WhatFollows follows)
{
    /// <summary>What becomes, or became, of an event.</summary>
    internal enum Fate
    {
        Added,
        Corrected,
        Withdrawn,
        Unchanged,

        /// <summary>No record is exactly of this child: a person of the duty team looks.</summary>
        Waits,

        /// <summary>It happened in the future, or takes back what was never sent.</summary>
        Refused,
    }

    /// <summary>What would become of events; nothing is kept.</summary>
    public Task<IReadOnlyList<(PathwayEvent Event, Fate Fate)>> Preview(IReadOnlyList<PathwayEvent> events) => system.Do(db => All(db, events));

    /// <summary>Takes them.</summary>
    /// <param name="events">The events, in the order in which they were sent.</param>
    public async Task<IReadOnlyList<(PathwayEvent Event, Fate Fate)>> Take(IReadOnlyList<PathwayEvent> events)
    {
        IReadOnlyList<(PathwayEvent, Fate)> fates = [];
        await system.Save(async db => fates = await All(db, events), "Events sent by a system");
        return fates;
    }

    private async Task<IReadOnlyList<(PathwayEvent Event, Fate Fate)>> All(GoldenThreadDb db, IReadOnlyList<PathwayEvent> events)
    {
        var fates = new List<(PathwayEvent, Fate)>();
        var found = new Dictionary<string, ChildId?>(StringComparer.Ordinal);
        var touched = new HashSet<ChildId>();
        foreach (var one in events)
        {
            if (!found.TryGetValue(one.About.Value, out var child)) found[one.About.Value] = child = await Child(db, one.About.Value);
            var fate = child is { } known ? await One(db, known, one) : Wait(db, one);
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
            stands.Withdraw(string.IsNullOrWhiteSpace(sent.Value) ? "Taken back by the system that sent it" : sent.Value, by);
            await db.FlushWithoutSaving();
            return Fate.Withdrawn;
        }

        var occurred = new DateTimeOffset(sent.Occurred, TimeSpan.Zero);
        if (occurred > by.Recorded) return Fate.Refused;
        if (stands is not null)
        {
            if (stands.Value == sent.Kind.Value && stands.Happened == occurred && stands.Words.GetValueOrDefault("value") == sent.Value) return Fate.Unchanged;
            stands.GiveWay("Sent again", by);
            await db.FlushWithoutSaving();
        }

        var draft = new Draft
        {
            Kind = StatementKind.Event,
            Value = sent.Kind.Value,
            Words = sent.Value is { } value ? new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = value } : new Dictionary<string, string>(StringComparer.Ordinal),
            Given = new Given { Basis = Basis.RecordsChecked, Document = sent.Source.Length > 0 ? sent.Source : null, Happened = occurred, GivenKey = sent.Id, HandedIn = true, Supersedes = stands?.Number },
        };
        db.AddRange(StatementRows.Of(acting.Partnership, child, earlier.Count > 0 ? earlier[0].Number : StatementId.New(), by, draft));
        await db.FlushWithoutSaving();
        return stands is null ? Fate.Added : Fate.Corrected;
    }

    private Fate Wait(GoldenThreadDb db, PathwayEvent sent)
    {
        var by = acting.Writes;
        db.Add(new Intake { Partnership = acting.Partnership, Organisation = by.Organisation, By = by.Author, ByName = by.Name, At = by.Recorded, Named = new IdentityAsked { NhsNumber = NhsNumber.IsOne(sent.About.Value) ? sent.About.Value : null }, Text = $"{sent.Kind.Value}, {sent.Occurred:yyyy-MM-dd HH:mm} {sent.Value} (child “{sent.About.Value}”, event {sent.Id})" });
        return Fate.Waits;
    }

    private static async Task<ChildId?> Child(GoldenThreadDb db, string about)
    {
        if (Guid.TryParse(about, out var id)) return await db.ChildRecords.AnyAsync(r => r.Child == new ChildId(id)) ? new ChildId(id) : null;
        return NhsNumber.IsOne(about) && await ChildrenShown.Exactly(db, new IdentityAsked { NhsNumber = about }) is [var one] ? one : null;
    }
}
