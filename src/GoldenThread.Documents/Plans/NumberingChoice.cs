using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>Finds out how a document numbers its recommendations, or that it has none.</summary>
internal static class NumberingChoice
{
    /// <summary>The numbering; null where the document tells of progress by theme and not by recommendation.</summary>
    public static Numbering? Of(List<Item> body, bool hasTable)
    {
        var pieces = body.OfType<Piece>().ToList();
        var worded = pieces.Select(p => (p.Text, Label: Labels.Recommendation(p.Text))).Where(p => p.Label is not null).ToList();
        if (worded.Any(w => w.Label!.HasNumber)) return Numbering.Worded;
        if (pieces.Any(p => Labels.Short(p.Text) is not null)) return Numbering.Short;
        if (worded.Any(w => w.Label!.Rest >= w.Text.Length || w.Text[..w.Label.Rest].Contains(':', StringComparison.Ordinal))) return Numbering.Worded;
        if (pieces.Any(p => Labels.Dotted(p.Text) is not null) && !ByTheme(body)) return Numbering.Dotted;
        if (!hasTable && pieces.Count(p => Labels.Action(p.Text) is not null) > 1) return Numbering.Actions;
        if (hasTable) return HeadsTables(body) ? Numbering.Headings : Numbering.Worded;
        if (pieces.Any(p => Labels.Plain(p.Text) is not null) && !ByTheme(body)) return Numbering.Plain;
        var headings = pieces.Where(p => p.Level > 0).ToList();
        if (headings.Count(h => Asks(h.Text)) * 2 >= Math.Max(1, headings.Count) && headings.Count > 0) return Numbering.Headings;
        return headings.Count == 0 && !ByTheme(body) && pieces.Any(p => Asks(p.Text)) && pieces.Count > 1 ? Numbering.None : null;
    }

    // Headings without numbers, and paragraphs whose numbers run on from one heading to the next.
    private static bool ByTheme(List<Item> body)
    {
        var headings = 0;
        for (var i = 0; i < body.Count; i++)
            if (body[i] is Piece piece && SectionsLayout.IsHeading(piece, i + 1 < body.Count ? body[i + 1] : null) && !Asks(piece.Text)) headings++;
        return headings >= 2;
    }

    // A heading directly above a table that has no column of recommendations is the recommendation.
    private static bool HeadsTables(List<Item> body)
    {
        var headed = 0;
        for (var i = 1; i < body.Count; i++)
        {
            if (body[i] is Grid grid && body[i - 1] is Piece { Level: > 0 } && TableColumns.Of([.. grid.Rows.Where(r => !r.IsEmpty)]) is { } header
                && !header.Columns.Has(ColumnKind.Recommendation)) headed++;
        }

        return headed >= 1;
    }

    private static bool Asks(string text) => text.Split(' ', 16).Take(15).Any(w => w is "should" or "must");
}
