using System.Collections.Immutable;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Cuts the headings of columns that ran together into one line: "No. Recommendation Lead agency Target date Status 1 Agencies …".</summary>
internal static class HeadingRun
{
    private const int MostWords = 5;

    // The headings that plans have most; longer ones first win.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "no", "ref", "number", "rec no", "rec", "recommendation", "recommendations", "recommendation no", "recommendation number", "action", "actions",
        "action required", "actions required", "action to take", "action to be taken", "agreed action", "agreed actions", "action no", "proposed action", "what we will do",
        "lead", "lead agency", "lead officer", "lead organisation", "agency", "organisation", "owner", "action owner", "responsible", "responsible agency",
        "responsibility", "person responsible", "accountable", "addressed to", "by whom", "by when", "who", "when", "date", "target date", "due date", "due",
        "target", "timescale", "timescales", "deadline", "completion date", "target completion date", "date completed", "date of completion", "revised date",
        "start date", "end date", "status", "rag", "rag rating", "rag status", "brag", "rating", "progress", "progress update", "update", "updates", "comments",
        "progress comments", "outcome", "outcomes", "desired outcome", "intended outcome", "impact", "evidence", "success measure", "measure of success",
        "how will we know", "finding", "findings", "issue", "issues", "issue identified", "issues identified", "learning", "learning point", "response", "position",
        "scope", "theme", "key milestones", "milestones", "scope of recommendation", "objective", "success criteria", "priority",
    };

    private static readonly HashSet<string> Firsts = [.. Known.Select(k => k.Split(' ')[0])];

    /// <summary>Where each heading stands at the beginning of a text.</summary>
    public static ImmutableArray<(int Start, int End)> Of(string text)
    {
        // Most lines begin with no heading: they are told by their first word.
        if (!Firsts.Contains(ColumnWords.Plain(text[..(text.IndexOf(' ', StringComparison.Ordinal) is > 0 and < 20 and var end ? end : 0)]))) return [];
        var words = Words(text);
        var cut = ImmutableArray.CreateBuilder<(int Start, int End)>();
        for (var i = 0; i < words.Count;)
        {
            var length = Math.Min(MostWords, words.Count - i);
            while (length > 0 && !Known.Contains(ColumnWords.Plain(text[words[i].Start..words[i + length - 1].End]))) length--;
            if (length == 0) break;
            cut.Add((words[i].Start, words[i + length - 1].End));
            i += length;
        }

        return cut.ToImmutable();
    }

    private static List<(int Start, int End)> Words(string text)
    {
        var words = new List<(int Start, int End)>();
        var start = -1;
        // Headings are at the beginning alone.
        for (var i = 0; i <= Math.Min(text.Length, 400); i++)
        {
            var inside = i < text.Length && !char.IsWhiteSpace(text[i]);
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            words.Add((start, i));
            start = -1;
        }

        return words;
    }
}
