using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Training;
using GoldenThread.Training;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>What courses show as evidence: as it was attached, and as it is counted now.</summary>
internal sealed class TrainingResults(GoldenThreadDb db, AttachTraining attach) : IResultSource
{
    /// <inheritdoc/>
    public bool Has(ResultOrigin origin) => origin is ResultOrigin.Attendance or ResultOrigin.FollowUp;

    /// <inheritdoc/>
    public async Task<ShownResult?> Now(AttachedResult attached)
    {
        var what = Enum.Parse<TrainingShown>(attached.Part);
        return await Course(attached) is { } course && await attach.Shows(course, what) is { } shown ? await attach.Result(course, what, shown) : null;
    }

    /// <inheritdoc/>
    public async Task Attach(AttachedResult attached, PlanAction action) =>
        await attach.Attach(await Course(attached) ?? throw new RuleException("There is nothing to attach yet."), Enum.Parse<TrainingShown>(attached.Part), action);

    private Task<Course?> Course(AttachedResult attached)
    {
        var id = attached.SourceId;
        return db.Courses.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id);
    }
}
