using GoldenThread.Storage;
using GoldenThread.Storage.Questions;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>Who owes what, on one page: each organisation with its open actions, its returns and its reminders.</summary>
[Authorize(May.DecideReturns)]
internal sealed class OwedModel(GoldenThreadDb db, PlanDesk desk) : PageModel
{
    public DateOnly Today => desk.Today;

    public IReadOnlyList<IGrouping<(Guid Id, string Name), OwedRow>> Organisations { get; private set; } = [];

    public async Task OnGetAsync() =>
        Organisations = [.. (await new WhoOwesWhat(db).Ask()).GroupBy(row => (row.Organisation, row.OrganisationName))];
}
