using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Publications;
using GoldenThread.Work.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>How versions of plans are kept: what the public reads of a plan, as it was checked, and the files of a version.</summary>
internal sealed class PublicationKeeping(GoldenThreadDb db, FindPlans plans, FindGrounds grounds)
{
    // What was checked, as it was prepared; the public may read it too: it is the published plan as data.
    private const string SnapshotFormat = "json";

    // The logo as it was on that day; a version without one has no such file.
    private const string LogoFormat = "logo";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What the public would read of a plan as it stands now.</summary>
    public async Task<PublishedPlan> AsItStands(Plan plan, CancellationToken cancellation = default)
    {
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == plan.Partnership, cancellation);
        return PublishedPlan.Of(plan, partnership.Name, await plans.Organisations(), partnership.Scale, await grounds.Of(plan));
    }

    /// <summary>The next version of a plan in a form: what the public would read, its number, and what changed since the one before.</summary>
    public async Task<NextVersion> Next(Plan plan, PublicationForm form, CancellationToken cancellation = default)
    {
        var now = await AsItStands(plan, cancellation);
        var last = await Last(plan.Id, form, cancellation);
        return new NextVersion(now, last, PlanChanges.Between(last is null ? null : await Snapshot(last.Id, cancellation), now));
    }

    /// <summary>The plan as it was when the version was prepared.</summary>
    /// <exception cref="InvalidDataException">It is not there, or cannot be read.</exception>
    public async Task<PublishedPlan> Snapshot(Guid publication, CancellationToken cancellation = default)
    {
        var file = await Find(publication, SnapshotFormat, cancellation) ?? throw new InvalidDataException($"Version {publication} has no plan kept with it.");
        return JsonSerializer.Deserialize<PublishedPlan>(file.Bytes, Json)
            ?? throw new InvalidDataException($"The plan kept with version {publication} cannot be read.");
    }

    /// <summary>The partnership's logo, as the next version takes it over; null where there is none.</summary>
    public async Task<Logo?> Logo(CancellationToken cancellation = default) =>
        await db.PartnershipLogos.AsNoTracking().Select(logo => logo.Bytes).SingleOrDefaultAsync(cancellation) is { } bytes ? GoldenThread.Publications.Logo.Of(bytes) : null;

    /// <summary>The logo as it was when the version was prepared; null where there was none.</summary>
    public async Task<Logo?> LogoOf(Guid publication, CancellationToken cancellation = default) =>
        await Find(publication, LogoFormat, cancellation) is { } file ? GoldenThread.Publications.Logo.Of(file.Bytes) : null;

    /// <summary>A version's file in a format, or null.</summary>
    public Task<PublicationFile?> Find(Guid publication, string format, CancellationToken cancellation = default) =>
        db.PublicationFiles.AsNoTracking().SingleOrDefaultAsync(f => f.PublicationId == publication && f.Format == format, cancellation);

    /// <summary>What the public will read of a version, as a file to be added.</summary>
    public static PublicationFile File(Guid publication, PublishedPlan snapshot) =>
        File(publication, SnapshotFormat, "application/json", JsonSerializer.SerializeToUtf8Bytes(snapshot, Json));

    /// <summary>The logo of a version, as a file to be added.</summary>
    public static PublicationFile File(Guid publication, Logo logo) => File(publication, LogoFormat, logo.MediaType, logo.Bytes);

    /// <summary>A file of a version, to be added.</summary>
    public static PublicationFile File(Guid publication, string format, string mediaType, byte[] bytes) =>
        new() { PublicationId = publication, Format = format, MediaType = mediaType, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Bytes = bytes };

    // The newest version of a plan that is or was public.
    private Task<Publication?> Last(PlanId plan, PublicationForm form, CancellationToken cancellation) => db.Publications.AsNoTracking()
        .Where(p => p.Plan == plan && p.Form == form && (p.State == PublicationState.Published || p.State == PublicationState.Withdrawn))
        .OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellation);
}
