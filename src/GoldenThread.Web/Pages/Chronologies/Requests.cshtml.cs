using GoldenThread.Chronologies;
using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Organisations;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>What a review asks organisations for, and where each stands.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "What organisations are asked for")]
internal sealed class RequestsModel(FindReviews find, GoldenThreadDb db, RequestLetters letters) : PageModel
{
    [BindProperty]
    public List<Guid> Organisations { get; set; } = [];

    [BindProperty]
    public RequestKind Kind { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Request")]
    public string? Text { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    public Review Review { get; private set; } = null!;

    public DateOnly Today => find.Today;

    public IReadOnlyList<(ReviewRequest Request, string Organisation, int Entries)> Requests { get; private set; } = [];

    public IReadOnlyList<SelectListItem> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await find.Find(id) is { } review ? await Show(review) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        if (Organisations.Count == 0) ModelState.AddModelError(nameof(Organisations), "Choose at least one organisation");
        if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), "Say what they are asked");
        if (!ModelState.IsValid) return await Show(review);
        try
        {
            var names = await db.Organisations.IgnoreAutoIncludes().ToDictionaryAsync(o => o.Id, o => o.Name);
            foreach (var organisation in Organisations.Select(o => new OrganisationId(o)).Where(names.ContainsKey))
            {
                var request = new ReviewRequest(review, organisation, Kind, Text!, Due, find.Actor(User), Today);
                db.Add(request);
                await letters.Ask(request);
            }
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(Due));
            db.ChangeTracker.Clear();
            return await Show(review);
        }

        await db.Save("Organisations were asked");
        this.Say(Organisations.Count == 1 ? "The organisation is asked." : $"{Organisations.Count} organisations are asked.");
        return Redirect($"{FindReviews.Address(review)}/requests");
    }

    private async Task<PageResult> Show(Review review)
    {
        Review = review;
        var organisations = await db.Organisations.AsNoTracking().IgnoreAutoIncludes().Where(o => o.Ended == null).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync();
        All = [.. organisations.Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
        var counts = await db.ChronologyEntries.Where(e => e.Review == review.Id && e.TakenOut == null).GroupBy(e => e.Request).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        Requests = [.. (await (
            from request in db.ReviewRequests.AsNoTracking()
            join organisation in db.Organisations.IgnoreAutoIncludes() on request.Organisation equals organisation.Id
            where request.Review == review.Id
            orderby organisation.Name, request.Kind
            select new { request, organisation.Name }).ToListAsync()).Select(r => (r.request, r.Name, counts.GetValueOrDefault(r.request.Id)))];
        return Page();
    }
}
