namespace GoldenThread.Documents.Plans;

/// <summary>How the items of a list begin.</summary>
/// <param name="Family">The family of their marks, or what they have in place of one.</param>
/// <param name="Of">The mark of a piece that begins an item; null for any other.</param>
internal sealed record ListStyle(string Family, Func<Piece, Mark?> Of)
{
    private const int FewestOrders = 2;

    /// <summary>True for letters below numbered half sentences: the next number that is none of these ends the list.</summary>
    public bool BelowNumbers { get; init; }

    /// <summary>True below a heading of recommendations, where paragraphs each begin as an order does: "Bring people with lived experience onto the Board. We met …".</summary>
    /// <param name="region">The paragraphs below the heading.</param>
    /// <param name="announcing">The heading.</param>
    public static bool IsOfOrders(List<Piece> region, Piece announcing) => announcing.Level > 0 && region.Count >= FewestOrders && AskingWords.Orders(region[0].Text)
        && region.Count(p => AskingWords.Orders(p.Text)) is var orders && orders >= FewestOrders && orders * 2 >= region.Count;

    /// <summary>True for the next section of the document, or a numbered paragraph after items without numbers.</summary>
    /// <param name="piece">A paragraph after the first item.</param>
    /// <param name="announcing">The heading or sentence that announced the list.</param>
    public bool IsEndedBy(Piece piece, Piece announcing)
    {
        if (Of(piece) is not null && (Family != "plain" || Labels.EndsSentence(piece.Text) || piece.Text.Length > 60)) return false;
        var section = Marks.Of(announcing.Text).FirstOrDefault();
        if (section is not null && Marks.Of(piece.Text).FirstOrDefault(m => m.Family == section.Family) is { } mark && mark.Value == section.Value + 1
            && Family != section.Family) return true;
        return !BelowNumbers && !piece.ListItem && Family is "bullets" or "that" or "asking" or "letter" or "roman" && piece.Level == 0
            && (Labels.Plain(piece.Text) ?? Labels.Dotted(piece.Text)) is not null && Of(piece) is null && !AskingWords.Asks(piece.Text);
    }
}
