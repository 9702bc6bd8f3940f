using GoldenThread.Children.Orders;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.Orders;

namespace GoldenThread.Web.Pages.Children.Orders;

/// <summary>An order, extended or discharged here.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class OrderOfModel(FindChild find, KeepOrders orders, Acting acting) : ChildPage(find)
{
    [BindProperty]
    public DateOnly? Ends { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public ChildOrder Of { get; private set; } = null!;

    public DateOnly Today => acting.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid order) => await Load(id, order, "Orders") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid order, string? act)
    {
        if (!await Load(id, order, "To act")) return Nothing();
        var (child, number) = (new ChildId(id), Of.Statement.Number);
        if (act is not ("extend" or "discharge") || !ModelState.IsValid) return Page();
        if (!await this.Does(act == "extend" ? nameof(Ends) : nameof(Because), () => act == "extend" ? orders.Extend(child, number, Ends) : orders.Discharge(child, number, Day, Because))) return Page();
        this.Say(act == "extend" ? "Extension recorded." : "Discharge recorded.");
        return Redirect($"{Address}/orders");
    }

    private async Task<bool> Load(Guid id, Guid order, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || !SeesPlan || orders.In(Child).FirstOrDefault(o => o.Statement.Number.Value == order) is not { } one) return false;
        Of = one;
        return true;
    }
}
