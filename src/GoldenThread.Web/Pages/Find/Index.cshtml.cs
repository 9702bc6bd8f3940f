using GoldenThread.Storage;
using GoldenThread.Storage.Search;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Lists;
using GoldenThread.Web.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoldenThread.Web.Pages.Find;

/// <summary>Searches everything that the person may see, and shows each hit in its context. The address holds the question.</summary>
[Authorize(May.SeePlans)]
internal sealed class IndexModel(GoldenThreadDb db, PlanDesk desk) : PageModel
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Plan { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public SearchKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public Choices Choices { get; private set; } = null!;

    public SearchResult? Result { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [new("Everything", ""), .. Enum.GetValues<SearchKind>().Select(kind => new SelectListItem(InWords(kind), kind.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Choices = await Choices.Of(db, await desk.Scale());
        Pager = Pager.Of(Request, Number, 0, Size);
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Words)) return;
        Result = await PlanSearch.Find(db, Words, await Within(), Pager.Page, Size, cancellation);
        Pager = Pager.Of(Request, Number, Result.Hits.Total, Size);
    }

    // An organisation stands for those before and after it, here as in the lists.
    private async Task<SearchWithin> Within()
    {
        var line = new List<OrganisationId>();
        if (Organisation is { } chosen)
        {
            var register = await desk.Organisations();
            line.AddRange(register.LineOf(new OrganisationId(chosen)));
        }

        return new SearchWithin(Plan is { } plan ? new PlanId(plan) : null, Kind is { } kind ? [kind] : null, line);
    }

    public static string InWords(SearchKind kind) => kind switch
    {
        SearchKind.Plan => "Plans",
        SearchKind.Recommendation => "Recommendations",
        SearchKind.Action => "Actions",
        SearchKind.Update => "Updates",
        SearchKind.Evidence => "Evidence",
        SearchKind.Impact => "Impact",
        SearchKind.Board => "The board's words",
        SearchKind.Document => "Documents",
        SearchKind.Organisation => "Organisations",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Where a hit can be read.</summary>
    public static string Address(SearchHit hit) => hit switch
    {
        { Kind: SearchKind.Organisation, Organisation: { } organisation } => $"/organisations/{organisation.Value}",
        { Kind: SearchKind.Document, PlanReference: { } reference } => $"/plans/{Uri.EscapeDataString(reference)}/source",
        { Action: { } action } => Addresses.Action(action),
        { Recommendation: { } recommendation } => Addresses.Recommendation(recommendation),
        _ => $"/plans/{Uri.EscapeDataString(hit.PlanReference ?? "")}",
    };

    /// <summary>What a hit's link says.</summary>
    public static string Heading(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Organisation => hit.Title,
        SearchKind.Recommendation => $"{hit.PlanReference}, recommendation {hit.Title}".TrimEnd(),
        SearchKind.Plan => $"{hit.PlanReference}",
        SearchKind.Action => $"{hit.PlanReference}, an action",
        SearchKind.Update => $"{hit.PlanReference}, an update",
        SearchKind.Evidence => $"{hit.PlanReference}, evidence: {hit.Title}",
        SearchKind.Impact => $"{hit.PlanReference}, a statement of impact",
        SearchKind.Board => $"{hit.PlanReference}, a {hit.Title} of the board",
        SearchKind.Document => $"{hit.PlanReference}, the document {hit.Title}",
        _ => throw new ArgumentOutOfRangeException(nameof(hit)),
    };
}
