using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Begins a record of a child, born or not yet.</summary>
[Authorize(May.BeginRecords)]
[OpensRecord]
internal sealed class NewModel(BeginRecord begin, SearchChildren search) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Name, "Name")]
    public string? FullName { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    [UpTo(Longest.Name, "Mother's name")]
    public string? Mother { get; set; }

    [BindProperty]
    public int? Order { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "NHS number")]
    public string? NhsNumber { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    /// <summary>True where what was found is another child.</summary>
    [BindProperty]
    public bool IsAnother { get; set; }

    /// <summary>What may be the same child, as far as the person may know of it.</summary>
    public IReadOnlyList<Headline> Same { get; private set; } = [];

    public void OnGet()
    {
        // Nothing is known yet.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ChildId child = default;
        if (!ModelState.IsValid || !await this.Does(nameof(Because), async () =>
        {
            var beginning = new Beginning
            {
                Because = Because ?? "",
                FullName = Said(FullName),
                Born = Born,
                Due = Due,
                Order = Order,
                NhsNumber = Said(NhsNumber) is { } number ? GoldenThread.Children.NhsNumber.Read(number) : null,
                Mother = Said(Mother) is { } mother ? new Named(IndividualId.New(), mother) : null,
                Basis = Basis.Reported,
            };
            if (!IsAnother && beginning.Asked.IsExact) Same = (await search.Search(beginning.Asked)).Found;
            if (Same.Count == 0) child = await begin.Begin(beginning);
        })) return Page();
        if (Same.Count > 0) return Page();
        this.Say("Record begun. Your team is involved, and its manager was told.");
        return Redirect($"/children/{child.Value}");
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
