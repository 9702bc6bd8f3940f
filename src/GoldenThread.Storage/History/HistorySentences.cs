namespace GoldenThread.Storage.History;

/// <summary>What somebody did, as a sentence goes on after their name.</summary>
internal static class HistorySentences
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The sentence without a full stop, the words that were said with it, and the columns of which both tell.</summary>
    public static (string What, string? Said, IReadOnlySet<string> Told) Of(HistoryEntry entry, IReadOnlyDictionary<string, string?> after)
    {
        string? Is(string column) => after.GetValueOrDefault(column);
        (string, string?, IReadOnlySet<string>) Say(string what, string? said = null, params string[] told) =>
            (what.TrimEnd('.', ' '), said, told.Length == 0 ? None : told.ToHashSet(StringComparer.Ordinal));
        string? Title(string column) => Is(column)?.TrimEnd('.', ' ');
        var thing = entry.ActionId is null ? "the recommendation" : "the action";
        return (entry.Subject, entry.Change) switch
        {
            ("plan", "insert") => Say($"created the plan “{Title("title")}”"),
            ("plan", "update") when Is("state") is { } state => Say(
                state switch { "Closed" => "closed the plan", "Withdrawn" => "withdrew the plan", _ => "reopened the plan" }, Is("state_reason"), "state",
                "state_reason"),
            ("plan", _) => Say("edited the plan"),
            ("recommendation", "insert") => Say($"added recommendation {Is("number")}".TrimEnd(), Is("text")),
            ("recommendation", _) => Say("edited the recommendation"),
            ("plan_action", "insert") => Say("added an action", Is("text")),
            ("plan_action", "update") when Is("activity") is { } activity => Say(
                $"set the activity to “{activity}”", Is("activity_reason"), "activity", "activity_reason"),
            ("plan_action", _) => Say("edited the action"),
            ("action_organisation", "insert") => Say($"assigned the action to {entry.Acting ?? "an organisation"}"),
            ("action_organisation", _) => Say(
                $"recorded that {entry.Acting ?? "an organisation"} handed the action over{(Is("handed_over") is { } day ? $" on {day}" : "")}", Is("note"),
                "handed_over", "note"),
            ("action_date", "insert") => Say(
                Is("meaning") == "Due"
                    ? $"set the due date to {Is("as_given")}"
                    : $"added a date: {Is("as_given")}{(Is("meaning") is { } meaning and not "Date" ? $" ({Small(meaning)})" : "")}"),
            ("action_date", "update") when Is("superseded") == "Yes" => Say("replaced an earlier date", null, "superseded"),
            ("progress_update", "insert") => Say("added an update", Is("text")),
            ("evidence", "insert") => Say($"added evidence: {Title("title")}{(Is("kind") is { } kind ? $" ({Small(kind)})" : "")}", Is("description")),
            ("evidence", "update") when Is("withdrawn") == "Yes" => Say("withdrew evidence", Is("withdrawn_because"), "withdrawn", "withdrawn_because"),
            ("impact", "insert") => Say("recorded an impact", Is("text")),
            ("impact", "update") when Is("withdrawn") == "Yes" => Say("withdrew a recorded impact", Is("withdrawn_because"), "withdrawn", "withdrawn_because"),
            ("rating", "insert") => Say(
                $"rated {(Is("aspect") is { } aspect and not "Overall" ? $"the {Small(aspect)} of {thing}" : thing)} “{Is("level")}”", Is("because")),
            ("rating", "update") when Is("sent_back") == "Yes" => Say("sent the rating back", null, "sent_back"),
            ("board_exchange", "insert") => Say(
                Is("kind") switch { "Question" => "asked a question", "Answer" => "answered the board", _ => "recorded a challenge" }, Is("text")),
            ("organisation_return", "insert") => Say("started a return", Is("text")),
            ("organisation_return", "update") when Is("state") is { } state => state switch
            {
                "Sent" => Say("sent the return", null, "state"),
                "Accepted" => Say("accepted the return", Is("comment"), "state", "comment"),
                "Sent back" => Say("sent the return back", Is("comment"), "state", "comment"),
                _ => Say("edited the return"),
            },
            ("organisation_return", _) => Say("edited the return"),
            ("attachment", "insert") => Say($"attached the file {Is("name")}"),
            ("attachment", "update") when Is("withdrawn") == "Yes" => Say("withdrew a file", Is("withdrawn_because"), "withdrawn", "withdrawn_because"),
            ("publication", "insert") => Say($"prepared version {Is("number")} for publication", Is("changes_summary")),
            ("publication", "update") when Is("state") is { } state => Say(
                state switch
                {
                    "Requested" => "sent the version for approval",
                    "Published" => "published the version",
                    "Refused" => "rejected the version",
                    "Withdrawn" => "withdrew the published version",
                    "Set aside" => "cancelled the version",
                    _ => "edited the version",
                },
                Is("reason"), "state", "reason"),
            ("import_draft", "update") when Is("state") == "Accepted" => Say("saved the imported plan", null, "state"),
            (_, "read") => Say($"opened {Thing(entry.Subject)}"),
            (_, "insert") => Say($"added {Thing(entry.Subject)}{((Is("title") ?? Is("name") ?? Is("reference")) is { } name ? $": {name}" : "")}"),
            _ => Say($"edited {Thing(entry.Subject)}"),
        };
    }

    private static string Small(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];

    private static string Thing(string subject) => subject switch
    {
        "account" => "an account",
        "action_date" => "a date",
        "attachment" => "a file",
        "board_meeting" => "a board meeting",
        "evidence" => "evidence",
        "impact" => "a recorded impact",
        "import_draft" => "an imported draft",
        "invitation" => "an invitation",
        "organisation" => "an organisation",
        "publication" => "a version for publication",
        "source_document" => "the source document",
        _ => $"a {subject.Replace('_', ' ')}",
    };
}
