using GoldenThread.Plans;
using GoldenThread.Policies;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Policies;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Policies;

/// <summary>Versions of policies as evidence: how far one had come when it was attached, and how far the one in force has come now.</summary>
internal sealed class PolicyResults(GoldenThreadDb db, Acting acting, FindPolicies find, AttachPolicy attach) : IResultSource
{
    /// <inheritdoc/>
    public bool Has(ResultOrigin origin) => origin == ResultOrigin.Circulation;

    /// <summary>A version with how far it has come by a day.</summary>
    public static ShownResult Of(FoundPolicy found, PolicyVersion version, DateOnly today)
    {
        var counts = found.Counts(version, today);
        var confirmed = found.Of(version).Select(a => a.Last(ClaimKind.Confirmed, today)).OfType<AcknowledgementClaim>().OrderBy(c => c.On).LastOrDefault();
        return new ShownResult(
            ResultOrigin.Circulation, found.Policy.Id.Value, "",
            $"In force from {version.InForceFrom:d MMMM yyyy}; {counts?.InWords() ?? "sent to no organisation"}{(confirmed is null ? "" : $". {confirmed.Words}")}", counts?.StaffReached,
            "what organisations say: received, passed on, confirmed in use", $"{PolicyWords.Of(found.Policy.Kind)} {found.Policy.Reference}, version {version.Number}", today);
    }

    /// <inheritdoc/>
    public async Task<ShownResult?> Now(AttachedResult attached) =>
        await Found(attached) is { } found && found.Policy.On(acting.Today) is { } version ? Of(found, version, acting.Today) : null;

    /// <inheritdoc/>
    public async Task Attach(AttachedResult attached, PlanAction action) =>
        await attach.Attach(await Found(attached) ?? throw new RuleException("No version of this policy is in force yet."), action);

    private async Task<FoundPolicy?> Found(AttachedResult attached)
    {
        var id = new PolicyId(attached.SourceId);
        return await db.Policies.AsNoTracking().IgnoreAutoIncludes().Where(p => p.Id == id).Select(p => p.Reference).SingleOrDefaultAsync() is { } reference ? await find.One(reference) : null;
    }
}
