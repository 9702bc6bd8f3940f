using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>One's own address, by which an opening asks whether a child is family.</summary>
[Authorize(May.OpenRecords)]
[ShowsNoRecord]
internal sealed class HomeModel(OwnAddresses addresses) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Line, "Address")]
    public string? Address { get; set; }

    public bool IsKnown { get; private set; }

    public async Task OnGetAsync() => IsKnown = await addresses.IsKnown();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || !await this.Does(nameof(Address), () => addresses.Set(Address)))
        {
            IsKnown = await addresses.IsKnown();
            return Page();
        }

        this.Say("Saved.");
        return Redirect("/own-address");
    }
}
