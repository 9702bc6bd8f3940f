using GoldenThread.Storage.Returns;
using GoldenThread.Work.Returns;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>Outstanding returns on one page: how many each organisation owes, and its open actions with their returns and reminders.</summary>
[Authorize(May.DecideReturns)]
[ShowsNoRecord]
internal sealed class OwedModel(FindReturns returns, Acting acting) : PageModel
{
    /// <summary>One organisation alone; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public DateOnly Today => acting.Today;

    public IReadOnlyList<OwedByOrganisation> Totals { get; private set; } = [];

    public IReadOnlyList<IGrouping<Guid, OwedRow>> Organisations { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public OwedByOrganisation Total(Guid organisation) => Totals.Single(one => one.Organisation == organisation);

    public async Task OnGetAsync()
    {
        Totals = await returns.Totals();
        Pager = Pager.Of(Request, Number, Totals.Where(one => Organisation is null || one.Organisation == Organisation).Sum(one => one.Open));
        var rows = await returns.Owed(Organisation is { } one ? new OrganisationId(one) : null, Pager.Page, Pager.Size);
        Organisations = [.. rows.GroupBy(row => row.Organisation)];
    }
}
