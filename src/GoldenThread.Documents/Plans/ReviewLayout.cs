using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Reads a review: numbered headings with paragraphs numbered below them (5.12), and its recommendations under a heading of their own.</summary>
internal sealed partial class ReviewLayout(Growth growth)
{
    private readonly List<Section> sections = [];
    private readonly List<(DraftText? Number, List<Fragment> Words)> recommendations = [];
    private bool inRecommendations;
    private bool inList;

    /// <summary>True where a document is numbered as a review is, and has recommendations under a heading.</summary>
    public static bool Fits(List<Item> items)
    {
        var pieces = items.OfType<Piece>().ToList();
        var dotted = pieces.Count(p => Labels.Dotted(p.Text) is not null);
        var headings = pieces.Count(p => Heading(p) is not null);
        // "Recommendation 1: …" between numbered paragraphs: the labels say what begins one.
        if (pieces.Count(p => Labels.Dotted(p.Text) is null && Labels.Recommendation(p.Text) is { HasNumber: true } label && label.Rest < p.Text.Length && Labels.NamesRecommendation(p.Text, label)) >= 2) return false;
        return dotted >= 3 && headings >= 3 && pieces.Any(p => RecommendationsHeading().IsMatch(p.Text)) && items.OfType<Grid>().Count() <= dotted / 3;
    }

    public (ImmutableArray<DraftRecommendation> Recommendations, ImmutableArray<DraftSection> Sections) Read(List<Item> items)
    {
        foreach (var item in items)
        {
            if (item is Piece piece) Read(piece);
            else if (item is Grid grid) foreach (var inner in grid.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Pieces)) GoOn(inner.Words);
        }

        return
        (
            [.. recommendations.Select(r => new DraftRecommendation { Number = r.Number, Text = Fragment.Join(r.Words, "\n").Leaf() })],
            [.. sections.Select(s => new DraftSection
            {
                Heading = s.Heading?.Leaf(),
                Paragraphs = [.. s.Paragraphs.Select(p => SectionsLayout.Grown(p.Number, Fragment.Join(p.Words, "\n"), growth))],
            })]
        );
    }

    private void Read(Piece piece)
    {
        var label = Labels.Dotted(piece.Text);
        if (label is null && RecommendationsHeading().IsMatch(piece.Text))
        {
            growth.Furniture.Add(piece.Words, FurnitureKind.Label);
            (inRecommendations, inList) = (true, false);
        }
        else if (label is null && Heading(piece) is not null)
        {
            inRecommendations = false;
            sections.Add(new Section(piece.Words, []));
        }
        else if (label is not null || (inRecommendations && (label = Labels.Plain(piece.Text) ?? Labels.Short(piece.Text)) is not null))
        {
            var number = new DraftText(label.Number, piece.Words.Slice(label.At, label.End).Spans());
            inList = inRecommendations && AnnouncingWords.Announce(piece.Text) && Announcements.IsLeadIn(piece.Text);
            if (inList)
            {
                // "8.1 The panel recommends that:" announces the items below it.
                growth.Furniture.Add(piece.Words, FurnitureKind.Label);
                return;
            }

            // "2.3 The Partnership should …" below "2.2 Recommendation One" are its words.
            if (inRecommendations && recommendations is [.., { Words: [{ IsEmpty: true }] waiting }])
            {
                growth.Furniture.Add(piece.Words.Slice(0, label.Rest), FurnitureKind.Label);
                waiting[0] = piece.Words.Slice(label.Rest);
                return;
            }

            // "2.1 The authors make the following recommendations." before the first of them.
            if (inRecommendations && recommendations.Count == 0 && AnnouncingWords.Announce(piece.Text) && piece.Text.Contains("following", StringComparison.OrdinalIgnoreCase))
            {
                growth.Furniture.Add(piece.Words, FurnitureKind.Label);
                return;
            }

            if (label.At > 0) growth.Furniture.Add(piece.Words.Slice(0, label.At), FurnitureKind.Label);
            var words = piece.Words.Slice(label.Rest);
            // "5.1 Recommendation One: …": the paragraph's number stands before that of the recommendation.
            if (inRecommendations && Labels.Recommendation(words.Text) is { HasNumber: true } named && named.At < named.Rest)
            {
                growth.Furniture.Add(piece.Words.Slice(label.At, label.End), FurnitureKind.Label);
                growth.Furniture.Add(words.Slice(0, named.At), FurnitureKind.Label);
                number = new DraftText(named.Number, words.Slice(named.At, named.End).Spans());
                words = words.Slice(named.Rest);
            }

            if (inRecommendations) recommendations.Add((number, [words]));
            else Last().Paragraphs.Add((number, [words]));
        }
        else if (inList && (piece.ListItem || Marks.Of(piece.Text).Any()))
        {
            var mark = Marks.Of(piece.Text).FirstOrDefault()?.Label ?? new Label("", 0, 0, 0);
            if (mark.At > 0) growth.Furniture.Add(piece.Words.Slice(0, mark.At), FurnitureKind.Label);
            recommendations.Add((mark.HasNumber ? new DraftText(mark.Number, piece.Words.Slice(mark.At, mark.End).Spans()) : null, [piece.Words.Slice(mark.Rest)]));
        }
        else
        {
            GoOn(piece.Words);
        }
    }

    // Bullets and paragraphs without number belong to the numbered paragraph above them.
    private void GoOn(Fragment words)
    {
        if (inRecommendations && recommendations.Count > 0) recommendations[^1].Words.Add(words);
        else if (sections is [.., { Paragraphs: [.., var above] }]) above.Words.Add(words);
        else Last().Paragraphs.Add((null, [words]));
    }

    private Section Last()
    {
        if (sections.Count == 0) sections.Add(new Section(null, []));
        return sections[^1];
    }

    private static Label? Heading(Piece piece)
    {
        if (piece.ListItem || piece.Text.Length > 130 || Labels.Dotted(piece.Text) is not null) return null;
        return Labels.Plain(piece.Text) is { } label && label.Rest < piece.Text.Length && char.IsUpper(piece.Text[label.Rest])
            && !Labels.EndsSentence(piece.Text)
            ? label
            : piece.Level > 0 ? new Label("", 0, 0, 0) : null;
    }

    [GeneratedRegex(@"^\s*(?:[0-9]{1,2}[.)]?\s+)?(?:further |the |list of )?recommendations\s*:?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex RecommendationsHeading();

    private sealed record Section(Fragment? Heading, List<(DraftText? Number, List<Fragment> Words)> Paragraphs);
}
