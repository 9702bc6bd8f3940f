using GoldenThread.Organisations;
using GoldenThread.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>The partnership's organisations; a search finds one by any name that it has or had, and those that took over from it.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(FindPlans find) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    public OrganisationRegister Register { get; private set; } = null!;

    public IReadOnlyList<Organisation> Found { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Register = await find.Organisations();
        var plain = NameForm.Of(Name ?? "");
        var named = Register.All.Where(o => o.Names.Select(n => n.Name).Append(o.Name).Any(n => NameForm.Of(n).Contains(plain, StringComparison.Ordinal)));
        Found = [.. named.SelectMany(o => Register.CarriedOnBy(o.Id, find.Today).Prepend(o)).DistinctBy(o => o.Id)
            .OrderBy(o => o.Ended is not null).ThenBy(o => o.Name, StringComparer.Ordinal)];
    }

    public string Said(Succession succession) => SuccessionInWords.Of(succession, Register);
}
