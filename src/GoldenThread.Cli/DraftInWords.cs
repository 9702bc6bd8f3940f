using GoldenThread.Documents.Plans;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary>A draft as a person at a terminal reads it.</summary>
internal static class DraftInWords
{
    private const int PlacesShown = 3;

    public static void Show(Understanding understood, string text)
    {
        var draft = understood.Draft;
        var words = Terminal.Words;
        words.MarkupLineInterpolated($"[bold]{draft.Title?.Text ?? "No title found"}[/]");
        words.MarkupLineInterpolated(
            $"Reference {draft.Reference?.Text ?? "not found"} · published {draft.Published?.Text ?? "not found"} · reviewed {draft.Reviewed?.Text ?? "not found"}");
        words.WriteLine();

        var table = new Table().AddColumns("Recommendation", "Begins", "Rating").AddColumn("Actions", c => c.RightAligned())
            .AddColumn("Impacts", c => c.RightAligned());
        foreach (var recommendation in draft.Recommendations) Row(table, recommendation, "");
        if (!draft.Recommendations.IsEmpty) words.Write(table);

        foreach (var section in draft.Sections.Where(s => !s.Paragraphs.IsEmpty))
            words.MarkupLineInterpolated($"{section.Heading?.Text ?? "(before the first heading)"}: {section.Paragraphs.Length} paragraphs");
        words.MarkupLineInterpolated($"Read as {understood.Proposals[0].As.Words()}: {string.Join(", ", understood.Proposals[0].Explained.Reasons)}.");
        if (understood.Proposals is [_, var second, ..])
            words.MarkupLineInterpolated($"It could also be read as {second.As.Words()}: {string.Join(", ", second.Explained.Reasons)}.");
        foreach (var notice in draft.Notices)
        {
            words.MarkupLineInterpolated($"[yellow]{notice.Sentence}[/]");
            foreach (var place in notice.Spans.Take(PlacesShown)) words.MarkupLineInterpolated($"  at {place.Start}: {Begins(text[place.Start..place.End].ReplaceLineEndings(" "), 100)}");
            if (notice.Spans.Length > PlacesShown) words.MarkupLineInterpolated($"  and {notice.Spans.Length - PlacesShown} more");
        }

        if (!draft.Notices.IsEmpty) words.MarkupLineInterpolated($"To read the document another way, to say what its columns are or to correct it, upload it on the page “Upload a plan”.");
        words.MarkupLineInterpolated($"Left out (headers, page numbers, markup): {draft.Furniture.Length} pieces.");
        ShowUnplaced(draft);
    }

    public static void ShowAccepted(AcceptedPlan accepted, PlanDraft draft, string partnership)
    {
        var words = Terminal.Words;
        var plan = accepted.Plan;
        words.MarkupLineInterpolated($"[bold]{plan.Reference}[/] “{plan.Title}” is now an action plan of {partnership}.");
        words.MarkupLineInterpolated(
            $"{plan.Recommendations.Count(r => r.PartOf is null)} recommendations, {plan.Recommendations.Count(r => r.PartOf is not null)} parts, {plan.Recommendations.Sum(r => r.Actions.Count)} actions.");
        if (!accepted.NewOrganisations.IsEmpty)
            words.MarkupLineInterpolated($"New organisations: {string.Join("; ", accepted.NewOrganisations.Select(o => o.Name))}.");
        foreach (var notice in accepted.Notices.Concat(draft.Notices.Select(n => n.Sentence))) words.MarkupLineInterpolated($"[yellow]{notice}[/]");
        ShowUnplaced(draft);
    }

    private static void ShowUnplaced(PlanDraft draft)
    {
        Terminal.Words.MarkupLineInterpolated($"Not placed: {draft.Unplaced.Length}.");
        foreach (var piece in draft.Unplaced) Terminal.Words.MarkupLineInterpolated($"  at {piece.Spans.FirstOrDefault().Start}: {Begins(piece.Text, 100)}");
    }

    private static void Row(Table table, DraftRecommendation recommendation, string whole)
    {
        var number = $"{whole} {recommendation.Number?.Text}".Trim();
        table.AddRow(
            Markup.Escape(number),
            Markup.Escape(Begins(recommendation.Text?.Text ?? "", 60)),
            Markup.Escape(recommendation.Rating?.Text ?? ""),
            $"{recommendation.Actions.Length}",
            $"{recommendation.Impacts.Length + recommendation.Actions.Count(a => a.Impact is not null)}");
        foreach (var part in recommendation.Parts) Row(table, part, number);
    }

    private static string Begins(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");
}
