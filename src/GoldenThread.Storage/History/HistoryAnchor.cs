using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;

namespace GoldenThread.Storage.History;

/// <summary>A seal's number and hash, kept outside the database: with it a chain is seen to have been cut, replaced or rebuilt.</summary>
/// <param name="Partnership">Whose history it is.</param>
/// <param name="Seal">Number of the seal.</param>
/// <param name="Hash">Its hash, in hexadecimal.</param>
/// <param name="At">When the seal was set, in UTC to the second.</param>
public sealed record HistoryAnchor(PartnershipId Partnership, long Seal, string Hash, DateTimeOffset At)
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ssZ";

    private static readonly Regex Written = new(
        "history-anchor (?<partnership>[0-9a-f-]{36}) (?<seal>[0-9]{1,18}) (?<hash>[0-9a-f]{64}) (?<at>[0-9TZ:-]{20})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>Of the newest seal of a partnership's history; null where nothing is sealed yet.</summary>
    /// <param name="db">A session of the system for one partnership.</param>
    public static async Task<HistoryAnchor?> Newest(GoldenThreadDb db)
    {
        var newest = await db.Connection.QuerySingleOrDefaultAsync<(long Number, byte[] Hash, DateTime At)>(
            "select number, hash, at from history_seal where partnership_id = (select gt_partnership()) order by number desc limit 1");
        return newest.Hash is null
            ? null
            : new HistoryAnchor(db.Session!.Partnership!.Value, newest.Number, Convert.ToHexStringLower(newest.Hash), Whole(newest.At));
    }

    /// <summary>Every anchor in a text: a file of anchors, a log, a saved letter; what else stands there is passed over.</summary>
    /// <param name="text">The text; read line by line.</param>
    public static IEnumerable<HistoryAnchor> In(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            foreach (Match match in Written.Matches(line))
            {
                if (Read(match) is { } anchor)
                    yield return anchor;
            }
        }
    }

    /// <summary>One line without signs that a log or a letter would write otherwise, as <see cref="In"/> reads it.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture, $"history-anchor {Partnership.Value:D} {Seal} {Hash} {At.ToUniversalTime().ToString(Moment, CultureInfo.InvariantCulture)}");

    private static HistoryAnchor? Read(Match match) =>
        Guid.TryParse(match.Groups["partnership"].Value, out var partnership)
        && long.TryParse(match.Groups["seal"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seal)
        && DateTime.TryParseExact(
            match.Groups["at"].Value, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? new HistoryAnchor(new PartnershipId(partnership), seal, match.Groups["hash"].Value, new DateTimeOffset(at, TimeSpan.Zero))
            : null;

    private static DateTimeOffset Whole(DateTime at) => new(new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc));
}
