using System.Text;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Tests.Rendering;

namespace GoldenThread.Documents.Tests.Said;

/// <summary>Every notice of reading, each from a document. A notice that nothing here brings fails <see cref="SaidTests"/>.</summary>
internal static class NoticeCases
{
    private const string Row = "1,Partners should share the rota.,Send the rota each Friday.,Northmere Council\n2,Partners should publish a list of leads.,Publish the list.,Northmere Council\n";
    private const string WorkSheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static readonly string Sheet = $"<worksheet><sheetData>{RawOffice.Rows("No|Recommendation|Lead", "1|Partners should share the rota.|Northmere Council", "2|Partners should publish a list of leads.|Northmere Council")}</sheetData></worksheet>";
    private static readonly string Long = string.Concat(Enumerable.Range(1, 40).Select(i => $"The group looked at the chronology of month {i} and wrote down what each service had known by then.\n\n"));

    private static readonly string Labelled = "Action plan\n\n" + string.Concat(Enumerable.Range(1, 4).Select(i => $"Recommendation {i}: Partners should share the rota of team {i}.\n\n")) + "Things to do:\n\n- name one lead for the rota\n";

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, NoticeCase> All { get; } = new[]
    {
        // What a file holds beside its text.
        new NoticeCase("tracked-changes", "tracked.docx", () => RawOffice.Word("<w:p><w:r><w:t xml:space=\"preserve\">Recommendation 1: Train </w:t></w:r><w:del w:id=\"1\" w:author=\"E\"><w:r><w:delText>twenty</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"E\"><w:r><w:t>thirty</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> visitors.</w:t></w:r></w:p>"),
            "The document has tracked changes that have not been accepted. We show both the old and the new text. Check which one is right.", "twenty", "thirty"),
        new NoticeCase("hidden-text", "hidden.docx", () => RawOffice.Word(RawOffice.Paragraph("Recommendation 1: Train visitors.") + RawOffice.Paragraph("Not for publication.", "<w:vanish/>")),
            "The document has hidden text. We show it like other text. Check that it belongs to the plan.", "Not for publication."),
        new NoticeCase("comments", "comments.docx", () => RawOffice.Word(RawOffice.Paragraph("Recommendation 1: Train visitors."),
                ("comments.xml", "comments", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml", "<w:comments><w:comment w:id=\"0\" w:author=\"E\"><w:p/></w:comment><w:comment w:id=\"1\" w:author=\"E\"><w:p/></w:comment></w:comments>")),
            "The document has comments in its margin (2). They are not part of the plan, so we did not read them. Copy any that matter into the document and upload it again."),
        new NoticeCase("document-inside", "inside.docx", () => RawOffice.Word(RawOffice.Paragraph("Recommendation 1: Train visitors.") + "<w:altChunk r:id=\"s1\"/>", ("more.html", "aFChunk", "text/html", "<p>More</p>")),
            "The document contains another document, which we did not read. If it is part of the plan, copy its text into the document and upload it again."),
        new NoticeCase("macros", "macros.docx", () => RawOffice.Word(RawOffice.Paragraph("Recommendation 1: Train visitors."), ("vbaProject.bin", "vbaProject", "application/vnd.ms-office.vbaProject", "x")),
            "The document contains macros. We did not run them."),
        new NoticeCase("macros", "macros.xlsx", () => RawOffice.Excel("<sheet name=\"Plan\" sheetId=\"1\" r:id=\"s1\"/>", ("worksheets/sheet1.xml", "worksheet", WorkSheet, Sheet), ("vbaProject.bin", "vbaProject", "application/vnd.ms-office.vbaProject", "x")),
            "The workbook contains macros. We did not run them."),
        new NoticeCase("chart", "chart.xlsx", () => RawOffice.Excel("<sheet name=\"Plan\" sheetId=\"1\" r:id=\"s1\"/><sheet name=\"Progress by month\" sheetId=\"2\" r:id=\"s2\"/>", ("worksheets/sheet1.xml", "worksheet", WorkSheet, Sheet),
                ("chartsheets/sheet1.xml", "chartsheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml", "<chartsheet/>")),
            "The sheet “Progress by month” is a chart, so we did not read it. Check that nothing of the plan is missing."),
        new NoticeCase("hidden-text", "hidden-sheet.xlsx", () => RawOffice.Excel("<sheet name=\"Old plan\" sheetId=\"1\" state=\"hidden\" r:id=\"s1\"/>", ("worksheets/sheet1.xml", "worksheet", WorkSheet, Sheet)),
            "The sheet “Old plan” is hidden. We show it like the others. Check that it belongs to the plan."),
        new NoticeCase("hidden-text", "hidden-rows.xlsx", () => RawOffice.Excel("<sheet name=\"Plan\" sheetId=\"1\" r:id=\"s1\"/>", ("worksheets/sheet1.xml", "worksheet", WorkSheet, Sheet.Replace("<row r=\"3\"", "<row r=\"3\" hidden=\"1\"", StringComparison.Ordinal))),
            "The sheet “Plan” has hidden rows or columns. We show them like the others. Check that they belong to the plan."),
        new NoticeCase("colours-by-rule", "rules.xlsx", () => RawOffice.Excel("<sheet name=\"Plan\" sheetId=\"1\" r:id=\"s1\"/>", ("worksheets/sheet1.xml", "worksheet", WorkSheet, Sheet.Replace("</sheetData>", "</sheetData><conditionalFormatting sqref=\"C1\"><cfRule type=\"expression\" priority=\"1\"><formula>A1=1</formula></cfRule></conditionalFormatting>", StringComparison.Ordinal))),
            "The sheet “Plan” colours cells by rules, which we did not read. Check the ratings that are colours."),
        new NoticeCase("comments", "comments.xlsx", () => RawOffice.Excel("<sheet name=\"Plan\" sheetId=\"1\" r:id=\"s1\"/>", ("worksheets/sheet1.xml", "worksheet", WorkSheet, Sheet),
                ("comments1.xml", "comments", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", "<comments><authors><author>E</author></authors><commentList/></comments>")),
            "The sheet “Plan” has comments. They are not part of the plan, so we did not read them. Copy any that matter into a cell and upload it again."),
        new NoticeCase("scripts", "scripts.pdf", () => PdfRenderings.Document([["Recommendation 1: Train visitors."]], "/Info << /S /JavaScript >> "), "The PDF contains scripts. We did not run them."),
        new NoticeCase("colours-missing", "poster.pdf", () => PdfRenderings.Document(
                [["No   Recommendation                          Lead                RAG", .. Enumerable.Range(1, 6).Select(i => $"{i}    Partners should share the rota {i}.       Northmere Council   Green")]], scale: 20),
            "The colours of some pages take too long to read, so we left them out. Check the ratings that are colours."),
        // Of the paragraphs of both columns, three begin beside one another and one does not.
        new NoticeCase("columns-unclear", "two-columns.pdf", () => PdfRenderings.Document([[
                "The review group met four times between May       The family was not asked at the time. They", "July and asked each service for its own           were asked later on and gave the very same", "",
                "records. Records came late from two of them       account to each of the services that came", "and nobody had told the school of the move        to see them. Every visit is written down on", "",
                "in the spring. The health visitor learned it      the day and the record says who was there", "from a neighbour some two weeks after that.       and what was seen of the child and parents.", "",
                "The review group met four times between May       The family was not asked at the time. They", "                                                  were asked later on and gave the very same",
                "records. Records came late from two of them       account to each of the services that came", "and nobody had told the school of the move", "in the spring. The health visitor learned it      the day and the record says who was there",
                "from a neighbour some two weeks after that.       and what was seen of the child and parents."]]),
            "Page 1 has words in two columns. We read them as a table, line beside line. If each column is a text of its own, upload the original document or a copy with one column."),
        new NoticeCase("attachments", "one.eml", () => Mail("plan.txt"), "The message has an attachment that we did not read: “plan.txt”. If it is the plan, read that instead."),
        new NoticeCase("attachments", "two.eml", () => Mail("plan.txt", "minutes.docx"), "The message has 2 attachments that we did not read: “plan.txt”, “minutes.docx”. If one is the plan, read that instead."),

        // What was not found, or perhaps not rightly.
        Text("no-recommendations", "none.txt", "Minutes\n\nThe group met twice and agreed the next date.\n", "We found no recommendations. If the document has some, choose another way to read it, or say where the list of recommendations begins."),
        Text("no-recommendations", "mentioned.txt", "Minutes\n\nThe chair thanked everyone. Progress with the recommendations will be taken at the next meeting.\n", "We found no recommendations, but the document mentions them once. Choose another way to read it, or say where the list of recommendations begins.", "recommendations"),
        Text("no-recommendations", "mentioned-twice.txt", "Minutes\n\nThe recommendations were noted. An update on the recommendations comes in May.\n", "We found no recommendations, but the document mentions them 2 times. Choose another way to read it, or say where the list of recommendations begins.", "recommendations", "recommendations"),
        // The wrong choice is told at once.
        Text("few-recommendations", "few.txt", Labelled,
            "The document numbers 4 recommendations, and we found 1. Check what is missing, or choose another way to read it.", "1", "2", "3", "4") with { Choices = new() { As = ReadAs.Announced, Lists = [Labelled.IndexOf("Things", StringComparison.Ordinal)] } },
        Text("mostly-other-text", "mostly.txt", $"Review of practice\n\n{Long}Recommendation 1: Partners should share the rota.\n", "99% of the text is not in a recommendation. Check that no recommendations are missing."),
        Text("asked-elsewhere", "asked.txt", "Action plan\n\nThe council should publish its guidance.\n\nThe trust should name a lead.\n\nRecommendation 1: Partners should share the rota.\n", "2 paragraphs outside the recommendations say that something should be done. Check whether they are recommendations, or choose another way to read the document.",
            "The council should publish its guidance.", "The trust should name a lead."),
        Text("asked-elsewhere", "labelled.txt", "Action plan\n\nAgency: Northmere Council\n\nDate: 14 January 2026\n\nRecommendation 1: Partners should share the rota.\n", "2 paragraphs outside the recommendations say who does something, by when or how far it is. Check whether a recommendation is missing, or choose another way to read the document.",
            "Agency: Northmere Council", "Date: 14 January 2026"),
        Text("much-not-placed", "unplaced.csv", "No,Recommendation,Zebra,Lead\n" + string.Concat(Enumerable.Range(1, 6).Select(i => $"{i},Partners should share the rota of team {i}.,Words of which nobody can say what they are for number {i}.,Northmere Council\n")), "49% of the text is not placed. Place it, or choose another way to read the document.", [.. Enumerable.Range(1, 6).Select(i => $"Words of which nobody can say what they are for number {i}.")]),
        Text("no-heading-row", "no-heading.csv", Row, "A table has no row that names its columns, so we guessed them from what they hold. Check what each column is.", "1"),
        Text("columns-unclear", "unclear.csv", "No,Recommendation,Commitment,Lead\n" + Row, "We could not tell what these columns are: “Commitment”. Say what each column is.", "N"),
        Text("not-part-of-a-plan", "finding.csv", "No,Finding,Recommendation,Lead\n1,Nobody held the record.,Partners should share the rota.,Northmere Council\n2,Nobody rang back in time.,Partners should publish a list of leads.,Northmere Council\n",
            "We left out the column “Finding”, because an action plan has no place for it. If it belongs to the plan, say what the column is.", "Nobody held the record.", "Nobody rang back in time."),
        Text("not-part-of-a-plan", "findings.csv", "No,Finding,Root cause,Recommendation,Lead\n1,Nobody held the record.,The form had no place for it.,Partners should share the rota.,Northmere Council\n2,Nobody rang back in time.,The number had changed.,Partners should publish a list of leads.,Northmere Council\n",
            "We left out the columns “Finding”, “Root cause”, because an action plan has no place for them. If one belongs to the plan, say what the column is."),
        Text("not-part-of-a-plan", "quarters.csv", "No,Recommendation,Lead,RAG Q1,RAG Q2\n1,Partners should share the rota.,Northmere Council,Red,Amber\n2,Partners should publish a list of leads.,Northmere Council,Amber,Green\n",
            "We took the latest rating and left out the column “RAG Q1”. If it belongs to the plan, say what the column is.", "Red", "Amber"),
        Text("not-part-of-a-plan", "three-quarters.csv", "No,Recommendation,Lead,RAG Q1,RAG Q2,RAG Q3\n1,Partners should share the rota.,Northmere Council,Red,Amber,Amber\n2,Partners should publish a list of leads.,Northmere Council,Amber,Green,Green\n",
            "We took the latest rating and left out the columns “RAG Q1”, “RAG Q2”. If one belongs to the plan, say what the column is."),
        Text("not-part-of-a-plan", "label.txt", "Action plan\n\nRecommendation 1: Partners should share the rota.\nFinding: Nobody held the record at the time.\nLead: Northmere Council\n\nRecommendation 2: Partners should publish a list of leads.\nFinding: Nobody rang back in time.\nLead: Northmere Council\n",
            "We left out some text that has no place in an action plan, such as the finding behind a recommendation. If it belongs to the plan, correct it under “Left out”."),
        Text("holds-many", "many.txt", "Action plan\n\nRecommendation 1: The council should: (a) publish its guidance; (b) train its staff; (c) ask families; and (d) report in May.\n", "One piece may hold several recommendations or actions. Check and split it."),
        Text("holds-many", "several.csv", "No,Recommendation,Lead\n1,\"Partners should: (a) share the rota; (b) publish it; (c) keep it.\",Northmere Council\n2,\"Schools should: (a) be asked; (b) be told; (c) be thanked.\",Northmere Council\n", "2 pieces may hold several recommendations or actions. Check and split them."),
        Text("interleaved", "interleaved.csv", "No,Recommendation,Action,Lead\n1,Partners should share the,rota of every team with the,Northmere Council\n2,Reviews should be held at a time of,day when the child can come to,Northmere Council\n3,Letters should be written in plain words.,Rewrite the letters that are sent.,Northmere Council\n",
            "Several sentences break off or begin in the middle, as if columns of the page were mixed. Compare with the source document; a Word or Excel version of the plan may read better."),
        Text("rows-unclear", "rows.csv", "No,Recommendation,Action,Lead,Due\n1,Partners should share the rota.,Send the rota each Friday.,Northmere Council,30/04/2026 28/02/2026 31/08/2026\n2,Partners should publish a list.,Publish the list.,Northmere Council,30/04/2026\n",
            "Several dates or names stand together, as if rows of the table had run into one another. Compare with the source document; a Word or Excel version of the plan may read better."),
        Text("words-missing", "words-missing.txt", "Action plan\n\nRecommendation 1\nLead: Northmere Council\nDue: 30 April 2026\n\nRecommendation 2: Partners should publish a list of leads.\nLead: Northmere Council\n",
            "Some recommendations have a number and no words of their own. Compare with the source document. Choose another way to read it, or move the words to their place.", "1"),
        Text("list-unclear", "list.csv", "No,Recommendation,Lead\n1,The following recommendations are made:,Northmere Council\n2,Partners should publish a list of leads.,Northmere Council\n", "A sentence that introduces recommendations was read as one. Say where the list of recommendations begins, or choose another way to read the document.", "The following recommendations are made:"),
        Text("numbers-missing", "gap.csv", "No,Recommendation,Lead\n1,Partners should share the rota.,Northmere Council\n2,Partners should publish a list of leads.,Northmere Council\n4,Schools should be asked.,Northmere Council\n", "The numbers leave out 3. Check whether a recommendation is missing.", "4"),
        Text("numbers-missing", "gaps.csv", "No,Recommendation,Lead\n1,Partners should share the rota.,Northmere Council\n2,Partners should publish a list of leads.,Northmere Council\n5,Schools should be asked.,Northmere Council\n", "The numbers leave out 3, 4. Check whether recommendations are missing.", "5"),
        Text("numbers-missing", "going-on.txt", "Action plan\n\nRecommendation 1: Partners should share the rota.\n\nNext steps\n\n2. A list of leads\n\n3. A form for schools\n", "The numbers go on after recommendation 1, in paragraphs that were not read as recommendations. Check whether some are missing, or choose another way to read the document."),
        Text("ratings-not-on-scale", "words.csv", "No,Recommendation,Status\n1,Partners should share the rota.,Accepted in part\n2,Partners should publish a list of leads.,Noted\n", "These ratings are not on your rating scale, so they are kept as text: “Accepted in part”, “Noted”. A manager can choose what they mean under “Status words”.", "Accepted in part", "Noted"),
        Text("percentage-not-possible", "percentage.txt", "Action plan\n\nRecommendation 1: Partners should share the rota.\n\nImpact: 40 of 60 visits (70%) were written down.\n", "40 of 60 is 67%, not 70%. Which is right?"),
        Text("percentage-without-base", "bare.csv", "No,Recommendation,Lead,Impact\n1,Partners should share the rota.,Northmere Council,75% of staff know it.\n2,Partners should publish a list.,Northmere Council,Staff know it.\n", "A percentage is given without a base: 75%. If it is a result, ask what number it is a percentage of.", "75%"),
        Text("percentage-without-base", "bares.csv", "No,Recommendation,Lead,Impact\n1,Partners should share the rota.,Northmere Council,75% of staff know it.\n2,Partners should publish a list.,Northmere Council,80% of staff know it.\n", "2 percentages are given without a base: 75%, 80%. If they are results, ask what numbers they are percentages of.", "75%", "80%"),
    }.ToDictionary(c => c.File, StringComparer.Ordinal);

    private static NoticeCase Text(string kind, string file, string text, string sentence, params string[] at) => new(kind, file, () => Encoding.UTF8.GetBytes(text), sentence, at);

    private static byte[] Mail(params string[] names) => Encoding.UTF8.GetBytes(
        "From: a@eastmere.example\r\nSubject: Plans\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nRecommendation 1: Ring back within a day.\r\n"
        + string.Concat(names.Select(n => $"--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{n}\"\r\nContent-Transfer-Encoding: base64\r\n\r\neA==\r\n")) + "--x--\r\n");
}
