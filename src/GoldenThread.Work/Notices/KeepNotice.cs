using GoldenThread.Storage;
using GoldenThread.Storage.Notices;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Notices;

/// <summary>A partnership says what the public is told.</summary>
internal sealed class KeepNotice(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Says it anew.</summary>
    /// <param name="seen">The version that the person looked at; 0 where there was none.</param>
    /// <param name="words">The words.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else was first; theirs is what stands there now.</exception>
    public async Task Say(uint seen, NoticeWords words)
    {
        var kept = await db.PublicNotices.SingleOrDefaultAsync();
        await saving.Change(kept?.Version ?? 0, seen, () =>
        {
            if (kept is null) db.Add(kept = new PublicNotice { Partnership = acting.Partnership });
            kept.Say(words, acting.By);
        }, "Information for the public changed", Theirs);
    }

    private async Task<string?> Theirs() => await db.PublicNotices.AsNoTracking().SingleOrDefaultAsync() is not { } kept ? null : string.Join(
        "\n\n", new[] { kept.ContactEmail, kept.ContactTelephone, kept.Privacy, kept.Tested, kept.Fails }.OfType<string>());
}
