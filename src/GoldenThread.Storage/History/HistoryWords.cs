namespace GoldenThread.Storage.History;

/// <summary>How entries of the history read.</summary>
internal static class HistoryWords
{
    /// <summary>What happened, without who: "reported: Half are trained".</summary>
    public static string Sentence(string subject, string change, IReadOnlyDictionary<string, string?> after)
    {
        string? Of(string column) => after.GetValueOrDefault(column);
        return (subject, change) switch
        {
            ("progress_update", _) => $"reported: {Short(Of("text"))}",
            ("rating", "insert") => $"gave the rating “{Of("level")}”: {Short(Of("because"))}",
            ("rating", _) => "sent the rating back",
            ("evidence", "insert") => $"added evidence: {Short(Of("title"))}",
            ("evidence", _) when Of("withdrawn") == "yes" => "took evidence back",
            ("impact", "insert") => $"stated an impact: {Short(Of("text"))}",
            ("impact", _) when Of("withdrawn") == "yes" => "took a statement of impact back",
            ("board_exchange", _) => $"wrote to the board’s record ({Of("kind")}): {Short(Of("text"))}",
            ("action_date", "insert") => $"set the date “{Of("as_given")}”",
            ("action_date", _) => "superseded a date",
            ("action_organisation", "insert") => "gave the action to an organisation",
            ("action_organisation", _) => $"moved the action on: {Short(Of("note"))}",
            ("plan_action", _) when Of("activity") is { } activity && change == "update" => $"set the activity to “{activity.Replace('-', ' ')}”",
            ("organisation_return", "update") when Of("state") is { } state => state switch
            {
                "sent" => "sent the return in",
                "accepted" => "accepted the return",
                "sent-back" => $"sent the return back: {Short(Of("comment"))}",
                _ => "changed the return",
            },
            ("publication", "update") when Of("state") is { } state => $"set the publication to “{state}”",
            (_, "insert") => $"added {Thing(subject)}{(Of("title") ?? Of("name") ?? Of("reference") ?? Of("text")) switch { { } words => $": {Short(words)}", null => "" }}",
            _ => $"changed {Thing(subject)}",
        };
    }

    /// <summary>A column in words: <c>activity_reason</c> is "activity reason".</summary>
    public static string Column(string column) => column switch
    {
        "dated" => "date",
        "at" => "when",
        _ => column.Replace('_', ' '),
    };

    private static string Thing(string subject) => subject switch
    {
        "plan_action" => "an action",
        "plan" => "the plan",
        "recommendation" => "a recommendation",
        "organisation" => "an organisation",
        "attachment" => "a file",
        "impact" => "a statement of impact",
        "evidence" => "evidence",
        "publication" => "a version to publish",
        "organisation_return" => "a return",
        "source_document" => "a document",
        "account" => "an account",
        "invitation" => "an invitation",
        _ => $"a {subject.Replace('_', ' ')}",
    };

    private static string Short(string? words) => words is null ? "" : words.Length <= 160 ? words : words[..159] + "…";
}
