using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GoldenThread.Surveys;

namespace GoldenThread.Documents.Surveys;

/// <summary>Writes a form as XLSForm, which other tools read, and this one reads to the same form again.</summary>
public static class XlsFormWriter
{
    /// <summary>Writes the workbook.</summary>
    public static byte[] Write(SurveyForm form)
    {
        using var memory = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var part = workbook.AddWorkbookPart();
            part.Workbook = new Workbook(new Sheets(
                new Sheet { Id = Sheet(part, Survey(form)), SheetId = 1, Name = "survey" },
                new Sheet { Id = Sheet(part, Choices(form)), SheetId = 2, Name = "choices" },
                new Sheet { Id = Sheet(part, Settings(form)), SheetId = 3, Name = "settings" }));
        }

        return memory.ToArray();
    }

    private static List<string[]> Survey(SurveyForm form)
    {
        var rows = new List<string[]> { (string[])["type", "name", .. Headings(form, "label"), .. Headings(form, "hint"), "required", .. Headings(form, "required_message"), "relevant", "constraint", .. Headings(form, "constraint_message")] };
        var open = new List<string>();
        var lists = Lists(form);
        var headed = form.Questions.GroupBy(q => string.Join('\n', q.Path)).ToDictionary(g => g.Key, g => g.First().Group, StringComparer.Ordinal);
        foreach (var question in form.Questions)
        {
            var path = question.Path;
            var same = open.Zip(path).TakeWhile(p => p.First == p.Second).Count();
            for (; open.Count > same; open.RemoveAt(open.Count - 1)) rows.Add(Group(form, "end group", "", SurveyText.None));
            // When a group is asked is written with each of its questions.
            for (; open.Count < path.Length; open.Add(path[open.Count]))
                rows.Add(Group(form, "begin group", path[open.Count], headed.GetValueOrDefault(string.Join('\n', path.Take(open.Count + 1)), SurveyText.None)));

            rows.Add(
            [
                Type(question, lists), question.Name, .. Words(form, question.Label), .. Words(form, question.Hint), question.Required ? "yes" : "", .. Words(form, question.RequiredMessage),
                Relevant(question), question.Constraint, .. Words(form, question.ConstraintMessage),
            ]);
        }

        for (; open.Count > 0; open.RemoveAt(open.Count - 1)) rows.Add(Group(form, "end group", "", SurveyText.None));
        return rows;
    }

    private static string[] Group(SurveyForm form, string type, string name, SurveyText label) =>
        [type, name, .. Words(form, label), .. Words(form, SurveyText.None), "", .. Words(form, SurveyText.None), "", "", .. Words(form, SurveyText.None)];

    private static string Type(SurveyQuestion question, Dictionary<string, string> lists) => question.Kind switch
    {
        QuestionKind.SelectOne => $"select_one {lists[question.Name]}",
        QuestionKind.SelectMultiple => $"select_multiple {lists[question.Name]}",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static string Relevant(SurveyQuestion question) => question.Relevant.Length == 1 ? question.Relevant[0] : string.Join(" and ", question.Relevant.Select(r => $"({r})"));

    // A list of choices for each question; those that are the same share one.
    private static Dictionary<string, string> Lists(SurveyForm form)
    {
        var (names, known) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var question in form.Questions.Where(q => q.Kind is QuestionKind.SelectOne or QuestionKind.SelectMultiple))
        {
            var same = string.Join('\n', question.Choices.Select(c => $"{c.Name}\t{string.Join('\t', c.Label.ByLanguage)}"));
            if (!known.TryGetValue(same, out var list)) known[same] = list = $"list{known.Count + 1}";
            names[question.Name] = list;
        }

        return names;
    }

    private static List<string[]> Choices(SurveyForm form)
    {
        var rows = new List<string[]> { (string[])["list_name", "name", .. Headings(form, "label")] };
        var (lists, written) = (Lists(form), new HashSet<string>(StringComparer.Ordinal));
        foreach (var question in form.Questions)
            if (lists.TryGetValue(question.Name, out var list) && written.Add(list))
                foreach (var choice in question.Choices) rows.Add([list, choice.Name, .. Words(form, choice.Label)]);
        return rows;
    }

    private static List<string[]> Settings(SurveyForm form) =>
        [["form_title", "form_id", "version", "default_language", .. form.Languages.Skip(1).Select(l => $"form_title::{l.Name}")],
            [form.Title.In(0), form.Key, form.Version, form.Languages[0].Name, .. form.Languages.Skip(1).Select((_, i) => form.Title.ByLanguage.ElementAtOrDefault(i + 1) ?? "")]];

    private static IEnumerable<string> Headings(SurveyForm form, string what) => form.Languages.Length == 1 ? [what] : form.Languages.Select(l => $"{what}::{l.Name}");

    private static IEnumerable<string> Words(SurveyForm form, SurveyText text) => form.Languages.Select((_, i) => text.ByLanguage.IsDefault ? "" : text.ByLanguage.ElementAtOrDefault(i) ?? "");

    private static string Sheet(WorkbookPart book, List<string[]> rows)
    {
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            var number = 0u;
            foreach (var row in rows)
            {
                number++;
                writer.WriteElement(new Row(row.Select((words, at) => (words, at)).Where(c => c.words.Length > 0).Select(c => Cell(c.words, c.at + 1, number))) { RowIndex = number });
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return book.GetIdOfPart(part);
    }

    // Text is text and never run: forms are full of "=" in front.
    private static Cell Cell(string words, int column, uint row) => new()
    {
        CellReference = FormSheet.Cell(column, (int)row),
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(words) { Space = SpaceProcessingModeValues.Preserve }),
    };
}
