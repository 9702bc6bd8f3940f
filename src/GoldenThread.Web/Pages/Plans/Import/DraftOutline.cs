using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>Every leaf of a draft, in the order of the tree.</summary>
internal static class DraftOutline
{
    public const string Head = "head";
    public const string Unplaced = "unplaced";
    public const string Furniture = "furniture";

    public static IEnumerable<OutlinedLeaf> Outline(this PlanDraft draft) =>
    [
        .. One("title", "head", Head, "Title", draft.Title),
        .. One("reference", "head", Head, "Reference", draft.Reference),
        .. One("author", "head", Head, "Author", draft.Author),
        .. One("published", "head", Head, "Published", draft.Published),
        .. One("reviewed", "head", Head, "Reviewed", draft.Reviewed),
        .. draft.Recommendations.SelectMany((r, i) => Recommendation(r, $"recommendations/{i}", $"recommendations/{i}")),
        .. draft.Sections.SelectMany((s, i) => Section(s, $"sections/{i}")),
        .. draft.Unplaced.Select((u, i) => new OutlinedLeaf($"unplaced/{i}", $"unplaced/{i}", Unplaced, "Not placed", u)),
        .. draft.Furniture.Select((f, i) => new OutlinedLeaf($"furniture/{i}", $"furniture/{i}", Furniture, f.Kind.Words(), f)),
    ];

    public static string Words(this FurnitureKind kind) => kind switch
    {
        FurnitureKind.Markup => "Markup",
        FurnitureKind.PageHeader => "Page header",
        FurnitureKind.PageNumber => "Page number",
        FurnitureKind.TableHeader => "Table header",
        FurnitureKind.Legend => "Key to the ratings",
        FurnitureKind.Link => "Link",
        FurnitureKind.Label => "Label",
        FurnitureKind.Aside => "Not part of a plan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IEnumerable<OutlinedLeaf> Recommendation(DraftRecommendation r, string path, string place) =>
    [
        .. One($"{path}/number", path, place, "Number", r.Number),
        .. One($"{path}/text", $"{path}/text", place, "Recommendation", r.Text),
        .. One($"{path}/rating", path, place, "Rating", r.Rating),
        .. One($"{path}/boardQuestion", $"{path}/boardQuestion", place, "Question for the board", r.BoardQuestion),
        .. r.Impacts.Select((x, i) => new OutlinedLeaf($"{path}/impacts/{i}", $"{path}/impacts/{i}", place, "Impact", x)),
        .. r.Actions.SelectMany((a, i) => Action(a, $"{path}/actions/{i}", place)),
        .. r.Parts.SelectMany((p, i) => Recommendation(p, $"{path}/parts/{i}", place)),
    ];

    private static IEnumerable<OutlinedLeaf> Action(DraftAction a, string path, string place) =>
    [
        new(path, path, place, "Action", a.Text),
        .. a.Organisations.Select((o, i) => new OutlinedLeaf($"{path}/organisations/{i}", path, place, "Organisation", o)),
        .. a.Dates.Select((d, i) => new OutlinedLeaf($"{path}/dates/{i}", path, place, d.Meaning.Words(), d)),
        .. One($"{path}/impact", $"{path}/impact", place, "Impact of the action", a.Impact),
        .. One($"{path}/rating", path, place, "Rating of the action", a.Rating),
    ];

    private static IEnumerable<OutlinedLeaf> Section(DraftSection s, string path) =>
    [
        .. One($"{path}/heading", path, path, "Heading", s.Heading),
        .. s.Paragraphs.SelectMany((p, i) => (OutlinedLeaf[])
        [
            .. One($"{path}/paragraphs/{i}/number", $"{path}/paragraphs/{i}", path, "Number", p.Number),
            new OutlinedLeaf($"{path}/paragraphs/{i}", $"{path}/paragraphs/{i}", path, "Paragraph", p.Text),
            .. p.Organisations.Select(
                (o, j) => new OutlinedLeaf($"{path}/paragraphs/{i}/organisations/{j}", $"{path}/paragraphs/{i}", path, "Organisation", o)),
            .. p.Quotes.Select(
                (q, j) => new OutlinedLeaf(
                    $"{path}/paragraphs/{i}/quotes/{j}", $"{path}/paragraphs/{i}", path, q.AttributedTo is null
                        ? "Quotation"
                        : $"Quotation from {q.AttributedTo}", q)),
        ]),
    ];

    private static IEnumerable<OutlinedLeaf> One(string path, string piece, string place, string kind, DraftText? leaf) =>
        leaf is null ? [] : [new OutlinedLeaf(path, piece, place, kind, leaf)];
}
