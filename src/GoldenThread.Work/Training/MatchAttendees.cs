using GoldenThread.Storage;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>People who may be one: somebody says whether they are. Nothing is joined by itself.</summary>
internal sealed class MatchAttendees(GoldenThreadDb db, Acting acting)
{
    private const int Most = 100;

    /// <summary>Pairs of whom somebody should say whether they are one person, each with their last organisation.</summary>
    public async Task<IReadOnlyList<(Attendee Without, Attendee With)>> Doubtful()
    {
        var forms = await db.Attendees.AsNoTracking().Where(a => a.Form != "" && a.SameAs == null).GroupBy(a => a.Form).Where(g => g.Count() > 1 && g.Any(a => a.Email == null))
            .OrderBy(g => g.Key).Select(g => g.Key).Take(Most).ToListAsync();
        var people = await db.Attendees.AsNoTracking().Where(a => forms.Contains(a.Form) && a.SameAs == null).OrderBy(a => a.Form).ThenBy(a => a.Id).ToListAsync();
        return
        [
            .. people.GroupBy(p => p.Form).SelectMany(g => g.SelectMany(without => g.Where(with => without.MayBe(with) && (with.Email is not null || with.Id > without.Id))
                .Select(with => (without, with)))).Take(Most),
        ];
    }

    /// <summary>Where people came from, for those who look at pairs.</summary>
    public async Task<IReadOnlyDictionary<Guid, OrganisationId>> LastOrganisations(IEnumerable<Guid> people)
    {
        var ids = people.Distinct().ToList();
        return (await db.Attendances.AsNoTracking().Where(a => ids.Contains(a.AttendeeId) && a.Organisation != null).Select(a => new { a.AttendeeId, a.Organisation, a.At }).ToListAsync())
            .GroupBy(a => a.AttendeeId).ToDictionary(g => g.Key, g => g.MaxBy(a => a.At)!.Organisation!.Value);
    }

    /// <summary>Says whether two are one person.</summary>
    /// <exception cref="RuleException">They cannot be, or are not there.</exception>
    public async Task Say(Guid without, Guid with, bool same)
    {
        var pair = await db.Attendees.Where(a => a.Id == without || a.Id == with).ToDictionaryAsync(a => a.Id);
        if (!pair.TryGetValue(without, out var one) || !pair.TryGetValue(with, out var other)) throw new RuleException("Choose two people.");
        if (same)
        {
            one.Is(other);
            // Where both are in the list of one session, the entries become one as well.
            var entries = await db.Attendances.Where(a => (a.AttendeeId == without || a.AttendeeId == with) && a.JoinedTo == null).ToListAsync();
            foreach (var own in entries.Where(a => a.AttendeeId == without))
                if (entries.Find(a => a.AttendeeId == with && a.SessionId == own.SessionId) is { } kept) own.JoinTo(kept, await db.CourseSessions.SingleAsync(s => s.Id == own.SessionId), acting.Now);
        }
        else
        {
            one.IsNot(other);
        }

        await db.SaveAsRead(same ? "One person" : "Two people");
    }
}
