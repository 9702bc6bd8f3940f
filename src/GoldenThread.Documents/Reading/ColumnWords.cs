namespace GoldenThread.Documents.Reading;

/// <summary>The words by which plans name their columns.</summary>
internal static class ColumnWords
{
    private static readonly HashSet<string> Numbers =
    [
        "no", "nos", "nr", "number", "ref", "reference", "id", "item", "rec", "r", "rec no", "rec number", "recommendation no", "recommendation number",
        "recommendation ref", "finding no", "ref no", "item no", "row", "#",
    ];

    private static readonly HashSet<string> NumberEndings = ["id", "no", "number", "ref", "reference", "nr"];

    // In order: the first kind of which a word is in the header is the header's kind.
    private static readonly (ColumnKind Kind, string[] Words)[] Known =
    [
        (ColumnKind.Recommendation,
        [
            "recommendation", "recommendations", "recommended", "finding", "findings", "issue", "issues", "learning", "learned", "learnt", "objective",
            "objectives", "area for improvement", "priority",
        ]),
        (ColumnKind.BoardQuestion, ["question", "questions", "challenge"]),
        (ColumnKind.Rating, ["rag", "brag", "bragg", "rating", "rated", "status", "colour", "color"]),
        (ColumnKind.Impact,
        [
            "impact", "outcome", "outcomes", "success", "difference", "indicator", "indicators", "measure", "measures", "benefit", "so what",
            "how will we know",
        ]),
        (ColumnKind.Date,
        [
            "date", "dates", "when", "timescale", "timescales", "timeframe", "timeline", "deadline", "due", "completion", "target", "completed by",
            "complete by",
        ]),
        (ColumnKind.Organisation, ["lead", "leads", "owner", "owners", "responsible", "responsibility", "whom", "accountable", "who"]),
        (ColumnKind.Action,
        [
            "action", "actions", "task", "tasks", "step", "steps", "activity", "activities", "response", "what will we do", "what we will do", "what",
        ]),
        (ColumnKind.Organisation, ["agency", "agencies", "organisation", "organisations", "organization", "partner", "partners", "service"]),
        (ColumnKind.Evidence, ["evidence", "assurance"]),
        (ColumnKind.Update, ["progress", "update", "updates", "commentary", "comments", "comment", "notes", "position"]),
    ];

    private const int LongestHeader = 100;

    /// <summary>The kind of a header; null where its words say nothing, or where it is too long to be one.</summary>
    public static ColumnKind? Read(string header)
    {
        if (header.Length is 0 or > LongestHeader || header.TrimEnd().EndsWith('.'))
            return header.Trim() is "No." or "Ref." or "Rec." ? ColumnKind.Number : null;
        var plain = Plain(header);
        if (Numbers.Contains(plain)) return ColumnKind.Number;
        if (plain is "by" or "done" or "completed" or "start" or "end") return ColumnKind.Date;
        if (plain is "evidence of completion" or "evidence of progress") return ColumnKind.Evidence;
        if (plain.Split(' ') is [var named, var ending] && NumberEndings.Contains(ending))
            return named is "action" or "task" or "step" ? ColumnKind.ActionNumber : ColumnKind.Number;
        if (plain.Length == 0) return header.Trim() == "#" ? ColumnKind.Number : null;
        var padded = $" {plain} ";
        foreach (var (kind, words) in Known)
        {
            foreach (var word in words)
                if (padded.Contains($" {word} ", StringComparison.Ordinal)) return kind;
        }

        return null;
    }

    /// <summary>True where a row of cells reads as the header of a table: two kinds at least, and no fewer known than unknown words.</summary>
    public static bool IsHeader(IReadOnlyCollection<string> cells)
    {
        if (cells.Count < 2) return false;
        var filled = 0;
        var kinds = new HashSet<ColumnKind>();
        var known = 0;
        foreach (var cell in cells)
        {
            if (string.IsNullOrWhiteSpace(cell)) continue;
            if (++filled > 0 && cell.Length > LongestHeader) return false;
            if (Read(cell) is not { } kind) continue;
            known++;
            kinds.Add(kind);
        }

        return kinds.Count >= 2 && known * 2 >= filled;
    }

    /// <summary>Letters and digits in lower case, words parted by one space.</summary>
    public static string Plain(string words)
    {
        var plain = new System.Text.StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }
}
