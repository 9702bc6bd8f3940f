using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>How the items of an announced list begin.</summary>
internal sealed partial class Announcements
{
    private ListStyle? Style(List<Piece> region, bool chosen, Piece announcing)
    {
        // "2.2 Recommendation one" among numbered paragraphs, and "Recommendation 1: …" between them: the labels say what begins one.
        if (region.Count(p => Labels.Recommendation(p.Text) is { HasNumber: true } label && Labels.NamesRecommendation(p.Text, label)) >= FewestRun
            && region.Exists(p => Labels.Dotted(p.Text) is not null)) return null;
        // "Learning point 1: …" and below it "Recommendation: …": the labels say which is which.
        if (region.Count == 0 || region.Exists(p => Labels.NamesFinding(p.Text)) && region.Exists(p => Labels.NamesRecommendation(p.Text))) return null;
        // "5. Within one month the Council will:" above "a)" and "b)": the letters are what it has to do.
        if (Enumerable.Range(0, Math.Min(3, region.Count - 1)).Any(i => LeadIns.IsNumbered(region[i], region[i + 1])))
            return region.Exists(p => p.ListItem) && !region.Exists(p => Marks.Of(p.Text).Any(m => m.Family is "letter")) ? new ListStyle("bullets", p => p.ListItem && Labels.Plain(p.Text) is null ? Nothing : null) { BelowNumbers = true } : new ListStyle("letter", p => Marks.Of(p.Text).FirstOrDefault(m => m.Family is "letter")) { BelowNumbers = true };
        var families = region.Take(6).SelectMany(p => Marks.Of(p.Text).Select(m => m.Family)).Distinct(StringComparer.Ordinal).ToList();
        var best = families.Select(f => new ListStyle(f, p => Marks.Of(p.Text).FirstOrDefault(m => m.Family == f)))
            .Append(new ListStyle("bare", p => Marks.Bare(p.Text)))
            .Select(s => (Style: s, Count: InSequence(region, s), First: region.FindIndex(p => s.Of(p) is not null)))
            .Where(s => s.Count >= 1 && (s.Count > 1 || s.Style.Family is not "bare" && s.First == 0))
            .OrderBy(s => s.First).ThenByDescending(s => s.Count).FirstOrDefault();
        if (best.Style is not null && Before(region, best.First) <= 2) return best.Style;
        if (region.Exists(p => Labels.Recommendation(p.Text) is not null || Labels.Short(p.Text) is not null)) return null;
        if (region.Count(p => p.ListItem) is var items && items > 0 && Before(region, region.FindIndex(p => p.ListItem)) <= 1)
            return new ListStyle("bullets", p => p.ListItem && Labels.Field(p.Text) is not { Kind: ColumnKind.Organisation or ColumnKind.Date or ColumnKind.Rating } ? Nothing : null);
        if (region.Count(p => ThatOrTo().IsMatch(p.Text)) >= FewestRun) return new ListStyle("that", p => ThatOrTo().IsMatch(p.Text) ? Nothing : null);
        if (region.Exists(p => AskingWords.Asks(p.Text))) return new ListStyle("asking", p => AskingWords.Asks(p.Text) ? Nothing : null);
        if (ListStyle.IsOfOrders(region, announcing)) return new ListStyle("asking", p => AskingWords.Orders(p.Text) ? Nothing : null);
        return chosen ? new ListStyle("all", _ => Nothing) : null;
    }

    // How many paragraphs stand before a place that do not say whom the list is for.
    private int Before(List<Piece> region, int at) => region.Take(at).Count(p => Addressed(p) is null);

    // "The review recommends that:" and paragraphs that go on with the sentence, a semicolon after each: their bullets were lost.
    private static ListStyle? Run(List<Piece> region, Piece announcing)
    {
        if (!IsLeadIn(announcing.Text)) return null;
        var run = region.TakeWhile(p => p.Text.TrimEnd() is var text && (text.EndsWith(';') || text.EndsWith(',') || text.EndsWith("; and", StringComparison.Ordinal) || text.EndsWith(", and", StringComparison.Ordinal))).ToHashSet<Piece>(ReferenceEqualityComparer.Instance);
        if (run.Count < FewestRun - 1 || run.Count >= region.Count || !Rejoin.Begins(region[0].Text, char.IsLower)) return null;
        run.Add(region[run.Count]);
        return new ListStyle("bullets", p => run.Contains(p) ? Nothing : null);
    }

    private static Mark Nothing => new("", 0, new Label("", 0, 0, 0));

    private static int InSequence(List<Piece> region, ListStyle style)
    {
        var last = 0;
        var count = 0;
        foreach (var mark in region.Select(style.Of).OfType<Mark>())
        {
            if (count > 0 && !Follows(mark.Value, last)) continue;
            last = mark.Value;
            count++;
        }

        return count;
    }

    // The next, one left out, or the first of a list that begins anew.
    private static bool Follows(int value, int last) => value == last + 1 || value == last + 2 || value == 1 || value == 0;
}
