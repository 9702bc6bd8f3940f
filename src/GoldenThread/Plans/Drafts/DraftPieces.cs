using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>Takes pieces out of a draft and puts them in again.</summary>
internal static class DraftPieces
{
    /// <summary>A piece, the draft without it, and how pieces go back to its place.</summary>
    internal sealed record Taken(DraftPiece Piece, PlanDraft Rest, Func<PlanDraft, IEnumerable<DraftPiece>, PlanDraft> Back);

    public static PlanDraft PutBack(Taken taken, IEnumerable<DraftPiece> pieces) => taken.Back(taken.Rest, pieces);

    public static Taken Take(PlanDraft draft, DraftPath path) => path.Steps switch
    {
        ["unplaced", var step] => FromList(draft, path, step, d => d.Unplaced, (d, list) => d with { Unplaced = list }, t => new TextPiece(t), p => p.Text),
        ["furniture", var step] => FromList(draft, path, step, d => d.Furniture, (d, list) => d with { Furniture = list }, t => new TextPiece(t), AsFurniture),
        ["recommendations", var step] => FromList(
            draft, path, step, d => d.Recommendations, (d, list) => d with { Recommendations = list }, r => new RecommendationPiece(r), AsRecommendation),
        ["sections", var section, "paragraphs", var step] => FromList(
            draft, path, step,
            d => At(d.Sections, section, path).Paragraphs,
            (d, list) => d with { Sections = d.Sections.SetItem(DraftPath.Number(section), At(d.Sections, section, path) with { Paragraphs = list }) },
            p => new ParagraphPiece(p),
            p => p is ParagraphPiece piece ? piece.Paragraph : new DraftParagraph { Text = p.Text }),
        _ => FromRecommendation(draft, path),
    };

    public static DraftRecommendation Recommendation(PlanDraft draft, DraftPath path)
    {
        var (index, part, _) = path.InRecommendation();
        if (index >= draft.Recommendations.Length) throw DraftPath.Unknown(path.ToString());
        var whole = draft.Recommendations[index];
        return part is not { } p ? whole : p < whole.Parts.Length ? whole.Parts[p] : throw DraftPath.Unknown(path.ToString());
    }

    public static PlanDraft WithRecommendation(PlanDraft draft, DraftPath path, DraftRecommendation changed)
    {
        var (index, part, _) = path.InRecommendation();
        var whole = draft.Recommendations[index];
        return draft with
        {
            Recommendations = draft.Recommendations.SetItem(
            index, part is { } p ? whole with { Parts = whole.Parts.SetItem(p, changed) } : changed)
        };
    }

    public static PlanDraft PlaceAtTop(PlanDraft draft, DraftPiece piece, PieceKind kind, int? position) => kind switch
    {
        PieceKind.Furniture => (draft with { Furniture = draft.Furniture.Insert(Within(position, draft.Furniture.Length), AsFurniture(piece)) })
            .Keep(piece.Hanging),
        PieceKind.Unplaced => (draft with { Unplaced = draft.Unplaced.Insert(Within(position, draft.Unplaced.Length), Plain(piece.Text)) }).Keep(piece.Hanging),
        _ => (draft with { Recommendations = draft.Recommendations.Insert(Within(position, draft.Recommendations.Length), AsRecommendation(piece)) })
            .Keep(piece is RecommendationPiece ? [] : piece.Hanging),
    };

    public static PlanDraft PlaceInRecommendation(PlanDraft draft, DraftPath target, DraftPiece piece, PieceKind kind, int? position)
    {
        var present = Recommendation(draft, target);
        var changed = kind switch
        {
            PieceKind.Action => present with { Actions = present.Actions.Insert(Within(position, present.Actions.Length), AsAction(piece)) },
            PieceKind.Impact => present with { Impacts = present.Impacts.Insert(Within(position, present.Impacts.Length), Plain(piece.Text)) },
            PieceKind.RecommendationText => present with { Text = Longer(present.Text, piece.Text) },
            PieceKind.BoardQuestion => present with { BoardQuestion = Longer(present.BoardQuestion, piece.Text) },
            PieceKind.Part when target.InRecommendation().Part is null => present with
            {
                Parts = present.Parts.Insert(
                Within(position, present.Parts.Length), AsPart(piece))
            },
            PieceKind.Part => throw new RuleException("A part of a recommendation cannot have parts."),
            _ => throw new RuleException("Choose what to change it to."),
        };
        var whole = (kind, piece) is (PieceKind.Action, ActionPiece) or (PieceKind.Part, RecommendationPiece { Recommendation.Parts.IsEmpty: true });
        var hanging = whole ? [] : piece.Hanging;
        return WithRecommendation(draft, target, changed).Keep(hanging);
    }

    private static Taken FromRecommendation(PlanDraft draft, DraftPath path)
    {
        var inside = new DraftPath(path.Steps);
        _ = Recommendation(draft, inside);
        var (index, part, below) = path.InRecommendation();
        return below switch
        {
            [] => FromList(
                draft, path, $"{part}",
                d => d.Recommendations[index].Parts,
                (d, list) => d with { Recommendations = d.Recommendations.SetItem(index, d.Recommendations[index] with { Parts = list }) },
                r => new RecommendationPiece(r), AsRecommendation),
            ["actions", var step] => Listed(step, r => r.Actions, (r, list) => r with { Actions = list }, a => new ActionPiece(a), AsAction),
            ["impacts", var step] => Listed(step, r => r.Impacts, (r, list) => r with { Impacts = list }, t => new TextPiece(t), p => Plain(p.Text)),
            ["text"] => One(r => r.Text, (r, text) => r with { Text = text }),
            ["boardQuestion"] => One(r => r.BoardQuestion, (r, text) => r with { BoardQuestion = text }),
            ["rating"] => One(
                r => r.Rating, (r, text) => r with { Rating = text is null ? null : text as DraftRating ?? new DraftRating(text.Text, text.Spans, null) }),
            ["actions", var step, "impact"] => One(
                r => At(r.Actions, step, path).Impact,
                (r, text) => r with { Actions = r.Actions.SetItem(DraftPath.Number(step), At(r.Actions, step, path) with { Impact = text }) }),
            ["actions", var step, "dates", var date] => Listed(
                date,
                r => At(r.Actions, step, path).Dates,
                (r, list) => r with { Actions = r.Actions.SetItem(DraftPath.Number(step), At(r.Actions, step, path) with { Dates = list }) },
                d => new TextPiece(d),
                p => p.Text as DraftDate ?? new DraftDate(p.Text.Text, p.Text.Spans, null, DateMeaning.None)),
            _ => throw DraftPath.Unknown(path.ToString()),
        };

        Taken Listed<T>(
            string step, Func<DraftRecommendation, ImmutableArray<T>> read, Func<DraftRecommendation, ImmutableArray<T>, DraftRecommendation> write, Func<T,
            DraftPiece> piece, Func<DraftPiece, T> back) =>
            FromList(
                draft, path, step, d => read(Recommendation(d, inside)), (d, list) => WithRecommendation(d, inside, write(Recommendation(d, inside), list)),
                piece, back);

        // A single leaf: taken out it is gone; put back in two halves it holds the first, and the second is unplaced.
        Taken One(Func<DraftRecommendation, DraftText?> read, Func<DraftRecommendation, DraftText?, DraftRecommendation> write)
        {
            var leaf = read(Recommendation(draft, inside)) ?? throw DraftPath.Unknown(path.ToString());
            return new Taken(
                new TextPiece(leaf),
                WithRecommendation(draft, inside, write(Recommendation(draft, inside), null)),
                (d, pieces) =>
                {
                    var all = pieces.ToList();
                    return WithRecommendation(d, inside, write(Recommendation(d, inside), all[0].Text)).Keep(all.Skip(1).Select(p => p.Text));
                });
        }
    }

    private static Taken FromList<T>(
        PlanDraft draft, DraftPath path, string step,
        Func<PlanDraft, ImmutableArray<T>> read, Func<PlanDraft, ImmutableArray<T>, PlanDraft> write,
        Func<T, DraftPiece> piece, Func<DraftPiece, T> back)
    {
        var index = DraftPath.Number(step);
        var item = At(read(draft), step, path);
        return new Taken(
            piece(item),
            write(draft, read(draft).RemoveAt(index)),
            (d, pieces) => write(d, read(d).InsertRange(index, pieces.Select(back))));
    }

    private static T At<T>(ImmutableArray<T> list, string step, DraftPath path)
    {
        var index = DraftPath.Number(step);
        return index < list.Length ? list[index] : throw DraftPath.Unknown(path.ToString());
    }

    private static int Within(int? position, int length) => Math.Clamp(position ?? length, 0, length);

    private static DraftText Plain(DraftText text) => new(text.Text, text.Spans);

    private static DraftText Longer(DraftText? present, DraftText more) =>
        present is null ? Plain(more) : new DraftText($"{present.Text} {more.Text}", present.Spans.Concat(more.Spans).Normalised());

    private static DraftFurniture AsFurniture(DraftPiece piece) =>
        piece.Text as DraftFurniture ?? new DraftFurniture(piece.Text.Text, piece.Text.Spans, FurnitureKind.PageHeader);

    private static DraftRecommendation AsRecommendation(DraftPiece piece) =>
        piece is RecommendationPiece whole ? whole.Recommendation : new DraftRecommendation { Text = Plain(piece.Text) };

    // Only two levels: a recommendation with parts becomes a part by its own words alone.
    private static DraftRecommendation AsPart(DraftPiece piece) => piece is RecommendationPiece { Recommendation: { Parts.IsEmpty: true } whole }
        ? whole
        : new DraftRecommendation { Text = Plain(piece.Text) };

    private static DraftAction AsAction(DraftPiece piece) =>
        piece is ActionPiece action ? action.Action : new DraftAction { Text = Plain(piece.Text) };
}
