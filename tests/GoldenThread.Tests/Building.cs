using GoldenThread.Plans;

namespace GoldenThread.Tests;

/// <summary>Plain builders for tests of the model.</summary>
internal static class Building
{
    public static readonly PartnershipId Northmere = new(Guid.Parse("11111111-1111-1111-1111-111111111111"));

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Actor Someone(Role role, string name = "Asha Wells", OrganisationId? organisation = null) =>
        new(PersonId.New(), name, role, organisation, Now);

    public static Actor Manager { get; } = Someone(Role.BusinessManager);

    public static Plan APlan() => new(Northmere, "NM7", "Plan NM7");

    public static RatingLevel Completed => RatingScale.Three["completed"];

    public static RatingLevel OnTrack => RatingScale.Three["on-track"];
}
