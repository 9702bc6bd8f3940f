namespace GoldenThread.Documents.Reading;

/// <summary>The words by which plans name their columns.</summary>
/// <remarks>
/// A heading is what its noun says, whatever else it mentions: "Scope of recommendation" is a scope, "Recommendation owner" an owner. The noun is the last
/// known word before a preposition; what a question asks for ("How will we know?") is known as a whole.
/// </remarks>
internal static class ColumnWords
{
    private const int LongestHeader = 100;

    private static readonly HashSet<string> Numbers =
    [
        "no", "nos", "nr", "number", "ref", "reference", "id", "item", "rec", "r", "rec no", "rec number", "recommendation no", "recommendation number",
        "recommendation ref", "finding no", "ref no", "item no", "row", "#", "rec id", "s no", "sl no", "serial", "num",
    ];

    private static readonly HashSet<string> NumberEndings = ["id", "no", "nos", "number", "ref", "reference", "nr", "num"];

    // The first of which the words are in a heading decides.
    private static readonly (ColumnKind Kind, string[] Phrases)[] Phrases =
    [
        (ColumnKind.Finding, ["concern raised", "concerns raised", "matter raised", "matters raised", "issue raised", "issues raised"]),
        (ColumnKind.Aside,
        [
            "meeting date", "date of meeting", "date raised", "date opened", "date added", "date received", "date of decision", "date identified",
            "date logged", "date created", "created date", "start time", "completion time", "submission time", "date submitted", "timestamp", "date issued", "date reported", "date of review", "date published", "modified", "modified by", "created by", "last modified", "item type",
            "core service", "core services", "service area", "service line", "clinical area", "date of export", "created at", "updated at", "date modified", "closed by", "approved by", "raised by", "reported by",
            "single multi agency", "single or multi agency", "single agency or multi agency", "single agency multi agency",
        ]),
        (ColumnKind.Rating, ["do you accept", "accept the recommendation", "is the recommendation accepted", "is this recommendation accepted"]),
        (ColumnKind.Evidence, ["evidence of completion", "evidence of progress"]),
        (ColumnKind.Impact,
        [
            "how will we know", "how we will know", "how will you know", "how will success", "so what", "what difference", "difference made", "difference will",
            "success measure", "evidence of impact", "evidence of outcome", "what will success", "what good looks like", "what does good", "how will it be measured",
            "how will this be measured", "how we will measure", "how will we measure", "what will be different", "what will change",
        ]),
        (ColumnKind.Update,
        [
            "what has been done", "we have done", "have we taken", "we have taken", "what have we done", "what we have done", "to date", "so far",
            "what has happened", "where are we", "current position", "latest position", "why not", "reason for", "reasons for",
        ]),
        (ColumnKind.Recommendation,
        [
            "review said", "report said", "panel said", "review says", "report says", "review recommends", "panel recommends", "report recommends", "inquiry recommends", "is recommended", "what was recommended", "recommended that",
            "we recommend",
        ]),
        (ColumnKind.Finding, ["what we found", "what was found", "what the review found", "area for improvement", "areas for improvement", "not being met", "was not met", "not met", "what we learned", "review tell us", "review told us"]),
        (ColumnKind.Organisation,
        [
            "by whom", "who will", "who is", "addressed to", "directed to", "assigned to", "for whom", "action by", "actioned by", "to whom", "made to",
            "led by", "owned by", "executive member", "cabinet member", "lead member", "portfolio", "supported by", "supporting", "in partnership with", "working with",
        ]),
        (ColumnKind.Date,
        [
            "by when", "when will", "to be done by", "completed by", "complete by", "to be completed", "to be finished", "finished by", "in place by", "delivered by", "to be delivered", "achieved by", "completed on", "completed at", "date closed", "closed date", "date completed", "implemented by", "implement by",
        ]),
        (ColumnKind.Action,
        [
            "what will we do", "what we will do", "what will be done", "what needs to", "what are we going", "what we are going", "what must",
            "what is going to", "what you will do", "how will we", "how we will", "how it will be", "how will it be", "how will this be achieved", "how will this be done",
        ]),
        (ColumnKind.Rating, ["traffic light", "y n", "yes no", "it stands", "how does it stand"]),
        (ColumnKind.Recommendation, ["must or should do", "says you must", "says we must"]),
        (ColumnKind.Aside, ["must do", "should do"]),
    ];

    // With a space on each side, so that only whole words are found; made once, for every label of every document is looked up here.
    private static readonly (ColumnKind Kind, string[] Phrases)[] Padded = [.. Phrases.Select(p => (p.Kind, p.Phrases.Select(words => $" {words} ").ToArray()))];

    private static readonly Dictionary<string, ColumnKind> Nouns = Named(
        (ColumnKind.Recommendation, "recommendation recommendations recommended rec recs requirement requirements"),
        (ColumnKind.Finding, "finding findings cause causes factor factors issue issues learning learned learnt lesson lessons objective objectives priority priorities concern concerns"),
        (ColumnKind.BoardQuestion, "question questions challenge"),
        (ColumnKind.Rating, "rag brag bragg rating rated status colour color accepted accept acceptance assessment judgement judgment view opinion verdict grade"),
        (ColumnKind.Impact, "impact impacts outcome outcomes success difference indicator indicators measure measures benefit benefits kpi"),
        (ColumnKind.Date, "date dates when timing timings timescale timescales timeframe timeframes timeline timelines deadline deadlines due completion target"),
        (ColumnKind.Organisation,
            "lead leads owner owners responsible responsibility whom accountable accountability who officer sponsor addressee addressees recipient recipients holder contact assignee assignees"),
        (ColumnKind.Action,
            "action actions task tasks step steps activity activities what deliverable deliverables intervention interventions"),
        (ColumnKind.Organisation,
            "agency agencies organisation organisations organization organizations partner partners service body department"),
        (ColumnKind.Evidence, "evidence assurance"),
        (ColumnKind.Update, "progress update updates commentary comments comment notes milestone milestones narrative explanation rationale justification reasoning details remark remarks"),
        (ColumnKind.Response, "response responses position reply"),
        (ColumnKind.Aside,
            "regulation regulations scope theme themes category type level domain cost costs resource resources budget risk risks barrier barriers source paragraph page section chapter frequency monitoring directorate directorates division divisions"));

    private static readonly HashSet<string> Joining = ["by", "of", "for", "to", "and", "current", "latest", "next", "named", "key", "expected", "rag"];

    private static readonly HashSet<string> Prepositions =
        ["of", "in", "to", "for", "by", "from", "against", "on", "with", "that", "which", "who", "at", "under", "towards", "about"];

    /// <summary>The kind of a header; null where its words say nothing, or where it is too long to be one.</summary>
    public static ColumnKind? Read(string header)
    {
        var trimmed = header.Trim();
        if (trimmed.Length is 0 or > LongestHeader) return null;
        if (trimmed.EndsWith('.') && !trimmed.EndsWith("etc.", StringComparison.Ordinal) && !trimmed.EndsWith(" no.", StringComparison.OrdinalIgnoreCase))
            return Numbers.Contains(Plain(trimmed)) && trimmed.Length <= 12 ? ColumnKind.Number : null;
        var plain = Plain(trimmed);
        if (plain.Length == 0) return trimmed == "#" ? ColumnKind.Number : null;
        if (Numbers.Contains(plain)) return ColumnKind.Number;
        if (trimmed.Contains('%', StringComparison.Ordinal)) return null;
        if (plain is "by" or "done" or "completed" or "complete" or "start" or "end" or "finish" or "implemented") return ColumnKind.Date;
        if (plain is "review" or "review name" or "name of review" or "incident" or "case" or "area" or "standard" or "topic" or "section" or "incident reference" or "created" or "updated" or "reporter" or "author" or "email" or "email address" or "assignee email" or "parent task" or "projects" or "project" or "tags" or "labels" or "bucket" or "bucket name" or "issue type" or "last updated" or "checklist items")
            return ColumnKind.Aside;
        // "Why was it not accepted?"
        if (plain.StartsWith("why ", StringComparison.Ordinal)) return ColumnKind.Update;
        if (plain.Split(' ') is [.., var ending] parts && parts.Length is 2 or 3 && NumberEndings.Contains(ending))
            return parts[0] is "action" or "task" or "step" ? ColumnKind.ActionNumber : ColumnKind.Number;
        var padded = $" {plain} ";
        foreach (var (kind, phrases) in Padded)
            foreach (var phrase in phrases)
                if (padded.Contains(phrase, StringComparison.Ordinal)) return kind;
        return OfNouns(trimmed);
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
            // "Page 1" names no column.
            if (Read(cell) is not { } kind || (kind == ColumnKind.Aside && cell.Any(char.IsAsciiDigit))) continue;
            known++;
            kinds.Add(kind);
        }

        return kinds.Count >= 2 && known * 2 >= filled;
    }

    /// <summary>True where words name a column and say nothing else ("Owner", "Lead agency", "Due").</summary>
    public static bool IsName(string words) => Array.TrueForAll(Plain(words).Split(' '), w => Nouns.ContainsKey(w) || Joining.Contains(w)) && Read(words) is not (null or ColumnKind.Number);

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

    // "Lead agency", "Target date (by when)", "Progress / comments", "Scope of recommendation, i.e. local or regional".
    private static ColumnKind? OfNouns(string header)
    {
        var bracket = header.IndexOf('(', StringComparison.Ordinal);
        var example = header.IndexOf("i.e.", StringComparison.OrdinalIgnoreCase);
        var cut = new[] { bracket, example, header.IndexOf("e.g.", StringComparison.OrdinalIgnoreCase) }.Where(at => at > 1).DefaultIfEmpty(-1).Min();
        if (cut > 0 && OfNouns(header[..cut]) is { } kind) return kind;
        var words = Plain(header.Replace("/", " / ", StringComparison.Ordinal).Replace("&", " / ", StringComparison.Ordinal)
            .Replace(",", " / ", StringComparison.Ordinal).Replace("/", " and ", StringComparison.Ordinal)).Split(' ');
        ColumnKind? first = null;
        ColumnKind? second = null;
        for (var from = 0; from < words.Length;)
        {
            var to = Array.IndexOf(words, "and", from) is var joint && joint < 0 ? words.Length : joint;
            var other = OfPhrase(words.AsSpan()[from..to], ref second);
            // "Further action and/or completion date" is known by its dates.
            if (other is not null && (first is null || (first is ColumnKind.Action or ColumnKind.Update or ColumnKind.Evidence && other is ColumnKind.Date or ColumnKind.Rating)))
                first = other;
            from = to + 1;
        }

        return first ?? second;
    }

    private static ColumnKind? OfPhrase(ReadOnlySpan<string> words, ref ColumnKind? second)
    {
        var head = 0;
        while (head < words.Length && (head == 0 || !Prepositions.Contains(words[head]))) head++;
        foreach (var word in words[..head])
            if (Nouns.GetValueOrDefault(word, ColumnKind.Aside) == ColumnKind.Date) return ColumnKind.Date;
        for (var i = head - 1; i >= 0; i--)
            if (Nouns.TryGetValue(words[i], out var kind)) return kind;
        for (var i = head; i < words.Length && second is null; i++)
            if (Nouns.TryGetValue(words[i], out var kind)) second = kind;
        return null;
    }

    private static Dictionary<string, ColumnKind> Named(params ReadOnlySpan<(ColumnKind Kind, string Words)> groups)
    {
        var named = new Dictionary<string, ColumnKind>(StringComparer.Ordinal);
        foreach (var (kind, words) in groups)
            foreach (var word in words.Split(' ')) named[word] = kind;
        return named;
    }
}
