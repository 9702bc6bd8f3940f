using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Labels inside a recommendation, and headings that say what the paragraphs below them are.</summary>
internal sealed partial class PlanLayout
{
    private bool ReadField(Piece piece)
    {
        if (plan.Current is null || inSection) return false;
        if (Labels.IsAddress(piece.Text) && plan.Current.HasText)
        {
            var from = Labels.Address(piece.Text);
            plan.Growth.Furniture.Add(piece.Words.Slice(0, from), FurnitureKind.Label);
            plan.Place(ColumnKind.Organisation, piece.Words.Slice(from), "for");
            inText = false;
            return true;
        }

        if (Labels.Field(piece.Text) is { } field)
        {
            // "Contact: the partnership's office" below a table says whom to ask about the document.
            if (tableRead && ColumnWords.Plain(field.Words) is "contact" or "contacts" or "contact details")
            {
                Beside(piece);
                return true;
            }

            plan.Growth.Furniture.Add(piece.Words.Slice(0, field.Rest), FurnitureKind.Label);
            var words = piece.Words.Slice(field.Rest);
            inText = field.Kind == ColumnKind.Recommendation;
            heading = words.IsEmpty ? field.Kind : null;
            headingWords = ColumnWords.Plain(field.Words);
            LeaveListedParts();
            plan.Place(field.Kind, words, ColumnWords.Plain(field.Words));
            return true;
        }

        // "Go-live: 31 March 2026": nothing but a date behind a label that nobody knows.
        if (plan.Current.HasText && DateBehindColon(piece.Text) is > 0 and var when)
        {
            plan.Growth.Furniture.Add(piece.Words.Slice(0, when), FurnitureKind.Label);
            (inText, heading) = (false, null);
            LeaveListedParts();
            plan.Place(ColumnKind.Date, piece.Words.Slice(when), ColumnWords.Plain(piece.Text[..(when - 1)]));
            return true;
        }

        if (HeadingAlone(piece) is { } kind)
        {
            plan.Growth.Furniture.Add(piece.Words, FurnitureKind.Label);
            inText = false;
            heading = kind;
            headingWords = ColumnWords.Plain(piece.Text);
            return true;
        }

        // A heading inside a recommendation that says nothing known ("Still to do"): what follows are paragraphs of progress.
        if (rank > 0 && piece.Level > rank && !plan.Growth.Names.IsName(piece.Text))
        {
            plan.Growth.Furniture.Add(piece.Words, FurnitureKind.Label);
            inText = false;
            heading = null;
            return true;
        }

        if (heading is not { } below || below is ColumnKind.Action || below is ColumnKind.Update && !plan.Growth.Ratings.IsWhole(piece.Text.TrimEnd('.'))
            || (below == ColumnKind.Organisation && Labels.EndsSentence(piece.Text)))
            return false;
        plan.Place(below, piece.Words, headingWords);
        return true;
    }

    // Where the date begins; 0 where there is none, or where the label says that it is the day of something else.
    private static int DateBehindColon(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 2 and <= LongestDateLabel && char.IsUpper(text[0]) && text.Length - colon <= LongestDateLabel && text.AsSpan(0, colon).Count(' ') <= 3 && GoldenThread.Time.ApproximateDate.Find(text[colon..]) is [_]
            && ColumnWords.Read(text[..colon]) is null && DateReading.IsWhole(text[(colon + 1)..].Trim()) ? colon + 1 : 0;
    }

    private const int LongestDateLabel = 40;

    // "Progress" or "Impact" alone in a paragraph heads what follows, unless it is the rating or date that a heading announced.
    private ColumnKind? HeadingAlone(Piece piece)
    {
        if (piece.ListItem || heading == ColumnKind.Update && plan.Growth.Ratings.IsWhole(piece.Text) || (heading == ColumnKind.Rating && (plan.Growth.Ratings.IsStatus(piece.Text) || !piece.Text.TrimEnd().EndsWith(':') && !ColumnWords.IsName(piece.Text)))) return null;
        if (Labels.IsQuestionHeading(piece.Text) && heading != ColumnKind.BoardQuestion) return ColumnWords.Read(piece.Text);
        var alone = piece.Text.Trim().TrimEnd(':');
        var gaps = alone.Count(char.IsWhiteSpace);
        if (alone.Length > 40 || gaps > 4 || Labels.EndsSentence(alone)) return null;
        if (!piece.Bold && piece.Level == 0 && !piece.Text.TrimEnd().EndsWith(':') && gaps > 1 && !repeated.Contains(piece.Text)) return null;
        return ColumnWords.Read(alone) is { } kind and not (ColumnKind.Number or ColumnKind.Recommendation) ? kind : null;
    }
}
