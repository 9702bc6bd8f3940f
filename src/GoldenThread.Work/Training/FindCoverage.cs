using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>Whom training covers of those in scope, by organisation, on any day; and the numbers in scope.</summary>
internal sealed class FindCoverage(GoldenThreadDb db, Acting acting)
{
    /// <summary>Coverage at a level, or by a course, as far as the person may have it.</summary>
    public async Task<CoverageTable> Of(int? level, Guid? course, DateOnly on, CancellationToken cancellation = default)
    {
        var courses = await db.Courses.AsNoTracking().ToDictionaryAsync(c => c.Id, cancellation);
        var register = await OrganisationLoading.Register(db, cancellation);
        return CoverageTable.Of(await TrainingFigures.Held(db, courses, cancellation), await db.ScopeCounts.AsNoTracking().ToListAsync(cancellation), register, level, course, on);
    }

    /// <summary>The numbers in scope that count on a day, and those before them.</summary>
    public Task<List<ScopeCount>> Counts() => db.ScopeCounts.AsNoTracking().OrderByDescending(c => c.Day).ThenByDescending(c => c.Id).ToListAsync();

    /// <summary>Gives a number in scope. One that was given before stays, and counts until the new day.</summary>
    /// <exception cref="RuleException">Something is missing, or it is of another organisation.</exception>
    public async Task Give(OrganisationId organisation, int? level, Guid? course, DateOnly day, int people, string source)
    {
        if (acting.By is { Role: Role.OrganisationLead } by && by.Organisation != organisation) throw new RuleException("You give the number of your own organisation.") { About = nameof(organisation) };
        db.Add(new ScopeCount(acting.Partnership, organisation, level, course, day, people, source, acting.By));
        await db.SaveAsRead();
    }
}
