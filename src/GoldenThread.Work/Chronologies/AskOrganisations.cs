using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>Asks organisations for what a review needs of them, and tells them.</summary>
internal sealed class AskOrganisations(GoldenThreadDb db, Acting acting, RequestLetters letters)
{
    /// <summary>Asks each of them for the same; those that are not known are left out.</summary>
    /// <exception cref="RuleException">The last day lies in the past, or the person is not on the review team; nobody was asked.</exception>
    public async Task Ask(Review review, IReadOnlyCollection<Guid> organisations, RequestKind kind, string text, DateOnly? due)
    {
        var wanted = organisations.Select(id => new OrganisationId(id)).ToList();
        var known = (await db.Organisations.IgnoreAutoIncludes().Where(o => wanted.Contains(o.Id)).Select(o => o.Id).ToListAsync()).ToHashSet();
        ReviewRequest[] requests =
        [
            .. wanted.Where(known.Contains).Select(organisation => new ReviewRequest(review, organisation, kind, text, due, acting.By, acting.Today)),
        ];
        foreach (var request in requests)
        {
            db.Add(request);
            await letters.Ask(request);
        }

        await db.Save("Requests sent");
    }
}
