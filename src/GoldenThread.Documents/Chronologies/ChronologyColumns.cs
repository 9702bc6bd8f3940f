using GoldenThread.Organisations;

namespace GoldenThread.Documents.Chronologies;

/// <summary>The words that head the template's columns, and other words that people put there.</summary>
internal static class ChronologyColumns
{
    private static readonly Dictionary<string, ChronologyColumn> Known = new(StringComparer.Ordinal)
    {
        ["date"] = ChronologyColumn.Date,
        ["date of event"] = ChronologyColumn.Date,
        ["date of contact"] = ChronologyColumn.Date,
        ["when"] = ChronologyColumn.Date,
        ["time"] = ChronologyColumn.Time,
        ["recorded"] = ChronologyColumn.Recorded,
        ["recorded on"] = ChronologyColumn.Recorded,
        ["date recorded"] = ChronologyColumn.Recorded,
        ["source"] = ChronologyColumn.Source,
        ["source of information"] = ChronologyColumn.Source,
        ["record"] = ChronologyColumn.Source,
        ["kind"] = ChronologyColumn.Kind,
        ["kind of contact"] = ChronologyColumn.Kind,
        ["type"] = ChronologyColumn.Kind,
        ["type of contact"] = ChronologyColumn.Kind,
        ["people"] = ChronologyColumn.People,
        ["person"] = ChronologyColumn.People,
        ["who is it about"] = ChronologyColumn.People,
        ["seen"] = ChronologyColumn.Seen,
        ["who was seen"] = ChronologyColumn.Seen,
        ["who was seen and how"] = ChronologyColumn.Seen,
        ["what was recorded"] = ChronologyColumn.Text,
        ["event"] = ChronologyColumn.Text,
        ["significant event"] = ChronologyColumn.Text,
        ["details"] = ChronologyColumn.Text,
        ["what happened"] = ChronologyColumn.Text,
        ["action taken"] = ChronologyColumn.Action,
        ["action"] = ChronologyColumn.Action,
        ["response"] = ChronologyColumn.Action,
        ["comment"] = ChronologyColumn.Comment,
        ["comments"] = ChronologyColumn.Comment,
        ["significance"] = ChronologyColumn.Significance,
        ["told to"] = ChronologyColumn.Told,
        ["told"] = ChronologyColumn.Told,
        ["shared with"] = ChronologyColumn.Told,
        ["who was told and when"] = ChronologyColumn.Told,
    };

    /// <summary>The column that words head; null where they head none.</summary>
    public static ChronologyColumn? Read(string words) => Known.TryGetValue(NameForm.Of(words), out var column) ? column : null;
}
