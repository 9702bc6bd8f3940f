using GoldenThread.Access;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A page of one child: the record is opened, or the one sentence is shown; or whoever opens it is asked whether the child is family.</summary>
internal abstract class ChildPage(FindChild find) : PageModel
{
    private bool asks;

    /// <summary>What was opened.</summary>
    public ChildShown Child { get; private set; } = null!;

    public Guid Id { get; private set; }

    public string Address => $"/children/{Id}";

    public bool SeesPlan => Child.Opened.Level >= Level.Plan;

    /// <summary>Opens the record; false where there is nothing to see, or something is asked first.</summary>
    /// <param name="id">The child.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="known">What was recorded later is left out; null for now.</param>
    protected async Task<bool> Take(Guid id, string purpose, DateTimeOffset? known = null)
    {
        Id = id;
        try
        {
            Child = await find.Show(new ChildId(id), purpose, known);
            asks = await HttpContext.RequestServices.GetRequiredService<OwnAddresses>().MayBeKin(new ChildId(id));
            return !asks;
        }
        catch (NothingToSeeException)
        {
            return false;
        }
    }

    /// <summary>The one sentence, whatever the reason; or the question whether there is a conflict.</summary>
    protected IActionResult Nothing() => asks ? Redirect($"{Address}/conflict?asked=true") : new NothingResult();
}
