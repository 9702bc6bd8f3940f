using GoldenThread.Storage.Search;
using GoldenThread.Web.Pages.Plans.Lists;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Search;

/// <summary>What is looked for, as it stands in an address that can be sent to a colleague.</summary>
public sealed class SearchQuestion
{
    public string? Words { get; set; }

    public Guid? Plan { get; set; }

    public Guid? Organisation { get; set; }

    public SearchKind? Kind { get; set; }

    /// <summary>The list of the actions that hold the same words.</summary>
    public string AddressOfActions => new ActionQuestion { Words = Words, Plan = Plan, Organisation = Organisation }.Address();

    /// <summary>Where to look. An organisation stands for those before and after it, here as in the lists.</summary>
    internal async Task<SearchWithin> Within(FindPlans find)
    {
        var line = new List<OrganisationId>();
        if (Organisation is { } chosen)
        {
            var register = await find.Organisations();
            line.AddRange(register.LineOf(new OrganisationId(chosen)));
        }

        return new SearchWithin(Plan is { } plan ? new PlanId(plan) : null, Kind is { } kind ? [kind] : null, line);
    }
}
