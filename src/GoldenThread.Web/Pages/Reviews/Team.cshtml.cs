using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>Who is named on a review; its leads say so.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Who is named on the review")]
internal sealed class TeamModel(FindReviews find, ReviewChange change, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public ReviewPart Part { get; set; } = ReviewPart.PanelMember;

    [BindProperty]
    public Guid Leaves { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Review Review { get; private set; } = null!;

    public PersonId Me => find.Actor(User).Person;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(await find.Find(id))) return NotFound();
        Version = Review.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostNameAsync(Guid id)
    {
        if (!await Take(await find.Find(id))) return NotFound();
        if (People.FirstOrDefault(p => p.Value == Person?.ToString()) is not { } person || Person is null)
        {
            ModelState.AddModelError(nameof(Person), "Choose a person");
            return Page();
        }

        return await Change(nameof(Person), () => Review.Name(new PersonId(Person.Value), person.Text, Part, find.Actor(User), find.Today), $"{person.Text} is named", $"{person.Text} sees the review now.");
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid id)
    {
        if (!await Take(await find.Find(id))) return NotFound();
        var name = Review.Team.FirstOrDefault(m => m.Person.Value == Leaves)?.Name ?? "The person";
        return await Change(nameof(Person), () => Review.Leave(new PersonId(Leaves), find.Actor(User), find.Today), $"{name} is taken off the review", $"{name} does not see the review any more.");
    }

    private async Task<IActionResult> Change(string question, Action made, string because, string said)
    {
        (var done, Review) = await change.Make(this, Review, Version, question, r => r.Named(), made, because, said);
        Version = Review.Version;
        return done ?? Page();
    }

    private async Task<bool> Take(Review? review)
    {
        if (review is null) return false;
        Review = review;
        var named = review.Team.Select(m => m.Person.Value).ToList();
        People = [new("Choose a person", ""), .. await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && !named.Contains(a.Id)).OrderBy(a => a.FullName).Select(a => new SelectListItem(a.FullName, a.Id.ToString())).ToListAsync()];
        return true;
    }
}
