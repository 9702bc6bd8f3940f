using System.Collections.Immutable;
using System.Text;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Tests.Plans.Drafts;

/// <summary>An invented draft over an invented source, and what it covers.</summary>
internal static class Invented
{
    private static readonly string[] Paths =
    [
        "recommendations/0", "recommendations/1", "recommendations/1/parts/0", "recommendations/0/text", "recommendations/0/actions/0",
        "recommendations/0/actions/1", "recommendations/1/actions/0", "recommendations/1/parts/0/actions/0", "recommendations/0/actions/0/impact",
        "recommendations/0/actions/0/dates/0", "recommendations/0/impacts/0", "recommendations/0/boardQuestion", "sections/0/paragraphs/0",
        "sections/0/paragraphs/1", "unplaced/0", "unplaced/1", "unplaced/3", "furniture/0", "recommendations/0/rating",
    ];

    public static PlanDraft Draft(out string source)
    {
        var text = new StringBuilder();
        DraftText Leaf(string words)
        {
            var start = text.Length;
            text.Append(words);
            var span = new Span(start, text.Length);
            text.Append("\n\n");
            return new DraftText(words, [span]);
        }

        DraftAction Action(string words) => new()
        {
            Text = Leaf(words),
            Organisations = [new DraftOrganisation("Northmere Council", Leaf("Northmere Council").Spans, [])],
            Dates = [new DraftDate("July 2026", Leaf("July 2026").Spans, "2026-07", DateMeaning.Due)],
            Impact = Leaf("Parents know whom to ask"),
        };

        DraftRecommendation Recommendation(string number, string words, params DraftRecommendation[] parts) => new()
        {
            Number = Leaf(number),
            Text = Leaf(words),
            Rating = new DraftRating("Amber", Leaf("Amber").Spans, "on-track"),
            BoardQuestion = Leaf("Does it help?"),
            Impacts = [Leaf("Fewer repeat referrals")],
            Actions = [Action("The council wrote to every school"), Action("The trust trained its midwives")],
            Parts = [.. parts],
        };

        var draft = new PlanDraft
        {
            Source = new("plan.txt", "", 0),
            Kind = DraftKind.Plan,
            Title = Leaf("Plan of Northmere"),
            Recommendations = [Recommendation("1", "Check home visits"), Recommendation("2", "Tell parents", Recommendation("i", "before the birth"))],
            Sections =
            [
                new DraftSection
                {
                    Heading = Leaf("Oversight"),
                    Paragraphs =
                    [
                        new DraftParagraph { Number = Leaf("1"), Text = Leaf("The visit found"),
                        Quotes = [new DraftQuote("strong oversight", Leaf("strong oversight").Spans, "the visit")] },
                        new DraftParagraph { Text = Leaf("Managers read each file") },
                    ],
                },
            ],
            Unplaced = [Leaf("a word left over"), Leaf("another word")],
            Furniture = [new DraftFurniture("Page 1", Leaf("Page 1").Spans, FurnitureKind.PageNumber)],
        };
        source = text.ToString();
        return draft;
    }

    public static string Read(string source, DraftText leaf) =>
        string.Join(' ', leaf.Spans.Select(s => source[s.Start..s.End])).Trim();

    /// <summary>Every place that the draft's leaves cover, each as often as it is covered.</summary>
    public static ImmutableArray<int> Covered(PlanDraft draft) =>
        [.. draft.Leaves().SelectMany(l => l.Spans).SelectMany(s => Enumerable.Range(s.Start, s.Length)).Order()];

    public static PlanDraft Correction(Random random, PlanDraft draft, string source)
    {
        string Any() => Paths[random.Next(Paths.Length)];
        string Target() => new[] { "recommendations/0", "recommendations/1", "recommendations/1/parts/0" }[random.Next(3)];
        return random.Next(9) switch
        {
            0 => draft.Split(Any(), random.Next(1, 12), source),
            1 => draft.JoinWithNext(Any()),
            2 or 3 => draft.Move(Any(), (PieceKind)random.Next(Enum.GetValues<PieceKind>().Length), Target(), random.Next(3)),
            4 => draft.Renumber(Target(), random.Next(2) == 0 ? "" : "7"),
            5 => draft.SetOrganisations("recommendations/0/actions/0", random.Next(2) == 0 ? [] : ["Northmere Council", "Eastmere Trust"]),
            6 => draft.SetDate("recommendations/0/actions/0", random.Next(2), random.Next(2) == 0 ? "" : "May 2027", "2027-05", DateMeaning.Due),
            7 => draft.SetRating(Target(), random.Next(2) == 0 ? null : RatingScale.Three["completed"]),
            _ => draft.SetHead(random.Next(2) == 0 ? "" : "A title", "NM1", null, null),
        };
    }
}
