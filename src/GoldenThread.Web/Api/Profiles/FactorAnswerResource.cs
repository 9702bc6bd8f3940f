using GoldenThread.Children;
using GoldenThread.Profiles;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Api.Profiles;

/// <summary>An organisation's answer to a factor.</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Answer">present, excluded, could not be assessed or not applicable.</param>
/// <param name="Basis">The basis that was given; null where none was.</param>
/// <param name="Seen">When it was seen or heard.</param>
/// <param name="Recorded">When the record had it.</param>
/// <param name="OutOfDate">time, event or not known then; null where it is in date.</param>
internal sealed record FactorAnswerResource(string Organisation, string Answer, string? Basis, DateTimeOffset Seen, DateTimeOffset Recorded, string? OutOfDate)
{
    public static FactorAnswerResource Of(AnswerStanding standing, ChildShown shown) => new(
        shown.Organisations.GetValueOrDefault(standing.Answer.Organisation) ?? "", standing.Value.InWords(), standing.Answer.Statement.Basis?.InWords(), standing.Answer.Seen, standing.Answer.Recorded,
        standing.Stale?.By switch { StaleBy.Time => "time", StaleBy.Event => "event", StaleBy.NotKnownThen => "not known then", _ => null });
}
