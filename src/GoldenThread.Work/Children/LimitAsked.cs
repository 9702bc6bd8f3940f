using GoldenThread.Access;
using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>What an organisation asks of those who see what it shares.</summary>
/// <param name="Audience">The organisations, teams or people who see it.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Until">The last day on which they see its content.</param>
/// <param name="NotToFamily">True where the family must not be told.</param>
/// <param name="NoOnwardSharing">True where it must not be passed on.</param>
internal sealed record LimitAsked(IReadOnlyList<Guid> Audience, string? Purpose, DateOnly? Until, bool NotToFamily, bool NoOnwardSharing)
{
    /// <summary>The limit in one record.</summary>
    public StatementLimit In(PartnershipId partnership, ChildId child, WrittenBy by) => new()
    {
        Partnership = partnership,
        Child = child,
        Organisation = by.Organisation,
        Audience = Audience,
        Purpose = Purpose,
        UntilDay = Until,
        NotToFamily = NotToFamily,
        NoOnwardSharing = NoOnwardSharing,
        At = by.Recorded,
    };
}
