using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Policies;
using GoldenThread.Storage;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Policies;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Policies;

/// <summary>What the pages of policies show. What a person may not see is not there: the database decides.</summary>
internal sealed class FindPolicies(GoldenThreadDb db, Acting acting)
{
    /// <summary>All policies by title, with what the person may see of how far each has come.</summary>
    public async Task<IReadOnlyList<FoundPolicy>> All()
    {
        var register = await OrganisationLoading.Register(db);
        var said = (await db.Acknowledgements.AsNoTracking().OrderBy(a => a.Id).ToListAsync()).ToLookup(a => a.Policy);
        return
        [
            .. (await db.Policies.AsNoTracking().ToListAsync()).OrderBy(p => p.Title, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Reference, StringComparer.Ordinal)
                .Select(p => new FoundPolicy(p, [.. said[p.Id]], register, new Dictionary<OrganisationId, int>())),
        ];
    }

    /// <summary>The policies that have all these words in their title, reference, changes or words; all of them for none.</summary>
    public async Task<IReadOnlySet<PolicyId>?> With(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        var sought = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(10).Select(w => $"%{w.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%").ToList();
        HashSet<PolicyId>? found = null;
        foreach (var word in sought)
        {
            var here = await db.Policies.AsNoTracking().IgnoreAutoIncludes().Where(p => EF.Functions.ILike(p.Title, word) || EF.Functions.ILike(p.Reference, word)).Select(p => p.Id).ToListAsync();
            var inside = await (
                from text in db.PolicyTexts.AsNoTracking()
                join version in db.Set<PolicyVersion>() on text.VersionId equals version.Id
                where EF.Functions.ILike(text.Words, word)
                select version.Policy).ToListAsync();
            var of = here.Concat(inside).ToHashSet();
            if (found is null) found = of;
            else found.IntersectWith(of);
        }

        return found;
    }

    /// <summary>A policy by its reference, tracked for changes; null where there is none.</summary>
    public Task<Policy?> Policy(string reference)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // the index is on the lower form
        return db.Policies.SingleOrDefaultAsync(p => p.Reference.ToLower() == lower);
#pragma warning restore CA1862
    }

    /// <summary>A policy with what the person may see of how far it has come, tracked for changes; null where there is none.</summary>
    public async Task<FoundPolicy?> One(string reference)
    {
        if (await Policy(reference) is not { } policy) return null;
        var said = await db.Acknowledgements.Where(a => a.Policy == policy.Id).OrderBy(a => a.Id).ToListAsync();
        var since = policy.On(acting.Today) is { } version ? policy.ClaimsOf(version).Number : 1;
        return new FoundPolicy(policy, said, await OrganisationLoading.Register(db), await PolicyReaders.Of(db, policy.Id, since));
    }

    /// <summary>The words of a version; empty where the document stands elsewhere alone.</summary>
    public async Task<string> Words(PolicyVersion version) =>
        (await db.PolicyTexts.AsNoTracking().SingleOrDefaultAsync(t => t.VersionId == version.Id))?.Words ?? "";

    /// <summary>The document of a version as a file; null where there is none, or the virus scanner found something in it.</summary>
    public Task<KeptFile?> File(PolicyVersion version, CancellationToken cancellation) =>
        db.PolicyFiles.AsNoTracking().Where(f => f.VersionId == version.Id && f.Scan != ScanResult.Infected).Select(f => new KeptFile(f.Name, f.Bytes)).SingleOrDefaultAsync(cancellation);

    /// <summary>True where the file of a version was received while no virus scanner was set up.</summary>
    public Task<bool> IsUnscanned(PolicyVersion version) => db.PolicyFiles.AnyAsync(f => f.VersionId == version.Id && f.Scan == ScanResult.NotScanned);

    /// <summary>What the person has read last of each policy.</summary>
    public async Task<IReadOnlyDictionary<PolicyId, PolicyRead>> Read()
    {
        if (acting.Person is not { } me) return new Dictionary<PolicyId, PolicyRead>();
        return (await db.PolicyReads.AsNoTracking().Where(r => r.By == me).ToListAsync()).GroupBy(r => r.Policy).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Version)!);
    }

    /// <summary>What the person answered to the questions about a version, in the order of the questions.</summary>
    public async Task<IReadOnlyList<PolicyAnswer>> OwnAnswers(PolicyVersion version) =>
        acting.Person is { } me && version.Questions.Length > 0
            ? await db.PolicyAnswers.AsNoTracking().Where(a => a.By == me && a.Policy == version.Policy && a.Version == version.Number).OrderBy(a => a.Question).ToListAsync() : [];

    /// <summary>How many people chose the right answer to each question about a version; nothing of a question that fewer than ten answered.</summary>
    public async Task<IReadOnlyList<QuestionAnswered>> Answers(PolicyVersion version) => version.Questions.Length > 0 ? await PolicyReaders.Answers(db, version.Policy, version.Number) : [];

    /// <summary>True where the person may add versions and circulate: who runs plans, and the lead of the organisation that keeps it.</summary>
    public bool MayKeep(FoundPolicy found) => MayKeep(acting.By, found.Policy.Owner is { } owner ? found.Organisations.CarriedOnBy(owner, acting.Today).Select(o => o.Id).Prepend(owner) : []);

    /// <summary>True where the person may say what an organisation says: who runs plans, and its own lead, or that of who carries on its work.</summary>
    public bool MayAcknowledge(FoundPolicy found, OrganisationId organisation) => MayKeep(acting.By, found.Organisations.CarriedOnBy(organisation, acting.Today).Select(o => o.Id).Prepend(organisation));

    /// <summary>Recommendations that the person may see, with a few words of each.</summary>
    public async Task<IReadOnlyDictionary<RecommendationId, string>> Recommendations(IEnumerable<RecommendationId> ids)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0 ? new Dictionary<RecommendationId, string>()
            : await (
                from recommendation in db.Set<Recommendation>().AsNoTracking().IgnoreAutoIncludes()
                join plan in db.Set<Plan>() on recommendation.Plan equals plan.Id
                where wanted.Contains(recommendation.Id)
                select new { recommendation.Id, recommendation.Number, recommendation.Text, plan.Reference })
                .ToDictionaryAsync(r => r.Id, r => $"{r.Reference} {r.Number}: {r.Text.Beginning(120)}");
    }

    /// <summary>Organisations that have not ended, by name.</summary>
    public async Task<IReadOnlyList<Organisation>> Organisations() =>
        [.. (await OrganisationLoading.Register(db)).All.Where(o => o.Ended is null).OrderBy(o => o.Name, StringComparer.Ordinal)];

    private static bool MayKeep(Actor by, IEnumerable<OrganisationId> own) =>
        by.Role is Role.BusinessManager or Role.Administrator || (by.Role == Role.OrganisationLead && by.Organisation is { } organisation && own.Contains(organisation));
}
