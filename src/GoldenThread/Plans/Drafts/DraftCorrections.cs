using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>What a person may correct in a draft. Each correction gives a new draft in which nothing is lost.</summary>
/// <remarks>What a correction takes out of its place and puts nowhere else becomes <see cref="PlanDraft.Unplaced"/>.</remarks>
public static class DraftCorrections
{
    /// <summary>Parts a piece in two: an action, impact, paragraph, or something unplaced becomes two of its kind.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="path">The piece.</param>
    /// <param name="character">How many characters of its text stay in the first; from 1 to one less than all.</param>
    /// <param name="source">The decoded source that the spans count in.</param>
    /// <exception cref="RuleException">There is no such piece, or the place is at its beginning or end.</exception>
    public static PlanDraft Split(this PlanDraft draft, string path, int character, string source)
    {
        var taken = DraftPieces.Take(draft, DraftPath.Parse(path));
        if (character <= 0 || character >= taken.Piece.Text.Text.Length) throw new RuleException("Choose a place inside the text to split it.");
        var (first, second) = taken.Piece.PartedAt(source, character);
        return DraftPieces.PutBack(taken, [first, second]);
    }

    /// <summary>Joins a piece with the one after it: the words, dates and organisations of both become one.</summary>
    /// <exception cref="RuleException">There is none after it.</exception>
    public static PlanDraft JoinWithNext(this PlanDraft draft, string path)
    {
        var parsed = DraftPath.Parse(path);
        var first = DraftPieces.Take(draft, parsed);
        DraftPieces.Taken second;
        try
        {
            second = DraftPieces.Take(first.Rest, parsed);
        }
        catch (RuleException)
        {
            throw new RuleException("This is the last piece. There is nothing after it to join.");
        }

        var joined = first.Piece.JoinedWith(second.Piece, out var left);
        return DraftPieces.PutBack(second with { Rest = second.Rest.Keep(left) }, [joined]);
    }

    /// <summary>Moves a piece to another recommendation or makes it something else.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="path">The piece.</param>
    /// <param name="kind">What it becomes.</param>
    /// <param name="recommendation">The recommendation or part that it moves to (<c>recommendations/3</c>); not needed for furniture, unplaced and a new
    /// recommendation.</param>
    /// <param name="position">Its place among its kind there, from 0; the end where it is not given.</param>
    /// <exception cref="RuleException">There is no such piece or place.</exception>
    public static PlanDraft Move(this PlanDraft draft, string path, PieceKind kind, string? recommendation = null, int? position = null)
    {
        var from = DraftPath.Parse(path);
        var taken = DraftPieces.Take(draft, from);
        if (kind is PieceKind.Furniture or PieceKind.Unplaced or PieceKind.Recommendation)
            return DraftPieces.PlaceAtTop(taken.Rest, taken.Piece, kind, position);
        var target = DraftPath.Parse(recommendation ?? throw new RuleException("Choose the recommendation that it belongs to.")).Without(from);
        return DraftPieces.PlaceInRecommendation(taken.Rest, target, taken.Piece, kind, position);
    }

    /// <summary>Gives a recommendation or part another number; empty takes the number away.</summary>
    public static PlanDraft Renumber(this PlanDraft draft, string path, string number) =>
        draft.Editing(path, r => r with { Number = Retyped(r.Number, number) }, r => Left(r.Number, number));

    /// <summary>Types a piece's words anew; the places that it came from stay.</summary>
    public static PlanDraft Retype(this PlanDraft draft, string path, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException("Enter the text. To remove a piece, change it to “Left out” or “Not placed”.");
        var taken = DraftPieces.Take(draft, DraftPath.Parse(path));
        return DraftPieces.PutBack(taken, [taken.Piece.WithText(taken.Piece.Text with { Text = text.Trim() })]);
    }

    /// <summary>Says which organisations act in an action.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="path">The action.</param>
    /// <param name="names">Their names; a name that stands there already keeps its places.</param>
    public static PlanDraft SetOrganisations(this PlanDraft draft, string path, IEnumerable<string> names)
    {
        var wanted = names.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return draft.EditingAction(path, action =>
        {
            var kept = wanted.Select(n => action.Organisations.FirstOrDefault(o => string.Equals(o.Name, n, StringComparison.OrdinalIgnoreCase))
                ?? new DraftOrganisation(n, [], [])).ToImmutableArray();
            var left = action.Organisations.Where(o => !kept.Any(k => ReferenceEquals(k, o)));
            return (action with { Organisations = kept }, [.. left]);
        });
    }

    /// <summary>Sets a date of an action, or adds one; an empty text takes it away.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="path">The action.</param>
    /// <param name="index">Which of its dates; one more than the last adds one.</param>
    /// <param name="text">The date in words.</param>
    /// <param name="edtf">What it means in EDTF, or null where it is no date.</param>
    /// <param name="meaning">What it says.</param>
    public static PlanDraft SetDate(this PlanDraft draft, string path, int index, string text, string? edtf, DateMeaning meaning) =>
        draft.EditingAction(path, action =>
        {
            if (index < 0 || index > action.Dates.Length) throw DraftPath.Unknown($"{path}/dates/{index}");
            var present = index < action.Dates.Length ? action.Dates[index] : null;
            if (string.IsNullOrWhiteSpace(text))
                return present is null ? (action, []) : (action with { Dates = action.Dates.RemoveAt(index) }, [present]);
            var date = new DraftDate(text.Trim(), present?.Spans ?? [], edtf, meaning);
            return (action with { Dates = present is null ? action.Dates.Add(date) : action.Dates.SetItem(index, date) }, []);
        });

    /// <summary>Sets the rating of a recommendation or part, or takes it away.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="path">The recommendation.</param>
    /// <param name="level">The level, or null for no rating.</param>
    public static PlanDraft SetRating(this PlanDraft draft, string path, RatingLevel? level) =>
        draft.Editing(
            path,
            r => r with { Rating = level is null ? null : new DraftRating(r.Rating?.Text ?? level.Name, r.Rating?.Spans ?? [], level.Key) },
            r => level is null && r.Rating is { Spans.IsEmpty: false } rating ? [rating] : []);

    /// <summary>Sets what stands at the head of the plan: title, reference, dates.</summary>
    public static PlanDraft SetHead(this PlanDraft draft, string title, string reference, DraftDate? published, DraftDate? reviewed)
    {
        var left = new List<DraftText>();
        if (published is null && draft.Published is { } oldPublished) left.Add(oldPublished);
        if (reviewed is null && draft.Reviewed is { } oldReviewed) left.Add(oldReviewed);
        left.AddRange(Left(draft.Title, title));
        left.AddRange(Left(draft.Reference, reference));
        return (draft with
        {
            Title = Retyped(draft.Title, title),
            Reference = Retyped(draft.Reference, reference),
            Published = published is null ? null : published with { Spans = draft.Published?.Spans ?? [] },
            Reviewed = reviewed is null ? null : reviewed with { Spans = draft.Reviewed?.Spans ?? [] },
        }).Keep(left);
    }

    private static DraftText? Retyped(DraftText? present, string text) =>
        string.IsNullOrWhiteSpace(text) ? null : new DraftText(text.Trim(), present?.Spans ?? []);

    private static IEnumerable<DraftText> Left(DraftText? present, string text) =>
        string.IsNullOrWhiteSpace(text) && present is not null ? [present] : [];

    private static PlanDraft Editing(
        this PlanDraft draft, string path, Func<DraftRecommendation, DraftRecommendation> edit, Func<DraftRecommendation, IEnumerable<DraftText>> left)
    {
        var parsed = DraftPath.Parse(path);
        var present = DraftPieces.Recommendation(draft, parsed);
        return DraftPieces.WithRecommendation(draft, parsed, edit(present)).Keep(left(present));
    }

    private static PlanDraft EditingAction(this PlanDraft draft, string path, Func<DraftAction, (DraftAction Action, ImmutableArray<DraftText> Left)> edit)
    {
        var taken = DraftPieces.Take(draft, DraftPath.Parse(path));
        if (taken.Piece is not ActionPiece piece) throw DraftPath.Unknown(path);
        var (action, left) = edit(piece.Action);
        return DraftPieces.PutBack(taken with { Rest = taken.Rest.Keep(left) }, [new ActionPiece(action)]);
    }

    // What has no place in the source was typed and is not lost from it.
    internal static PlanDraft Keep(this PlanDraft draft, IEnumerable<DraftText> left) => draft with
    {
        Unplaced = [.. draft.Unplaced, .. left.Where(l => !l.Spans.IsEmpty).Select(l => new DraftText(l.Text, l.Spans))],
    };
}
