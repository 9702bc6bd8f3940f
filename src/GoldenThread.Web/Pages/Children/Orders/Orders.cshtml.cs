using GoldenThread.Children.Orders;
using GoldenThread.Documents.Definitions;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.Orders;

namespace GoldenThread.Web.Pages.Children.Orders;

/// <summary>Orders and legal statuses of a child; one is added here.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class OrdersModel(FindChild find, KeepOrders orders, Work.Access.FindColleagues colleagues, Acting acting) : ChildPage(find)
{
    [BindProperty]
    [UpTo(Longest.Key, "Kind of order")]
    public string? Kind { get; set; }

    [BindProperty]
    public DateOnly? Made { get; set; }

    [BindProperty]
    public DateOnly? Ends { get; set; }

    [BindProperty]
    public Guid? Authority { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Court")]
    public string? Court { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Case number")]
    public string? Number { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Conditions and directions")]
    public string? Conditions { get; set; }

    public IReadOnlyList<ChildOrder> All { get; private set; } = [];

    public DateOnly Today => acting.Today;

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds => OrderDefinitions.All.Select(o => new SelectListItem(o.Name, o.Key)).Prepend(new SelectListItem("Choose", ""));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id, "Orders") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id, "To act")) return Nothing();
        var order = new OrderContent(Kind, Made, Ends) { Court = Court, Number = Number, Authority = Authority is { } authority ? new OrganisationId(authority) : null, Conditions = Conditions };
        if (!ModelState.IsValid || !await this.Does(nameof(Kind), () => orders.Add(new ChildId(id), order))) return Page();
        this.Say("Order added.");
        return Redirect($"{Address}/orders");
    }

    private async Task<bool> Load(Guid id, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || !SeesPlan) return false;
        All = orders.In(Child);
        Organisations = [new("Choose", ""), .. (await colleagues.Organisations()).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
        return true;
    }
}
