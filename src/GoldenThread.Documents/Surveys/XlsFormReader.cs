using System.Collections.Immutable;
using GoldenThread.Documents.Reading;
using GoldenThread.Surveys;

namespace GoldenThread.Documents.Surveys;

/// <summary>Reads a form in XLSForm: the sheets survey, choices and settings. All that is wrong is named at once, with sheet, row and column.</summary>
/// <remarks>After the XLSForm reference (xlsform.org). What is supported is a part of it; the rest is refused by its name, and what would identify somebody is refused because it does.</remarks>
public sealed class XlsFormReader
{
    private readonly List<FormProblem> problems = [];
    private readonly List<string> notes = [];
    private readonly Dictionary<string, ImmutableArray<SurveyChoice>> lists = new(StringComparer.Ordinal);
    private List<SurveyLanguage> languages = [];

    private XlsFormReader()
    {
    }

    /// <summary>Reads a form.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It is no workbook, or cannot be read.</exception>
    public static async Task<FormRead> Read(string name, Stream content, CancellationToken cancellation = default) =>
        new XlsFormReader().Of(Path.GetFileNameWithoutExtension(name), await FormSheets.Read(name, content, cancellation));

    private FormRead Of(string file, IReadOnlyList<FormSheet> sheets)
    {
        FormSheet? Sheet(string name) => sheets.FirstOrDefault(s => s.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
        var (survey, choices, settings) = (Sheet("survey"), Sheet("choices"), Sheet("settings"));
        string Setting(string name) => settings is { Rows: [var row, ..] } && settings.Column(name) is var at and > 0 ? row.Cells.GetValueOrDefault(at, "").Trim() : "";
        if (survey is null)
        {
            var near = FormWords.Nearest("survey", sheets.Select(s => s.Name));
            Add("survey", 1, 0, "", FormProblemKind.MissingSheet, $"The file has no sheet “survey”.{(near is null ? " It holds the questions." : $" Is it the sheet “{near}”?")}", near);
        }

        languages = FormTexts.Languages(new[] { survey, choices }.OfType<FormSheet>(), Setting("default_language"));
        if (choices is not null) ReadChoices(choices);
        var questions = survey is null ? [] : new FormQuestions(survey, languages, lists, choices is not null, Add, notes).Read();
        var title = Setting("form_title") is { Length: > 0 } said ? said : Setting("title") is { Length: > 0 } other ? other : file;
        var key = Setting("form_id") is { Length: > 0 } id ? id : Setting("id_string") is { Length: > 0 } old ? old : file;
        var version = Setting("version") is { Length: > 0 } v ? v : "1";
        if (survey is not null && problems.Count == 0 && !questions.Any(q => q.IsAsked)) Add("survey", survey.Header, 0, "", FormProblemKind.NoQuestions, "The form has no question.", null);
        if (questions.Count > SurveyForm.Most) Add("survey", survey!.Header, 0, "", FormProblemKind.NotSupported, $"The form has {questions.Count} questions. The most is {SurveyForm.Most}.", null);
        return new FormRead(
            new SurveyForm(key, version, Titled(title, settings), [.. languages], [.. questions]),
            [.. problems.OrderBy(p => p.Sheet == "survey" ? 0 : p.Sheet == "choices" ? 1 : 2).ThenBy(p => p.Row).ThenBy(p => p.Cell, StringComparer.Ordinal)],
            [.. notes.Distinct()]);
    }

    // Other tools give a form one title. Ours may have one a language: form_title::Welsh (cy).
    private SurveyText Titled(string title, FormSheet? settings)
    {
        if (settings is not { Rows: [var row, ..] }) return SurveyText.Of(title);
        var titles = new FormTexts(settings, languages, "").Of(row.Cells, "form_title").ByLanguage;
        return titles.Skip(1).All(t => t.Length == 0) ? SurveyText.Of(title) : new SurveyText([title, .. titles.Skip(1).Select(t => t.Trim())]);
    }

    private void ReadChoices(FormSheet sheet)
    {
        var list = sheet.Column("list_name") is var underscored and > 0 ? underscored : sheet.Column("list");
        var name = sheet.Column("name") is var named and > 0 ? named : sheet.Column("value");
        if (list == 0) Add("choices", sheet.Header, 0, "list_name", FormProblemKind.MissingColumn, "The sheet “choices” has no column “list_name”.", FormWords.Nearest("list_name", sheet.Columns.Select(c => c.Heading)));
        if (name == 0) Add("choices", sheet.Header, 0, "name", FormProblemKind.MissingColumn, "The sheet “choices” has no column “name”.", FormWords.Nearest("name", sheet.Columns.Select(c => c.Heading)));
        if (list == 0 || name == 0) return;
        var texts = new FormTexts(sheet, languages, languages.Count > 1 ? languages[0].Name : "");
        var seen = new Dictionary<(string List, string Name), int>();
        foreach (var (number, cells) in sheet.Rows)
        {
            var (of, one) = (cells.GetValueOrDefault(list, "").Trim(), cells.GetValueOrDefault(name, "").Trim());
            if (of.Length == 0 && one.Length == 0) continue;
            if (of.Length == 0)
            {
                Add("choices", number, list, "list_name", FormProblemKind.MissingList, $"The choice “{one}” is in no list. Enter the name of its list.", null);
                continue;
            }

            if (!lists.ContainsKey(of)) lists[of] = [];
            if (one.Length == 0)
            {
                Add("choices", number, name, "name", FormProblemKind.MissingChoice, $"A choice of “{of}” has no name.", null);
                continue;
            }

            if (one.Any(char.IsWhiteSpace))
                Add("choices", number, name, "name", FormProblemKind.NameNotPossible, $"The name of the choice “{one}” has a space. Write “{Joined(one)}”.", Joined(one));
            if (seen.TryGetValue((of, one), out var before))
            {
                Add("choices", number, name, "name", FormProblemKind.ChoiceTwice, $"The choice “{one}” is already in the list “{of}”, in row {before}.", null);
                continue;
            }

            seen[(of, one)] = number;
            var label = texts.Of(cells, "label");
            Untranslated(label, $"The choice “{one}” of “{of}”");
            lists[of] = lists[of].Add(new SurveyChoice(one, label.IsEmpty ? SurveyText.Of(one) : label));
        }
    }

    private void Untranslated(SurveyText text, string what)
    {
        for (var i = 0; !text.IsEmpty && i < languages.Count; i++)
            if (text.ByLanguage[i].Length == 0) notes.Add($"{what} has no words in {languages[i].Name}. It is shown in {languages[text.ByLanguage.ToList().FindIndex(w => w.Length > 0)].Name}.");
    }

    private void Add(string sheet, int row, int column, string heading, FormProblemKind kind, string says, string? nearest) =>
        problems.Add(new FormProblem(sheet, row, heading, FormSheet.Cell(column, row), kind, says, nearest));

    internal static string Joined(string name) => string.Join('_', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
