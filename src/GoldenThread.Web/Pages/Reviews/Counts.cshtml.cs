using System.Collections.Immutable;
using GoldenThread.Findings;
using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>The reviews on which a person is named, counted; with small numbers hidden where it is to be published.</summary>
[Authorize(May.SeeReviews)]
[ShowsFound]
internal sealed class CountsModel(GoldenThreadDb db) : PageModel, IShowFound
{
    [BindProperty(SupportsGet = true)]
    public bool Published { get; set; }

    public int All { get; private set; }

    public string Headline { get; private set; } = "";

    public ImmutableArray<CountTable> Tables { get; private set; } = [];

    /// <summary>Figures that may be published name no review; the others name each.</summary>
    public IEnumerable<Reading> Found => Published ? [] : Tables.SelectMany(t => t.Lines).SelectMany(l => l.Reviews).Select(r => new Reading("review", r.Id.Value, "Counted, by name"));

    public async Task OnGetAsync()
    {
        var reviews = await db.Reviews.AsNoTracking().ToListAsync();
        var findings = (await db.ReviewRecords.AsNoTracking().Where(r => r.Kind == Finding.Kind && r.Withdrawn == null).ToListAsync()).ToLookup(r => r.Review);
        var asked = (await (from request in db.ReviewRequests join organisation in db.Organisations.IgnoreAutoIncludes() on request.Organisation equals organisation.Id select new { request.Review, organisation.Name }).ToListAsync()).ToLookup(r => r.Review, r => r.Name);
        CountedReview[] counted = [.. reviews.Select(r => new CountedReview(r, [.. findings[r.Id].SelectMany(f => ((Finding)f.Content).Themes).Distinct().Select(Themes.Name)], [.. asked[r.Id].Distinct()]))];
        All = counted.Length;
        Tables = ReviewCounts.Of(counted, ReviewWords.Words, ReviewWords.Words);
        var infants = ReviewCounts.Infants(counted).Length;
        // Of a whole and one part, the other part can be worked out: none of them may be small.
        var hidden = Published && (Small(All) || Small(infants) || Small(All - infants));
        Headline = hidden ? "The number of infants is not shown, because it or the rest is small."
            : All == 0 ? "" : $"Infants were {infants} of {All}, {100.0 * infants / All:0}%.";
    }

    private static bool Small(int number) => number is > 0 and < SmallNumbers.Smallest;
}
