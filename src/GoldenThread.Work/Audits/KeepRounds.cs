using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Audits;

/// <summary>Audits that come back: schedules, the sheets of their rounds, and rounds that were not needed.</summary>
internal sealed class KeepRounds(GoldenThreadDb db, Acting acting, KeepDoubts doubts)
{
    /// <summary>All schedules, by title.</summary>
    public Task<List<AuditSchedule>> Schedules() => db.AuditSchedules.OrderBy(s => s.Title).ThenBy(s => s.Id).ToListAsync();

    /// <summary>A schedule; null where there is none.</summary>
    public Task<AuditSchedule?> Schedule(Guid id) => db.AuditSchedules.SingleOrDefaultAsync(s => s.Id == id);

    /// <summary>What organisations did in the rounds of a schedule, as far as the person may see it.</summary>
    public Task<List<AuditRound>> Rounds(AuditSchedule schedule) => db.AuditRounds.Where(r => r.ScheduleId == schedule.Id).OrderBy(r => r.Number).ToListAsync();

    /// <summary>Adds a schedule.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public async Task<AuditSchedule> Add(string title, AuditTool tool, IEnumerable<OrganisationId> organisations, string every, int files, DateOnly first, DateOnly? until, ActionId? action)
    {
        var schedule = new AuditSchedule(acting.Partnership, title, tool, organisations, every, files, first, until, action);
        db.Add(schedule);
        await db.SaveAsRead();
        if (action is { } rests) await doubts.Of(acting.Partnership, rests);
        return schedule;
    }

    /// <summary>Sends a sheet of a round.</summary>
    /// <exception cref="RuleException">A grade is missing, all are in, or the round has not begun.</exception>
    public async Task Send(AuditSchedule schedule, OrganisationId organisation, int number, ImmutableArray<AspectGrade> grades)
    {
        (await Round(schedule, organisation, number)).Send(schedule.Tool, grades, acting.By);
        await db.SaveAsRead();
        if (schedule.Action is { } rests) await doubts.Of(acting.Partnership, rests);
    }

    /// <summary>Excuses a round.</summary>
    /// <exception cref="RuleException">It is not said why.</exception>
    public async Task Excuse(AuditSchedule schedule, OrganisationId organisation, int number, string because)
    {
        (await Round(schedule, organisation, number)).Excuse(because);
        await db.SaveAsRead(because);
        if (schedule.Action is { } rests) await doubts.Of(acting.Partnership, rests);
    }

    private async Task<AuditRound> Round(AuditSchedule schedule, OrganisationId organisation, int number)
    {
        if (await db.AuditRounds.SingleOrDefaultAsync(r => r.ScheduleId == schedule.Id && r.Organisation == organisation && r.Number == number) is { } kept) return kept;
        var days = schedule.Rounds(acting.Today).Where(d => d.Number == number).ToList();
        if (days.Count == 0) throw new RuleException("This round has not begun.");
        var round = new AuditRound(schedule, organisation, days[0]);
        db.Add(round);
        return round;
    }
}
