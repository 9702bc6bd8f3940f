using GoldenThread.Board;
using GoldenThread.Policies;
using GoldenThread.Time;
using GoldenThread.Work.Board;

namespace GoldenThread.Work.Policies;

/// <summary>Tells the board which policies were never confirmed in use, are past review, or wait for organisations; and which all of them confirmed.</summary>
internal sealed class PoliciesForBoard(FindPolicies find) : IBoardSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<BoardEntry>> On(DateOnly on)
    {
        var inForce = (await find.All()).Where(p => p.Policy.HoldsOn(on)).Select(p => (Found: p, Version: p.Policy.On(on))).Where(p => p.Version is not null && LondonTime.Day(p.Version.At) <= on).ToList();
        var asked = await find.Recommendations(inForce.SelectMany(p => p.Version!.BecauseOf));
        return [.. inForce.SelectMany(p => Of(p.Found, p.Version!, asked, on))];
    }

    private static IEnumerable<BoardEntry> Of(FoundPolicy found, PolicyVersion version, IReadOnlyDictionary<RecommendationId, string> asked, DateOnly on)
    {
        BoardEntry Entry(BoardPart part, string kind, string says, DateOnly since) => new(part, kind, found.Policy.Title, says, since, PolicyAddresses.Of(found.Policy)) { Of = found.Policy.Reference };
        var counts = found.Counts(version, on);
        var far = counts?.InWords() ?? "sent to no organisation";
        if (found.IsNeverConfirmed(on))
        {
            yield return Entry(BoardPart.Missed, "Never confirmed in use", $"Version {version.Number}: {far}", version.InForceFrom) with
            {
                Behind = [.. version.BecauseOf.Select(r => asked.GetValueOrDefault(r)).OfType<string>()],
            };
        }
        else if (counts is { } all && all.Confirmed == all.Asked) yield return Entry(BoardPart.Holds, "Confirmed in use", $"Version {version.Number}: {far}", version.InForceFrom);

        if (found.Policy.IsPastReview(on)) yield return Entry(BoardPart.Missed, "Past review", $"Version {version.Number} was to be looked at again by {BoardWords.Day(version.ReviewBy)}", version.ReviewBy);
        var overdue = found.Of(version).Where(a => a.IsOverdue(on) && !(found.Organisations.Find(a.Organisation)?.Ended < a.Due)).OrderBy(a => a.Due).ThenBy(a => found.Name(a.Organisation), StringComparer.Ordinal).ToList();
        if (overdue.Count == 0) yield break;
        yield return Entry(BoardPart.Missed, "Acknowledgements overdue", $"{overdue.Count} {(overdue.Count == 1 ? "organisation has" : "organisations have")} not said that version {version.Number} was received", overdue[0].Due) with
        {
            Behind = [.. overdue.Select(a => $"{found.Name(a.Organisation)}: due {BoardWords.Day(a.Due)}")],
        };
    }
}
