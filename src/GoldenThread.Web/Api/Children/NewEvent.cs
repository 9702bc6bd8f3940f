using System.Globalization;
using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Web.Api.Children;

/// <summary>An event, as definitions/event.schema.json has it.</summary>
/// <param name="Id">Stable: the same id again changes nothing, or corrects what was sent before.</param>
/// <param name="Occurred">When it happened: 2026-03-05, 2026-03-05T10:00 (London) or 2026-03-05T10:00:00Z.</param>
/// <param name="Kind">A word of pathway-words.yaml; others are kept. “withdrawn” takes back what was sent under this id.</param>
/// <param name="About">The child: an NHS number, or the id of the record.</param>
/// <param name="Organisation">The name of your organisation, or left out: an organisation sends its own events.</param>
/// <param name="Source">The record in your system that it stands in.</param>
/// <param name="Value">What it gives besides, such as a due date 2026-05-01, or the id of the adult whom it names.</param>
internal sealed record NewEvent(string Id, string Occurred, string Kind, string About, string? Organisation, string? Source, string? Value)
{
    /// <exception cref="RuleException">Something is missing, or the moment cannot be read.</exception>
    public PathwayEvent Read()
    {
        if (string.IsNullOrEmpty(Id) || string.IsNullOrEmpty(Kind) || string.IsNullOrEmpty(About)) throw new RuleException("An event needs an id, a kind and a child");
        var occurred = Moment(Occurred);
        return new PathwayEvent(Id, occurred, occurred, new EventKind(Kind), new ChildKey(About), Organisation ?? "", Source ?? "", Value);
    }

    /// <summary>A moment with its offset, or by the clock of London.</summary>
    /// <exception cref="RuleException">It cannot be read.</exception>
    public static DateTime Moment(string? words)
    {
        if (DateTime.TryParseExact(words, ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)) return LondonTime.Utc(clock);
        return DateTimeOffset.TryParseExact(words, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at.UtcDateTime
            : throw new RuleException($"“{words}” is not a date and time. Write it as 2026-03-05, 2026-03-05T10:00 or 2026-03-05T10:00:00Z");
    }
}
