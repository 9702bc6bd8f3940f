using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Publications;
using GoldenThread.Work.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>The logo at the head of a partnership's publications. Versions that were prepared keep the one of that day.</summary>
internal sealed class KeepLogo(GoldenThreadDb db, Acting acting, Saving saving, UploadedFiles files)
{
    /// <summary>The row as it is; null where there never was a logo.</summary>
    public Task<PartnershipLogo?> Kept() => db.PartnershipLogos.AsNoTracking().SingleOrDefaultAsync();

    /// <summary>Takes another picture.</summary>
    /// <param name="seen">The version that the person looked at; 0 where there was none.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">It is no picture that is taken; nothing was saved.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    public async Task Give(uint seen, GivenFile file, CancellationToken cancellation)
    {
        var (bytes, _) = await files.Read(file, cancellation);
        await Take(seen, Logo.Of(bytes), "Logo of publications changed", cancellation);
    }

    /// <summary>Publishes without a logo from now on.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first.</exception>
    public Task Remove(uint seen, CancellationToken cancellation) => Take(seen, null, "Logo of publications removed", cancellation);

    private async Task Take(uint seen, Logo? logo, string because, CancellationToken cancellation)
    {
        var kept = await db.PartnershipLogos.SingleOrDefaultAsync(cancellation);
        await saving.Change(kept?.Version ?? 0, seen, () =>
        {
            if (kept is null) db.Add(kept = new PartnershipLogo { Partnership = acting.Partnership });
            kept.Take(logo?.Bytes, acting.By);
        }, because, cancellation: cancellation);
    }
}
