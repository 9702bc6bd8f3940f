using GoldenThread.Access;
using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Tasks;

namespace GoldenThread.Web.Pages.Children;

/// <summary>The children whom the person works with, and the search. What is searched for stands in no address.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class IndexModel(FindChild find, SearchChildren search, FindTasks tasks) : PageModel
{
    public const int Most = 50;

    [BindProperty]
    [UpTo(Longest.Name, "Name")]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "NHS number")]
    public string? NhsNumber { get; set; }

    [BindProperty]
    [UpTo(Longest.Name, "Mother's name")]
    public string? Mother { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    public IReadOnlyList<Headline> Mine { get; private set; } = [];

    /// <summary>What was found; null where nothing was searched for.</summary>
    public IReadOnlyList<Headline>? Found { get; private set; }

    public static string Sentence => Decision.NothingFound;

    /// <summary>How many of the person's own tasks are overdue and due.</summary>
    public (int Overdue, int Due) Waiting { get; private set; }

    public async Task OnGetAsync(Guid? after = null)
    {
        Waiting = await tasks.Waiting();
        Mine = await find.Mine(after is { } last ? new ChildId(last) : null, Most);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var asked = new IdentityAsked
        {
            NhsNumber = Said(NhsNumber),
            FullName = Born is null ? null : Said(Name),
            Born = Born,
            Mother = Said(Mother),
            Due = Due,
            PartOfName = Born is null ? Said(Name) : null,
        };
        if (ModelState.IsValid && await this.Does(nameof(Name), async () => Found = (await search.Search(asked)).Found)) return Page();
        Mine = await find.Mine(most: Most);
        return Page();
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
