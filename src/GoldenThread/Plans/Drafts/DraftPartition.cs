using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>Nothing is lost and nothing is counted twice: every character that is not white space is in exactly one leaf (docs/glossary.md: leaf).</summary>
public static class DraftPartition
{
    /// <summary>What breaks the rule, in words; empty where nothing does.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="text">The decoded text that its spans count in.</param>
    public static ImmutableArray<string> Faults(PlanDraft draft, string text)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var taken = new bool[text.Length];
        foreach (var leaf in draft.Leaves())
        {
            foreach (var span in leaf.Spans)
            {
                if (span.Start < 0 || span.End > text.Length || span.Length <= 0)
                {
                    faults.Add($"“{leaf.Text}” has the place {span.Start}–{span.End}, which the text does not have.");
                    continue;
                }

                for (var i = span.Start; i < span.End; i++)
                {
                    if (taken[i] && !char.IsWhiteSpace(text[i]))
                    {
                        faults.Add($"Character {i} (“{Near(text, i)}”) is in two leaves; the second is “{leaf.Text}”.");
                        break;
                    }

                    taken[i] = true;
                }
            }
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (taken[i] || char.IsWhiteSpace(text[i])) continue;
            faults.Add($"Character {i} (“{Near(text, i)}”) is in no leaf.");
            while (i + 1 < text.Length && !taken[i + 1]) i++;
        }

        return faults.ToImmutable();
    }

    /// <summary>
    /// Makes the rule hold whatever an importer did: a character claimed twice stays with the first that claimed it, and what nobody claimed is unplaced.
    /// </summary>
    /// <param name="draft">The draft as the importer left it.</param>
    /// <param name="text">The decoded text that its spans count in.</param>
    public static PlanDraft Complete(PlanDraft draft, string text)
    {
        var taken = new bool[text.Length];
        var whole = WithSpans(draft, leaf => Claim(leaf.Spans, taken, text));
        // A leaf whose every character another holds already says nothing more, unless a person typed it or its place is elsewhere.
        var furniture = whole.Furniture.RemoveAll(f => f.Spans.IsEmpty);
        return whole with { Furniture = furniture, Unplaced = [.. whole.Unplaced.RemoveAll(u => u.Spans.IsEmpty), .. Left(taken, text)] };
    }

    private static ImmutableArray<Span> Claim(ImmutableArray<Span> spans, bool[] taken, string text)
    {
        var claimed = ImmutableArray.CreateBuilder<Span>(spans.Length);
        foreach (var span in spans)
        {
            var start = -1;
            for (var i = Math.Max(0, span.Start); i < Math.Min(span.End, text.Length); i++)
            {
                var free = !taken[i];
                if (free) taken[i] = true;
                if (free && start < 0) start = i;
                if (free || start < 0) continue;
                claimed.Add(new Span(start, i));
                start = -1;
            }

            if (start >= 0) claimed.Add(new Span(start, Math.Min(span.End, text.Length)));
        }

        return claimed.Count == spans.Length ? claimed.MoveToImmutable() : claimed.ToImmutable();
    }

    private static IEnumerable<DraftText> Left(bool[] taken, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (taken[i] || char.IsWhiteSpace(text[i])) continue;
            var start = i;
            var end = i + 1;
            // A piece ends with its line, or where something that was placed begins.
            for (; i < text.Length && !taken[i] && text[i] is not ('\n' or '\r'); i++)
                if (!char.IsWhiteSpace(text[i])) end = i + 1;
            if (i < text.Length && taken[i]) i--;
            yield return new DraftText(text[start..end], [new Span(start, end)]);
        }
    }

    // The same draft with every leaf's places put through a function, in the order of the tree.
    private static PlanDraft WithSpans(PlanDraft draft, Func<DraftText, ImmutableArray<Span>> spans)
    {
        T? One<T>(T? leaf) where T : DraftText => leaf is null ? null : (T)(leaf with { Spans = spans(leaf) });
        ImmutableArray<T> Each<T>(ImmutableArray<T> leaves) where T : DraftText => [.. leaves.Select(l => One(l)!)];
        DraftAction Action(DraftAction a) => a with
        {
            Text = One(a.Text)!,
            Impact = One(a.Impact),
            Rating = One(a.Rating),
            Organisations = Each(a.Organisations),
            Dates = Each(a.Dates),
        };
        DraftRecommendation Recommendation(DraftRecommendation r) => r with
        {
            Number = One(r.Number),
            Text = One(r.Text),
            Rating = One(r.Rating),
            BoardQuestion = One(r.BoardQuestion),
            Impacts = Each(r.Impacts),
            Parts = [.. r.Parts.Select(Recommendation)],
            Actions = [.. r.Actions.Select(Action)],
        };
        DraftParagraph Paragraph(DraftParagraph p) => p with
        {
            Number = One(p.Number),
            Text = One(p.Text)!,
            Organisations = Each(p.Organisations),
            Quotes = Each(p.Quotes),
        };
        return draft with
        {
            Title = One(draft.Title),
            Reference = One(draft.Reference),
            Author = One(draft.Author),
            Published = One(draft.Published),
            Reviewed = One(draft.Reviewed),
            Recommendations = [.. draft.Recommendations.Select(Recommendation)],
            Sections = [.. draft.Sections.Select(s => s with { Heading = One(s.Heading), Paragraphs = [.. s.Paragraphs.Select(Paragraph)] })],
            Furniture = Each(draft.Furniture),
            Unplaced = Each(draft.Unplaced),
        };
    }

    private static string Near(string text, int at) => text[Math.Max(0, at - 15)..Math.Min(text.Length, at + 25)].ReplaceLineEndings(" ");
}
