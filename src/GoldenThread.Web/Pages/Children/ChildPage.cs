using GoldenThread.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A page of one child: the record is opened, or the one sentence is shown.</summary>
internal abstract class ChildPage(FindChild find) : PageModel
{
    /// <summary>What was opened.</summary>
    public ChildShown Child { get; private set; } = null!;

    public Guid Id { get; private set; }

    public string Address => $"/children/{Id}";

    /// <summary>Opens the record; false where there is nothing to see.</summary>
    protected async Task<bool> Take(Guid id, string purpose)
    {
        Id = id;
        try
        {
            Child = await find.Show(new ChildId(id), purpose);
            return true;
        }
        catch (NothingToSeeException)
        {
            return false;
        }
    }

    /// <summary>The one sentence, whatever the reason.</summary>
    protected IActionResult Nothing() => new NothingResult();
}
