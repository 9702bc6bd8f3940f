using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Numbered chapters around recommendations, as minutes and reports have them, and the log of actions at their end.</summary>
internal sealed partial class PlanLayout
{
    private int chapter;
    private Fragment? timed;
    private Fragment? headed;
    private readonly Dictionary<GrowingRecommendation, Fragment> byHeading = new(ReferenceEqualityComparer.Instance);

    // How many headings of other things ended the recommendations, and whether the last of them is over a log of actions.
    private (int Count, bool IsLog) Since()
    {
        if (!inSection || plan.Current is not { HasText: true }) return (0, false);
        var others = Sections.Skip(sectionsBefore).ToList();
        if (others.Count == 0) return (0, false);
        var last = others[^1].Paragraphs.LastOrDefault()?.Text ?? others[^1].Heading?.Text ?? "";
        return (others.Count(o => o.Heading is not null), last.Length <= LongestHeading && Log().IsMatch(last));
    }

    private int sectionsBefore;

    [GeneratedRegex(@"\baction (?:log|tracker|list)\b|\b(?:list|log|table|summary) of actions\b|\bactions (?:agreed|arising)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Log();

    // "Doing" over the cards of a board says how far they are, where they do not say it themselves.
    private void RateByHeadings()
    {
        foreach (var (recommendation, words) in byHeading)
        {
            if (recommendation is { Rating: null, RowRatings: [] } && recommendation.AllActions.All(a => a.Rating is null)) recommendation.Rating = plan.Growth.Ratings.Read(words.Elsewhere());
        }
    }

    // "4. Budget" after "3. Rapid review", below which the recommendations stood: what follows belongs to none of them.
    private bool ReadChapter(Piece piece)
    {
        if (numbering is not (Numbering.Worded or Numbering.Short) || piece.ListItem || piece.Text.Length > LongestHeading || Labels.EndsSentence(piece.Text)
            || Labels.Recommendation(piece.Text) is not null && Labels.Plain(piece.Text) is null || (Labels.Plain(piece.Text) ?? Marks.Bare(piece.Text)?.Label) is not { } label || label.Rest >= piece.Text.Length || !char.IsUpper(piece.Text[label.Rest])
            || !int.TryParse(label.Number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number != chapter + 1) return false;
        var begun = plan.Current is not null && !inSection;
        if (begun && chapter == 0) return false;
        chapter = number;
        if (!begun) return false;
        ClearLead();
        Sections.Add((piece.Words, []));
        (inSection, heading, inText) = (true, null, false);
        return true;
    }

    // "Action 2: the Council to report (Recommendation 2) by March" in a log behind the recommendations.
    private bool ReadLogged(Piece piece)
    {
        if (numbering != Numbering.Worded || !inSection || plan.Recommendations.Count == 0 || Logged().Match(piece.Text) is not { Success: true } match) return false;
        var before = plan.Whole;
        if (!plan.Return(match.Groups["number"].Value)) return false;
        var label = Labels.Action(piece.Text);
        if (label is not null) plan.Growth.Furniture.Add(piece.Words.Slice(0, label.Rest), FurnitureKind.Label);
        plan.AddAction(piece.Words.Slice(label?.Rest ?? 0));
        if (before?.Number is { } number) plan.Return(number.Text);
        return true;
    }

    // "Within three months, Northmere Constabulary should:" says whose the recommendations below are, and by when.
    private bool ReadSubject(Piece piece)
    {
        if (LeadIns.Subject(piece.Text) is not var (who, when) || !OrganisationList.IsLead(piece.Text[who.Start..who.End], plan.Growth.Names)) return false;
        ClearLead();
        var name = piece.Words.Slice(who.Start, who.End);
        addressee = new DraftOrganisation(name.Plain(), name.Spans(), []);
        timed = when is null ? null : piece.Words.Slice(when.Value.Start, when.Value.End);
        plan.Growth.Furniture.Add(piece.Words.Slice(0, when?.Start ?? who.Start), FurnitureKind.Label);
        if (when is not null) plan.Growth.Furniture.Add(piece.Words.Slice(when.Value.End, who.Start), FurnitureKind.Label);
        plan.Growth.Furniture.Add(piece.Words.Slice(who.End), FurnitureKind.Label);
        return true;
    }

    // “The Council should …” in quotation marks is what the review recommended, word for word: the marks are none of its words.
    private Fragment WithoutQuotes(Fragment words)
    {
        var text = words.Text.TrimEnd();
        if (text.Length < 20 || text[0] is not ('"' or '“') || text[^1] is not ('"' or '”') || text.AsSpan(1, text.Length - 2).IndexOfAny('"', '“', '”') >= 0) return words;
        plan.Growth.Furniture.Add(words.Slice(0, 1), FurnitureKind.Label);
        plan.Growth.Furniture.Add(words.Slice(text.Length - 1), FurnitureKind.Label);
        return words.Slice(1, text.Length - 1);
    }

    [GeneratedRegex(@"\((?:[Rr]ecommendation|[Rr]ec\.?)\s(?:[Nn]o\.?\s)?(?<number>[0-9]{1,3})\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Logged();
}
