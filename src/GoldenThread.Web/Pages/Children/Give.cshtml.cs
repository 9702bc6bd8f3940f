using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>An organisation that is not involved gives information about a child, and sees nothing.</summary>
[Authorize(May.HandIn)]
[ShowsNoRecord]
internal sealed class GiveModel(HandIn handIn, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Key, "NHS number")]
    public string? NhsNumber { get; set; }

    [BindProperty]
    [UpTo(Longest.Name, "Name")]
    public string? FullName { get; set; }

    [BindProperty]
    public DateOnly? Born { get; set; }

    [BindProperty]
    [UpTo(Longest.Name, "Mother's name")]
    public string? Mother { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public DateOnly? Happened { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What was observed")]
    public string? Observed { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What was said")]
    public string? Told { get; set; }

    /// <summary>What is handed in twice by a second click or the back button is one.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    public void OnGet() => Key = Guid.NewGuid();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Observed) && string.IsNullOrWhiteSpace(Told)) ModelState.AddModelError(nameof(Observed), "Enter what was observed or said");
        if (Happened > acting.Today) ModelState.AddModelError(nameof(Happened), "Enter a date that is not in the future");
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!string.IsNullOrWhiteSpace(Observed)) words["observed"] = Observed.Trim();
        if (!string.IsNullOrWhiteSpace(Told)) words["said"] = Told.Trim();
        if (!ModelState.IsValid || !await this.Does(nameof(FullName), () => handIn.Take(
            new IdentityAsked { NhsNumber = Said(NhsNumber) is { } number ? GoldenThread.Children.NhsNumber.Read(number) : null, FullName = Born is null ? null : Said(FullName), Born = Born, Mother = Said(Mother), Due = Due },
            string.Join("\n", words.Values), new Draft { Kind = StatementKind.Contact, Words = words, Given = new Given { Happened = Happened is { } day && day < acting.Today ? new DateTimeOffset(LondonTime.Start(day), TimeSpan.Zero) : null, GivenKey = Key == Guid.Empty ? null : Key.ToString() } }, StatementId.New()))) return Page();
        this.Say($"{HandIn.Received}.");
        return Redirect("/children/hand-in");
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
