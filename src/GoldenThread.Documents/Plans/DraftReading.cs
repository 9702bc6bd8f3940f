using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>JSON → draft.</summary>
internal static class DraftReading
{
    public static PlanDraft Draft(JsonNode node) => new()
    {
        Source = new DraftSource(Text(node["source"]!["name"]), Text(node["source"]!["sha256"]), node["source"]!["characters"]!.GetValue<int>()),
        Kind = Value<DraftKind>(node["kind"]),
        Title = Leaf(node["title"]),
        Reference = Leaf(node["reference"]),
        Author = Leaf(node["author"]),
        Published = node["published"] is { } published ? Date(published) : null,
        Reviewed = node["reviewed"] is { } reviewed ? Date(reviewed) : null,
        Recommendations = Array(node["recommendations"], Recommendation),
        Sections = Array(node["sections"], s => new DraftSection { Heading = Leaf(s["heading"]), Paragraphs = Array(s["paragraphs"], Paragraph) }),
        Furniture = Array(node["furniture"], f => new DraftFurniture(Text(f["text"]), Places(f["spans"]), Value<FurnitureKind>(f["kind"]))),
        Unplaced = Array(node["unplaced"], u => Leaf(u)!),
        Notices = Array(node["notices"], Notice),
    };

    // A draft that waits since before notices had a kind holds sentences alone.
    private static ReadingNotice Notice(JsonNode n) => n is JsonValue
        ? ReadingNotice.Of("notice", Text(n))
        : new ReadingNotice(Text(n["kind"]), Text(n["sentence"]), Places(n["spans"]));

    private static DraftRecommendation Recommendation(JsonNode r) => new()
    {
        Number = Leaf(r["number"]),
        Text = Leaf(r["text"]),
        Rating = Rating(r["rating"]),
        BoardQuestion = Leaf(r["boardQuestion"]),
        Impacts = Array(r["impacts"], i => Leaf(i)!),
        Parts = Array(r["parts"], Recommendation),
        Actions = Array(r["actions"], Action),
    };

    private static DraftAction Action(JsonNode a) => new()
    {
        Text = Leaf(a["text"])!,
        Organisations = Array(a["organisations"], Organisation),
        Dates = Array(a["dates"], Date),
        Impact = Leaf(a["impact"]),
        Rating = Rating(a["rating"]),
    };

    private static DraftParagraph Paragraph(JsonNode p) => new()
    {
        Number = Leaf(p["number"]),
        Text = Leaf(p["text"])!,
        Organisations = Array(p["organisations"], Organisation),
        Quotes = Array(p["quotes"], q => new DraftQuote(Text(q["text"]), Places(q["spans"]), q["attributedTo"]?.GetValue<string>())),
    };

    private static DraftOrganisation Organisation(JsonNode o) => new(Text(o["name"]), Places(o["spans"]), Places(o["mentions"]));

    private static DraftDate Date(JsonNode d) =>
        new(Text(d["text"]), Places(d["spans"]), d["edtf"]?.GetValue<string>(), Value<DateMeaning>(d["meaning"]), d["uncertain"]!.GetValue<bool>());

    private static DraftRating? Rating(JsonNode? r) => r is null ? null : new DraftRating(Text(r["text"]), Places(r["spans"]), r["level"]?.GetValue<string>());

    private static DraftText? Leaf(JsonNode? node) => node is null ? null : new DraftText(Text(node["text"]), Places(node["spans"]));

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static T Value<T>(JsonNode? node)
        where T : struct, Enum => Enum.Parse<T>(Text(node), ignoreCase: true);

    private static ImmutableArray<T> Array<T>(JsonNode? node, Func<JsonNode, T> read) => [.. node!.AsArray().Select(n => read(n!))];

    private static ImmutableArray<Span> Places(JsonNode? node) =>
        Array(node, s => new Span(s[0]!.GetValue<int>(), s[1]!.GetValue<int>()));
}
