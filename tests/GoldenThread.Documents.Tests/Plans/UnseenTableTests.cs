using System.Net;
using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Documents.Tests.Rendering;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Tables of any shape with any words in their cells are read, and nothing of them is lost.</summary>
public class UnseenTableTests
{
    private const int MostRows = 12;

    private static readonly string[] Headers =
        [
            "No", "Ref", "Rec", "Recommendation", "Action", "Action ID", "Lead", "By when", "Done?", "RAG", "Status", "Impact", "Evidence",
            "Question for the Board", "Progress", "Recommendation 1", "Recommendation 2", "Key", "", "Notes on the weather",
        ];

    private static readonly string[] Cells =
        ["", "", "1", "2.", "i", "2 (a)", "R4", "Recommendation 3: Agree a form.", "Agree a form,", "and use it.", "Northmere Council",
            "Northmere Council; Calderwick Police", "May 2026", "Summer", "Due May and June 2026",
            "Green", "Amber", "🔴", "RAG", "Completed", "In progress 🟢", "No", "Yes – 1 May 2026", "¹ A note", "Text with a mark¹.",
            "Question for the Board: how?", "https://example.org/a", "- one", "Lead: Northmere Council", "٣", "(", "What was recommended", "Action", "Lead",
            "RAG", "When", "Recommendation", "Outcome"];

    private static readonly Gen<string[][]> Tables = (
        from width in Gen.Choose(1, 7)
        from header in Gen.Elements(Headers).ArrayOf(width)
        from rows in Gen.Choose(1, width + 1).SelectMany(n => Gen.Elements(Cells).ArrayOf(n)).ListOf()
        select (string[][])[header, .. rows]).Resize(MostRows);

    [Fact]
    public void A_table_of_commas() =>
        Prop.ForAll(
            Tables.ToArbitrary(), table =>
            {
                SourceDocuments.OfText(
                string.Join('\n', table.Select(r => string.Join(',', r.Select(c => $"\"{c}\"")))) + "\n.", "plan.csv");
            }).Holds(500);

    [Fact]
    public void A_table_of_tabs() =>
        Prop.ForAll(Tables.ToArbitrary(), table => { SourceDocuments.OfText("Plan\n\n" + string.Join('\n', table.Select(r => string.Join('\t', r)))); })
            .Holds(500);

    [Fact]
    public void A_table_of_a_web_page_with_another_in_each_last_cell() => Prop.ForAll(Tables.ToArbitrary(), Tables.ToArbitrary(), (outer, inner) =>
    {
        SourceDocuments.OfText($"<h1>Plan</h1>{Html(outer, Html(inner, ""))}", "plan.html");
    }).Holds(500);

    [Fact]
    public void A_table_of_Word() => Prop.ForAll(Tables.ToArbitrary(), table =>
    {
        var content = WordRenderings.Document(
            body => body.Append(
                new W.Table(table.Select(r => new W.TableRow(r.Select(c => new W.TableCell(WordRenderings.Paragraph(c)))))), WordRenderings.Paragraph("End")));
        SourceDocuments.OfFile("plan.docx", content);
    }).Holds(200);

    private static string Html(string[][] table, string last) =>
        $"<table>{string.Concat(table.Select(r => $"<tr>{string.Concat(r.Select((c, i) => $"<td{(c.Length == 0 ? " style=\"background: #00B050\"" : "")}>{WebUtility.HtmlEncode(c)}{(i == r.Length - 1 ? last : "")}</td>"))}</tr>"))}</table>";
}
