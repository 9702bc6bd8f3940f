using GoldenThread.Storage.Search;
using GoldenThread.Web.Pages.Plans.Lists;

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

    /// <summary>Where to look.</summary>
    internal SearchWithin Within => new(
        Plan is { } plan
            ? new PlanId(plan)
            : null, Kind is { } kind ? [kind] : null, Organisation is { } organisation ? [new OrganisationId(organisation)] : null);
}
