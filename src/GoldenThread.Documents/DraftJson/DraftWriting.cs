using System.Text.Json.Nodes;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.DraftJson;

/// <summary>Draft → JSON.</summary>
internal static class DraftWriting
{
    public static JsonObject Of(PlanDraft draft)
    {
        var node = new JsonObject
        {
            ["source"] = new JsonObject
            {
                ["name"] = draft.Source.Name,
                ["sha256"] = draft.Source.Sha256,
                ["characters"] = draft.Source.Characters,
                ["spans"] = new JsonArray(),
            },
            ["kind"] = PlanDraftJson.Word(draft.Kind),
            ["title"] = Leaf(draft.Title),
            ["reference"] = Leaf(draft.Reference),
            ["author"] = Leaf(draft.Author),
            ["published"] = Leaf(draft.Published),
            ["reviewed"] = Leaf(draft.Reviewed),
            ["recommendations"] = Array(draft.Recommendations, Recommendation),
            ["sections"] = Array(draft.Sections, Section),
            ["furniture"] = Array(draft.Furniture, Leaf),
            ["unplaced"] = Array(draft.Unplaced, Leaf),
            ["notices"] = new JsonArray([.. draft.Notices.Select(n => (JsonNode)n)]),
        };
        return WithSpans(node, draft.Leaves());
    }

    private static JsonObject Recommendation(DraftRecommendation r) => WithSpans(
        new JsonObject
        {
            ["number"] = Leaf(r.Number),
            ["text"] = Leaf(r.Text),
            ["rating"] = Leaf(r.Rating),
            ["boardQuestion"] = Leaf(r.BoardQuestion),
            ["impacts"] = Array(r.Impacts, Leaf),
            ["parts"] = Array(r.Parts, Recommendation),
            ["actions"] = Array(r.Actions, Action),
        },
        r.Leaves());

    private static JsonObject Action(DraftAction a) => WithSpans(
        new JsonObject
        {
            ["text"] = Leaf(a.Text),
            ["organisations"] = Array(a.Organisations, Leaf),
            ["dates"] = Array(a.Dates, Leaf),
            ["impact"] = Leaf(a.Impact),
            ["rating"] = Leaf(a.Rating),
        },
        a.Leaves());

    private static JsonObject Section(DraftSection s) => WithSpans(
        new JsonObject { ["heading"] = Leaf(s.Heading), ["paragraphs"] = Array(s.Paragraphs, Paragraph) },
        s.Leaves());

    private static JsonObject Paragraph(DraftParagraph p) => WithSpans(
        new JsonObject
        {
            ["number"] = Leaf(p.Number),
            ["text"] = Leaf(p.Text),
            ["organisations"] = Array(p.Organisations, Leaf),
            ["quotes"] = Array(p.Quotes, Leaf),
        },
        p.Leaves());

    private static JsonObject? Leaf(DraftText? leaf)
    {
        if (leaf is null) return null;
        var node = new JsonObject();
        switch (leaf)
        {
            case DraftOrganisation organisation:
                node["name"] = organisation.Name;
                node["mentions"] = Places(organisation.Mentions);
                break;
            case DraftDate date:
                node["text"] = date.Text;
                node["edtf"] = date.Edtf;
                node["meaning"] = PlanDraftJson.Word(date.Meaning);
                node["uncertain"] = date.Uncertain;
                break;
            case DraftRating rating:
                node["text"] = rating.Text;
                node["level"] = rating.Level;
                break;
            case DraftQuote quote:
                node["text"] = quote.Text;
                node["attributedTo"] = quote.AttributedTo;
                break;
            case DraftFurniture furniture:
                node["text"] = furniture.Text;
                node["kind"] = PlanDraftJson.Word(furniture.Kind);
                break;
            default:
                node["text"] = leaf.Text;
                break;
        }

        node["spans"] = Places(leaf.Spans);
        return node;
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static JsonObject WithSpans(JsonObject node, IEnumerable<DraftText> leaves)
    {
        node["spans"] = Places(leaves.SelectMany(l => l.Spans).Normalised());
        return node;
    }

    private static JsonArray Places(IEnumerable<Span> spans) => new([.. spans.Select(s => (JsonNode)new JsonArray(s.Start, s.End))]);
}
