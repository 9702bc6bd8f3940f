using System.Text;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>Plans as plain text, Markdown and CSV.</summary>
internal static class TextRenderings
{
    private const int LineWidth = 90;

    /// <summary>Cells parted by tabs, paragraphs in a cell as the source documents have them: between tags.</summary>
    public static byte[] TabTable(GeneratedPlan plan, TableShape table)
    {
        var text = Heading(plan, "", "");
        text.AppendJoin('\t', table.Headers).Append('\n');
        foreach (var row in table.Rows)
            text.AppendJoin(
                '\t', row.Select(c => c.Paragraphs.Length > 1 ? string.Join(' ', c.Paragraphs.Select(p => $"<p>{p}</p>")) : string.Concat(c.Paragraphs)))
                    .Append('\n');
        return PlanRenderers.Utf8(text);
    }

    /// <summary>A Markdown table, paragraphs in a cell parted by line breaks.</summary>
    public static byte[] PipeTable(GeneratedPlan plan, TableShape table)
    {
        var text = Heading(plan, "# ", "*");
        text.Append("| ").AppendJoin(" | ", table.Headers).Append(" |\n");
        text.Append("| ").AppendJoin(" | ", table.Headers.Select(_ => "---")).Append(" |\n");
        foreach (var row in table.Rows)
            text.Append("| ").AppendJoin(" | ", row.Select(c => string.Join("<br>", c.Paragraphs))).Append(" |\n");
        return PlanRenderers.Utf8(text);
    }

    /// <summary>Comma-separated values; a cell of several paragraphs holds line ends, and quotes are doubled.</summary>
    public static byte[] Csv(GeneratedPlan plan, TableShape table)
    {
        var text = new StringBuilder();
        text.Append(plan.Title).Append("\r\nPublished ").Append(plan.Published.Text).Append("\r\nReviewed ").Append(plan.Reviewed.Text).Append("\r\n");
        text.AppendJoin(',', table.Headers.Select(Quoted)).Append("\r\n");
        foreach (var row in table.Rows)
            text.AppendJoin(',', row.Select(c => Quoted(string.Join('\n', c.Paragraphs)))).Append("\r\n");
        return PlanRenderers.Utf8(text);
    }

    /// <summary>Recommendations under headings, their paragraphs wrapped by hand.</summary>
    public static byte[] Narrative(GeneratedPlan plan)
    {
        var text = Heading(plan, "", "");
        foreach (var recommendation in plan.Recommendations)
        {
            text.Append("Recommendation ").Append(recommendation.Number).Append(plan.Seed % 2 == 0 ? ":" : "").Append("\n\n");
            Paragraph(text, recommendation.Text);
            foreach (var part in recommendation.Parts)
            {
                Paragraph(text, $"{part.Number}) {part.Text}");
                Actions(text, part);
            }

            Actions(text, recommendation);
        }

        return PlanRenderers.Utf8(text);

        static void Actions(StringBuilder text, GeneratedRecommendation of)
        {
            foreach (var action in of.Actions)
                Paragraph(text, action.Text);
        }

        static void Paragraph(StringBuilder text, string words) => text.Append(Wrapped(words)).Append("\n\n");
    }

    /// <summary>The same with Markdown's headings and emphasis.</summary>
    public static byte[] MarkdownNarrative(GeneratedPlan plan)
    {
        var text = Heading(plan, "# ", "*");
        foreach (var recommendation in plan.Recommendations)
        {
            text.Append("## Recommendation ").Append(recommendation.Number).Append("\n\n**").Append(recommendation.Text).Append("**\n\n");
            foreach (var part in recommendation.Parts)
            {
                text.Append("**").Append(part.Number).Append(") ").Append(part.Text).Append("**\n\n");
                foreach (var action in part.Actions)
                    text.Append(action.Text).Append("\n\n");
            }

            foreach (var action in recommendation.Actions)
                text.Append(action.Text).Append("\n\n");
        }

        return PlanRenderers.Utf8(text);
    }

    private static StringBuilder Heading(GeneratedPlan plan, string level, string emphasis) => new StringBuilder()
        .Append(level).Append(plan.Title).Append("\n\n")
        .Append(emphasis).Append("Published ").Append(plan.Published.Text).Append(emphasis).Append("\n\n")
        .Append(emphasis).Append("Reviewed ").Append(plan.Reviewed.Text).Append(emphasis).Append("\n\n");

    private static string Quoted(string words)
        => words.AsSpan().IndexOfAny(",\"\n") < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Wrapped(string words)
    {
        var wrapped = new StringBuilder();
        var line = 0;
        foreach (var word in words.Split(' '))
        {
            if (line > 0 && line + word.Length > LineWidth)
                (line, _) = (0, wrapped.Append('\n'));
            else if (line > 0)
                wrapped.Append(' ');
            wrapped.Append(word);
            line += word.Length + 1;
        }

        return wrapped.ToString();
    }
}
