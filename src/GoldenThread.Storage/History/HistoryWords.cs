using System.Globalization;
using System.Text.Json;
using GoldenThread.Plans;
using GoldenThread.Time;

namespace GoldenThread.Storage.History;

/// <summary>Columns and their values as people read them: no keys, no stamps.</summary>
internal static class HistoryWords
{
    private const string Day = "d MMMM yyyy";

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>A column in words: "Reason for the activity"; null where it tells a reader nothing, or what the line itself says (who and when).</summary>
    public static string? Column(string column) => column switch
    {
        "as_given" or "dated" => "Date",
        "because" => "Reason",
        "changes_summary" => "Summary of changes",
        "claims_completion" or "from_source" or "passage" or "position" or "attachments" or "slug" or "scan" => null,
        "decided" or "decided_by" or "decided_by_name" or "sent" or "prepared" or "prepared_by_name" or "at" or "by_name" or "began" => null,
        "activity_reason" => "Reason for the activity",
        "findings_answer" => "Answers to the personal data check",
        "handed_over" => "Handed over",
        "level" => "Rating",
        "overruled_because" => "Reason for overruling",
        "proposed_activity" => "Proposed activity",
        "proposed_rating" => "Proposed rating",
        "published" => "Publication date",
        "reviewed" => "Review date",
        "state_reason" => "Reason",
        "superseded" => "Replaced",
        "withdrawn_because" => "Reason for withdrawing",
        _ when column.EndsWith("_id", StringComparison.Ordinal) => null,
        _ => Capital(column.Replace('_', ' ')),
    };

    /// <summary>A value in words: a level by its name, a moment by London's clock.</summary>
    public static string? Value(string column, JsonElement value, RatingScale scale) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        // A date as given is kept with what was understood of it; people read it as it was given.
        JsonValueKind.Object => value.TryGetProperty("text", out var text) ? text.GetString() : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(one => Value(column, one, scale))),
        JsonValueKind.String => Text(column, value.GetString()!, scale),
        _ => value.ToString(),
    };

    /// <summary>A state of the database as a reader knows it: "no-longer-needed" is "No longer needed".</summary>
    public static string State(string word) => Capital(word.Replace('-', ' '));

    private static string? Text(string column, string value, RatingScale scale) => column switch
    {
        _ when value.Length == 0 => null,
        "level" or "proposed_rating" => scale.Find(value)?.Name ?? State(value),
        "activity" or "proposed_activity" => Known<Activity>(value)?.Words() ?? State(value),
        "meaning" => Known<DateMeaning>(value)?.Words() ?? State(value),
        "kind" => Known<EvidenceKind>(value)?.Words() ?? State(value),
        "aspect" or "state" or "form" => State(value),
        "themes" => value.Replace('-', ' '),
        _ when DateOnly.TryParseExact(
            value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString(Day, CultureInfo.InvariantCulture),
        _ when DateTimeOffset.TryParseExact(value, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => LondonTime.Words(at.UtcDateTime),
        _ => value,
    };

    private static TState? Known<TState>(string word)
        where TState : struct, Enum => Enum.TryParse<TState>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value : null;

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
