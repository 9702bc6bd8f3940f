using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoldenThread.Surveys;

namespace GoldenThread.Documents.Surveys;

/// <summary>Reads the sheet of questions of a form, row by row.</summary>
internal sealed partial class FormQuestions(
    FormSheet sheet, IReadOnlyList<SurveyLanguage> languages, IReadOnlyDictionary<string, ImmutableArray<SurveyChoice>> lists, bool hasChoices,
    Action<string, int, int, string, FormProblemKind, string, string?> problem, List<string> notes)
{
    private const string Ignored = "appearance,read_only,readonly,image,media,audio,video,big-image,guidance_hint,note,comment,comments,autoplay,parameters,intent,body,bind,instance,save_to,disabled,$given_name,accuracythreshold";
    private readonly List<SurveyQuestion> questions = [];
    private readonly Dictionary<string, (int Row, bool IsQuestion)> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<(string Kind, string Name, SurveyText Label, string Relevant, int Row)> open = new();
    private readonly FormTexts texts = new(sheet, languages, languages.Count > 1 ? languages[0].Name : "");
    private readonly int type = sheet.Column("type");
    private readonly int name = sheet.Column("name") is var at and > 0 ? at : sheet.Column("value");
    private readonly int relevant = sheet.Column("relevant") is var at and > 0 ? at : sheet.Column("relevance");

    public List<SurveyQuestion> Read()
    {
        if (type == 0) Add(sheet.Header, 0, "type", FormProblemKind.MissingColumn, "The sheet “survey” has no column “type”.", FormWords.Nearest("type", sheet.Columns.Select(c => c.Heading)));
        if (name == 0) Add(sheet.Header, 0, "name", FormProblemKind.MissingColumn, "The sheet “survey” has no column “name”.", FormWords.Nearest("name", sheet.Columns.Select(c => c.Heading)));
        UnknownColumns();
        if (type == 0 || name == 0) return questions;
        foreach (var (_, cells) in sheet.Rows) Know(cells);
        foreach (var (number, cells) in sheet.Rows) Row(number, cells);
        while (open.TryPop(out var group))
            Add(group.Row, type, "type", FormProblemKind.GroupNotEnded, $"The {group.Kind} “{group.Name}” is not ended. Add a row of type “end {group.Kind}”.", null);
        return questions;
    }

    // All names first, so that one that comes later is told from one that does not exist.
    private readonly HashSet<string> later = new(StringComparer.Ordinal);

    private void Know(IReadOnlyDictionary<int, string> cells)
    {
        var kind = Type(cells);
        if (kind.Length > 0 && !Group().IsMatch(kind) && !FormWords.Identifying.Contains(kind) && kind != "note") later.Add(Cell(cells, name));
    }

    private void Row(int number, IReadOnlyDictionary<int, string> cells)
    {
        var (words, kind) = (Cell(cells, type), Type(cells));
        if (kind.Length == 0)
        {
            if (Cell(cells, name).Length > 0) Add(number, type, "type", FormProblemKind.UnknownType, $"“{Cell(cells, name)}” has no type. Enter one, such as text or select_one.", null);
            return;
        }

        if (Group().Match(kind) is { Success: true } group)
        {
            BeginOrEnd(number, cells, group);
            return;
        }

        RefusedCells(number, cells);
        if (FormWords.Identifying.Contains(kind))
        {
            Add(number, type, "type", FormProblemKind.Identifies, $"“{words}” could show who answers, when or from where. Survey answers must not. Delete this row.", null);
            return;
        }

        if (FormWords.NotSupported.Contains(kind.Split(' ')[0]) || FormWords.NotSupported.Contains(kind))
        {
            Add(number, type, "type", FormProblemKind.NotSupported, $"The type “{words}” is not supported. Use text, integer, decimal, date, select_one, select_multiple, note or acknowledge.", null);
            return;
        }

        if (Select().Match(words) is { Success: true } select) Question(number, cells, select.Groups["many"].Success ? QuestionKind.SelectMultiple : QuestionKind.SelectOne, select.Groups["list"].Value);
        else if (FormWords.Types.TryGetValue(kind, out var known)) Question(number, cells, known, null);
        else
        {
            var first = words.Split(' ')[0];
            var nearest = FormWords.Nearest(kind, FormWords.Types.Keys.Concat(["select_one", "select_multiple", "begin group", "end group"])) ?? FormWords.Nearest(first, ["select_one", "select_multiple"]);
            Add(number, type, "type", FormProblemKind.UnknownType, $"“{words}” is not a type of question.{FormWords.DidYouMean(nearest)}", nearest);
            // Its name is known all the same, so that what asks about it is not called wrong too.
            Name(number, cells, isQuestion: true);
        }
    }

    private void BeginOrEnd(int number, IReadOnlyDictionary<int, string> cells, Match match)
    {
        var (begins, kind) = (match.Groups["verb"].Value == "begin", match.Groups["kind"].Value);
        if (begins)
        {
            RefusedCells(number, cells);
            if (kind == "repeat") Add(number, type, "type", FormProblemKind.NotSupported, "A repeat is not supported. Ask each question once.", null);
            var called = Name(number, cells, isQuestion: false);
            Expression(number, cells, relevant, "relevant", ExpressionUse.Relevant, null);
            open.Push((kind, called, texts.Of(cells, "label"), Cell(cells, relevant), number));
            return;
        }

        if (open.Count == 0) Add(number, type, "type", FormProblemKind.GroupNotBegun, $"This row ends a {kind} that was not begun.", null);
        else if (open.Peek().Kind != kind)
        {
            var (begun, called, _, _, row) = open.Pop();
            Add(number, type, "type", FormProblemKind.GroupNotEnded, $"This row ends a {kind}. The {begun} “{called}” that was begun in row {row} is not ended.", $"end {begun}");
        }
        else open.Pop();
    }

    private void Question(int number, IReadOnlyDictionary<int, string> cells, QuestionKind kind, string? list)
    {
        var called = Name(number, cells, isQuestion: kind != QuestionKind.Note);
        if (kind is QuestionKind.Text or QuestionKind.Integer or QuestionKind.Date && FormWords.AsksWho.Contains(called.ToLowerInvariant()))
            Add(number, name, "name", FormProblemKind.Identifies, $"“{called}” asks who somebody is. Survey answers must not say it. Delete this row.", null);
        var label = texts.Of(cells, "label");
        if (label.IsEmpty && texts.Of(cells, "hint").IsEmpty)
            Add(number, texts.Column("label"), texts.Heading("label"), FormProblemKind.MissingLabel, $"The question “{called}” has no words. Enter a label.", null);
        Untranslated(label, called);
        Inserted(number, cells);
        Expression(number, cells, relevant, "relevant", ExpressionUse.Relevant, called);
        var constraint = sheet.Column("constraint");
        Expression(number, cells, constraint, "constraint", ExpressionUse.Constraint, called);
        questions.Add(new SurveyQuestion(called, kind, label)
        {
            Hint = texts.Of(cells, "hint"),
            Required = Required(number, cells),
            RequiredMessage = texts.Of(cells, "required_message"),
            Choices = list is null ? [] : List(number, list),
            Relevant = [.. open.Reverse().Select(g => g.Relevant).Append(Cell(cells, relevant)).Where(r => r.Length > 0)],
            Constraint = Cell(cells, constraint),
            ConstraintMessage = texts.Of(cells, "constraint_message"),
            Group = open.FirstOrDefault(g => !g.Label.IsEmpty).Label ?? SurveyText.None,
            Path = [.. open.Reverse().Select(g => g.Name)],
        });
    }

    private ImmutableArray<SurveyChoice> List(int number, string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            Add(number, type, "type", FormProblemKind.MissingList, "The type names no list of choices. Write, for example, “select_one yes_no”.", null);
            return [];
        }

        if (parts.Skip(1).Any(p => p is "or_other")) Add(number, type, "type", FormProblemKind.NotSupported, "“or_other” is not supported. Add “Other” to the choices and ask for it in a question of type text.", null);
        else if (parts.Length > 1) Add(number, type, "type", FormProblemKind.NotSupported, $"“{parts[1]}” is not supported after the name of a list.", null);
        if (lists.TryGetValue(parts[0], out var list)) return list;
        var nearest = FormWords.Nearest(parts[0], lists.Keys);
        Add(number, type, "type", FormProblemKind.MissingList, $"There is no list “{parts[0]}” in {(hasChoices ? "the sheet “choices”" : "this file, which has no sheet “choices”")}.{FormWords.DidYouMean(nearest)}", nearest);
        return [];
    }

    private string Name(int number, IReadOnlyDictionary<int, string> cells, bool isQuestion)
    {
        var called = Cell(cells, name);
        if (called.Length == 0)
        {
            Add(number, name, "name", FormProblemKind.MissingName, "This row has no name. Enter one, in letters, digits and underscores.", null);
            return "";
        }

        if (called.Any(char.IsWhiteSpace))
            Add(number, name, "name", FormProblemKind.NameNotPossible, $"The name “{called}” has a space. Write “{XlsFormReader.Joined(called)}”.", XlsFormReader.Joined(called));
        else if (!Possible().IsMatch(called) || called.Length > 100)
            Add(number, name, "name", FormProblemKind.NameNotPossible, $"The name “{called}” is not possible. A name begins with a letter and has up to 100 letters, digits, underscores, hyphens and full stops.", null);
        if (names.TryGetValue(called, out var before)) Add(number, name, "name", FormProblemKind.NameTwice, $"The name “{called}” is already in row {before.Row}. Each name can be used once.", null);
        else names[called] = (number, isQuestion);
        return called;
    }

    private bool Required(int number, IReadOnlyDictionary<int, string> cells)
    {
        var (column, words) = (sheet.Column("required"), Cell(cells, sheet.Column("required")).ToLowerInvariant());
        if (words is not ("" or "no" or "false" or "false()" or "0" or "n" or "yes" or "true" or "true()" or "1" or "y"))
            Add(number, column, "required", FormProblemKind.NotSupported, $"“{Cell(cells, column)}” is not supported in required. Write yes or no.", null);
        return words is "yes" or "true" or "true()" or "1" or "y";
    }

    private void Expression(int number, IReadOnlyDictionary<int, string> cells, int column, string heading, ExpressionUse use, string? own)
    {
        var words = Cell(cells, column);
        if (words.Length == 0) return;
        try
        {
            foreach (var asked in SurveyExpression.Parse(words, use).Names) Reference(number, column, heading, asked, own);
        }
        catch (RuleException fault)
        {
            Add(number, column, heading, FormProblemKind.Expression, fault.Message, null);
            // What it asks about is checked even where the rest is not understood.
            foreach (Match match in Inside().Matches(words)) Reference(number, column, heading, match.Groups["name"].Value.Trim(), own);
        }
    }

    private void Reference(int number, int column, string heading, string asked, string? own)
    {
        if (names.TryGetValue(asked, out var found) && found.IsQuestion && asked != own && later.Contains(asked)) return;
        if (later.Contains(asked))
        {
            Add(number, column, heading, FormProblemKind.LaterName, asked == own ? $"${{{asked}}} is this question itself." : $"${{{asked}}} is asked later than this row. A question can only depend on earlier ones.", null);
            return;
        }

        var nearest = FormWords.Nearest(asked, later.Where(n => n.Length > 0));
        Add(number, column, heading, FormProblemKind.UnknownName, $"${{{asked}}} is not a question of this form.{FormWords.DidYouMean(nearest)}", nearest);
    }

    // An answer put into the words of another question.
    private void Inserted(int number, IReadOnlyDictionary<int, string> cells)
    {
        foreach (var (heading, column) in sheet.Columns.Where(c => FormTexts.Split(c.Heading).What is "label" or "hint"))
        {
            foreach (Match match in Inside().Matches(Cell(cells, column)))
            {
                var asked = match.Groups["name"].Value.Trim();
                if (later.Contains(asked)) Add(number, column, heading, FormProblemKind.NotSupported, $"${{{asked}}} in a {FormTexts.Split(heading).What} is not supported. Write the words without an answer in them.", null);
                else Reference(number, column, heading, asked, null);
            }
        }
    }

    private void RefusedCells(int number, IReadOnlyDictionary<int, string> cells)
    {
        foreach (var (heading, column) in sheet.Columns)
            if (FormWords.RefusedColumns.TryGetValue(heading.Replace(' ', '_'), out var what) && Cell(cells, column).Length > 0 && !(what == "calculate" && Type(cells) == "calculate"))
                Add(number, column, heading, FormProblemKind.NotSupported, $"{what} is not supported. Delete what is in this cell.", null);
    }

    private void UnknownColumns()
    {
        foreach (var (heading, column) in sheet.Columns)
        {
            var what = FormTexts.Split(heading).What;
            if (FormWords.Columns.Contains(what) || FormWords.RefusedColumns.ContainsKey(what) || what is "relevance" or "value") continue;
            if (Ignored.Split(',').Contains(what)) notes.Add($"The column “{heading}” is not used.");
            else if (FormWords.Nearest(what, FormWords.Columns) is { } nearest && sheet.Column(nearest) == 0 && texts.Column(nearest) == 0)
                notes.Add($"The column “{heading}” ({FormSheet.Cell(column, sheet.Header)}) is not known and was not read. Did you mean “{nearest}”?");
            else notes.Add($"The column “{heading}” is not used.");
        }
    }

    private void Untranslated(SurveyText text, string called)
    {
        for (var i = 0; !text.IsEmpty && i < languages.Count; i++)
            if (text.ByLanguage[i].Length == 0) notes.Add($"The question “{called}” has no words in {languages[i].Name}. It is shown in {languages[text.ByLanguage.ToList().FindIndex(w => w.Length > 0)].Name}.");
    }

    private void Add(int row, int column, string heading, FormProblemKind kind, string says, string? nearest) => problem("survey", row, column, heading, kind, says, nearest);

    private string Type(IReadOnlyDictionary<int, string> cells) => Spaces().Replace(Cell(cells, type), " ").ToLowerInvariant();

    private static string Cell(IReadOnlyDictionary<int, string> cells, int column) => cells.GetValueOrDefault(column, "").Trim();

    [GeneratedRegex(@"^(?<verb>begin|end)[ _](?<kind>group|repeat)$", RegexOptions.NonBacktracking)]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?:select[ _]?one|select1|(?<many>select[ _]multiple|select all that apply))(?: from)?(?:\s+(?<list>.*))?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Select();

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Inside();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_.\-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Possible();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
