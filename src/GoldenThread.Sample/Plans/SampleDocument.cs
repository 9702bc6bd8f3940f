using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Sample.Plans;

/// <summary>Writes an invented plan as the text document that it might have come from, with the place of each piece in it.</summary>
internal sealed class SampleDocument
{
    private readonly StringBuilder text = new();
    private readonly List<DraftFurniture> labels = [];

    private SampleDocument()
    {
    }

    /// <summary>The document, and the draft that it is read as.</summary>
    public static (PlanDraft Draft, string Text, byte[] Bytes) Of(SamplePlan plan, DateOnly today)
    {
        var document = new SampleDocument();
        var reference = document.Leaf(plan.Reference);
        var title = document.Leaf(plan.Title);
        document.text.Append('\n');
        var recommendations = plan.Recommendations.Select(r => document.Write(r, today)).ToImmutableArray();
        var words = document.text.ToString();
        var bytes = Encoding.UTF8.GetBytes(words);
        var draft = new PlanDraft
        {
            Source = new DraftSource($"{plan.Reference} action plan.txt", Convert.ToHexStringLower(SHA256.HashData(bytes)), words.Length),
            Kind = DraftKind.Plan,
            Reference = reference,
            Title = title,
            Recommendations = recommendations,
            Furniture = [.. document.labels],
        };
        return (draft, words, bytes);
    }

    private DraftRecommendation Write(SampleRecommendation recommendation, DateOnly today)
    {
        Label("Recommendation", FurnitureKind.Label);
        var written = new DraftRecommendation { Number = Leaf(recommendation.Number), Text = Leaf(recommendation.Text) };
        if (recommendation.BoardQuestion is { } question)
        {
            Label("Question for the board:", FurnitureKind.Label);
            written = written with { BoardQuestion = Leaf(question) };
        }

        written = written with { Actions = [.. recommendation.Actions.Select(a => Write(a, today))] };
        text.Append('\n');
        return written;
    }

    private DraftAction Write(SampleAction action, DateOnly today)
    {
        Label("-", FurnitureKind.Markup);
        var who = Leaf(action.Who);
        var words = Leaf(action.Text);
        Label("Due:", FurnitureKind.Label);
        var due = Leaf(today.AddMonths(action.Due).ToString("MMMM yyyy", CultureInfo.InvariantCulture));
        return new DraftAction
        {
            Text = words,
            Organisations = [new DraftOrganisation(who.Text, who.Spans, [])],
            Dates = [new DraftDate(due.Text, due.Spans, ApproximateDate.Parse(due.Text).Edtf, DateMeaning.Due)],
        };
    }

    private DraftText Leaf(string words)
    {
        var start = text.Length;
        text.Append(words);
        var leaf = new DraftText(words, [new Span(start, text.Length)]);
        text.Append('\n');
        return leaf;
    }

    private void Label(string words, FurnitureKind kind)
    {
        var start = text.Length;
        text.Append(words);
        labels.Add(new DraftFurniture(words, [new Span(start, text.Length)], kind));
        text.Append(' ');
    }
}
