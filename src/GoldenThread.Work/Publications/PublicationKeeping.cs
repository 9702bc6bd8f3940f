using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Publications;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>Versions of plans: prepared from the plan as it stands, kept with what the public reads of it, found again.</summary>
public static class PublicationKeeping
{
    // What was checked, as it was prepared; the public may read it too: it is the published plan as data.
    private const string SnapshotFormat = "json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Prepares a version of a plan and adds it; the caller saves.</summary>
    /// <param name="db">A session.</param>
    /// <param name="plan">The plan, whole.</param>
    /// <param name="register">The partnership's organisations.</param>
    /// <param name="form">Table or narrative.</param>
    /// <param name="by">Who prepares it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">The person may not, or another version of that form is in hand.</exception>
    public static async Task<Publication> Prepare(
        GoldenThreadDb db, Plan plan, OrganisationRegister register, PublicationForm form, Actor by, CancellationToken cancellation = default)
    {
        if (await db.Publications.AnyAsync(p => p.Plan == plan.Id && p.Form == form && (p.State == PublicationState.Draft || p.State == PublicationState.Requested), cancellation))
            throw new RuleException("A version in this form is in hand already. Decide on it, or set it aside, before another is prepared.");
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == plan.Partnership, cancellation);
        var now = PublishedPlan.Of(plan, partnership.Name, register, partnership.Scale);
        var last = await Last(db, plan.Id, form, cancellation);
        var changes = PlanChanges.Between(last is null ? null : await Snapshot(db, last.Id, cancellation), now);
        var publication = new Publication(plan, form, (last?.Number ?? 0) + 1, string.Join('\n', changes), by);
        if (await db.Publications.AnyAsync(p => p.Slug == publication.Slug && p.Plan != plan.Id, cancellation))
            throw new RuleException($"Another plan whose reference makes the same address (“{publication.Slug}”) was published before this one. Nothing was prepared.");
        db.Add(publication);
        db.Add(File(publication.Id, SnapshotFormat, "application/json", JsonSerializer.SerializeToUtf8Bytes(now, Json)));
        return publication;
    }

    /// <summary>The sentences of what changed.</summary>
    public static IReadOnlyList<string> ChangesOf(Publication publication) => publication.ChangesSummary.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The newest version of a plan that is or was public, in a form; null where there is none.</summary>
    public static Task<Publication?> Last(GoldenThreadDb db, PlanId plan, PublicationForm form, CancellationToken cancellation = default) => db.Publications.AsNoTracking()
        .Where(p => p.Plan == plan && p.Form == form && (p.State == PublicationState.Published || p.State == PublicationState.Withdrawn))
        .OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellation);

    /// <summary>The plan as it was when the version was prepared.</summary>
    /// <exception cref="InvalidDataException">It is not there, or cannot be read.</exception>
    public static async Task<PublishedPlan> Snapshot(GoldenThreadDb db, Guid publication, CancellationToken cancellation = default)
    {
        var file = await Find(db, publication, SnapshotFormat, cancellation) ?? throw new InvalidDataException($"Version {publication} has no plan kept with it.");
        return JsonSerializer.Deserialize<PublishedPlan>(file.Bytes, Json) ?? throw new InvalidDataException($"The plan kept with version {publication} cannot be read.");
    }

    /// <summary>A version's file in a format, or null.</summary>
    public static Task<PublicationFile?> Find(GoldenThreadDb db, Guid publication, string format, CancellationToken cancellation = default) =>
        db.PublicationFiles.AsNoTracking().SingleOrDefaultAsync(f => f.PublicationId == publication && f.Format == format, cancellation);

    /// <summary>A file of a version, to be added.</summary>
    public static PublicationFile File(Guid publication, string format, string mediaType, byte[] bytes) =>
        new() { PublicationId = publication, Format = format, MediaType = mediaType, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Bytes = bytes };
}
