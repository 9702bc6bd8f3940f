using GoldenThread.Permissions;
using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>For a lead: the organisation's open actions and returns. For the business manager: what came in.</summary>
[Authorize(May.ReportProgress)]
[ShowsNoRecord]
internal sealed class IndexModel(GoldenThreadDb db, FindPlans find) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReturnState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public bool IsLead => User.Allows(May.SendReturns);

    public DateOnly Today => find.Today;

    public IReadOnlyList<OwedRow> Own { get; private set; } = [];

    public IReadOnlyList<ReturnRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<ReturnState, int> Counts { get; private set; } = new Dictionary<ReturnState, int>();

    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        // The inbox shows what waits, unless something else is asked for.
        if (State is null && !IsLead && !Request.Query.ContainsKey(nameof(State))) State = ReturnState.Sent;
        if (IsLead && User.OrganisationOrNull() is { } organisation) Own = await new WhoOwesWhat(db).Ask(organisation);
        Counts = await db.Returns.GroupBy(one => one.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        var wanted = State;
        var returns =
            from one in db.Returns.AsNoTracking()
            join action in db.Actions on one.Action equals action.Id
            join plan in db.Plans on one.Plan equals plan.Id
            join sender in db.Organisations on one.Organisation equals sender.Id
            where wanted == null || one.State == wanted
            orderby one.Sent ?? one.Began descending
            select new { Return = one, Organisation = sender.Name, plan.Reference, action.Text };
        Pager = Pager.Of(Request, Number, await returns.CountAsync());
        Rows = [.. (await returns.Skip((Pager.Page - 1) * Pager.Size).Take(Pager.Size).ToListAsync()).Select(row => new ReturnRow(row.Return, row.Organisation, row.Reference, row.Text))];
    }
}
