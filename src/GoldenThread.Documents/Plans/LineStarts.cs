using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Finds lines of a paragraph that begin an item, because their marks count on from line to line, or because labels stand on lines of their own.</summary>
internal static class LineStarts
{
    private const int FewestBare = 3;
    private const int FewestLabels = 3;
    private const int LongestLabel = 30;

    /// <summary>The indices of the lines that begin a piece.</summary>
    public static HashSet<int> Of(List<Fragment> lines)
    {
        var starts = new HashSet<int>();
        if (lines.Count < 2) return starts;
        AddMarks(lines, starts);
        AddLabels(lines, starts);
        return starts;
    }

    // "1 All staff …", "2 Schools …": numbers that follow one another, each before a capital letter; "1. Apologies", "1.1 …".
    private static void AddMarks(List<Fragment> lines, HashSet<int> starts)
    {
        var marks = new List<(int Line, string Family, int Value)>();
        // "Recommendations for the Council" and "a. …", "b. …" on the lines below.
        var opens = AnnouncingWords.Announce(lines[0].Text) || TableRow.Announces(lines[0].Text);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (i > 0 && Marks.AtEnd(lines[i - 1].Text) is not null && Marks.AtEnd(text) is not null) starts.Add(i);
            if (text.Length == 0 || !Rejoin.Begins(text, c => char.IsAsciiDigit(c) || c is '#' or '[' or '(' or '&' or >= 'A' and <= 'Z' or >= 'a' and <= 'z')) continue;
            if (Labels.Dotted(text) is { } dotted && (i == 0 || Labels.Dotted(lines[0].Text) is not null || Labels.Plain(lines[0].Text) is { } whole && dotted.Number.StartsWith(whole.Number + ".", StringComparison.Ordinal)))
                starts.Add(i);
            if (i > 0 && opens && Marks.Of(text).Any(m => m.Family is "letter" or "roman")) starts.Add(i);
            foreach (var mark in Marks.Of(text).Where(m => m.Family is not ("dotted" or "letter" or "roman"))) marks.Add((i, mark.Family, mark.Value));
            if (Marks.Bare(text) is { } bare && bare.Label.Rest < text.Length && char.IsUpper(text[bare.Label.Rest])) marks.Add((i, "bare", bare.Value));
        }

        // "i. …", "ii. …": a paragraph that begins with the first of them, and lines that count on.
        foreach (var kind in (string[])["roman", "letter"])
        {
            var list = lines.Index().SelectMany(l => Marks.Of(l.Item.Text).Where(m => m.Family == kind).Take(1).Select(m => (Line: l.Index, m.Value))).ToList();
            if (list.Count >= 2 && list[0] is { Line: 0, Value: 1 } && list.Zip(list.Skip(1)).All(p => p.Second.Value == p.First.Value + 1)) starts.UnionWith(list.Select(l => l.Line));
        }

        foreach (var family in marks.GroupBy(m => m.Family, StringComparer.Ordinal))
        {
            var list = family.ToList();
            if (list.Count < (family.Key == "bare" ? FewestBare : 2) || list.Zip(list.Skip(1)).Any(p => p.Second.Value != p.First.Value + 1)) continue;
            starts.UnionWith(list.Select(m => m.Line));
        }
    }

    // "Recommendation", "Owner", "Due" on lines of their own, each above what it names.
    private static void AddLabels(List<Fragment> lines, HashSet<int> starts)
    {
        var labels = lines.Index().Where(l => l.Item.Text.Length <= LongestLabel && l.Item.Text.Count(char.IsWhiteSpace) <= 2 && !Labels.EndsSentence(l.Item.Text)
            && !l.Item.Text.Contains(':', StringComparison.Ordinal) && !l.Item.Text.Any(char.IsAsciiDigit) && ColumnWords.Read(l.Item.Text) is not null).ToList();
        if (labels.Count < FewestLabels || labels.Select(l => ColumnWords.Read(l.Item.Text)).Distinct().Count() < FewestLabels) return;
        foreach (var (line, _) in labels)
        {
            starts.Add(line);
            starts.Add(line + 1);
        }
    }
}
