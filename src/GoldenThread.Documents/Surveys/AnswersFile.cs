using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Organisations;
using GoldenThread.Surveys;
using GoldenThread.Time;

namespace GoldenThread.Documents.Surveys;

/// <summary>Answers of another tool, out of a CSV file, which is read as it comes, or an Excel workbook. What identifies somebody is named and never read.</summary>
public sealed class AnswersFile
{
    private readonly SurveyForm form;
    private readonly Dictionary<string, Dictionary<string, string>> words;

    private AnswersFile(SurveyForm form, AnswerColumns columns, IEnumerable<FigureTableRow> rows)
    {
        (this.form, Columns) = (form, columns);
        // What each choice may be called, in any language.
        words = form.Asked.Where(q => !q.Choices.IsEmpty).ToDictionary(q => q.Name, Meanings, StringComparer.Ordinal);
        Rows = rows.Select(Read);
    }

    /// <summary>What its columns are.</summary>
    public AnswerColumns Columns { get; }

    /// <summary>Its rows, once, as they come: the answers that count, or why they do not.</summary>
    public IEnumerable<(int Row, ImmutableSortedDictionary<string, string>? Answers, RefusedAnswers? Refused)> Rows { get; }

    /// <summary>Opens a file of answers.</summary>
    /// <param name="form">The form that they answer.</param>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning; it has to stay open while rows are read.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or no column answers a question.</exception>
    public static Task<AnswersFile> Open(SurveyForm form, string name, Stream content, CancellationToken cancellation = default) => Open(form, name, content, ImmutableDictionary<string, string>.Empty, cancellation);

    /// <summary>Opens a file of answers some of whose columns somebody mapped to a question.</summary>
    /// <param name="form">The form that they answer.</param>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning; it has to stay open while rows are read.</param>
    /// <param name="mapped">Names of questions by the heading of a column. A column that could identify somebody is dropped all the same.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or no column answers a question.</exception>
    public static async Task<AnswersFile> Open(SurveyForm form, string name, Stream content, IReadOnlyDictionary<string, string> mapped, CancellationToken cancellation = default)
    {
        var rows = (await FigureTable.Read(name, content, cancellation)).GetEnumerator();
        if (!rows.MoveNext()) throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is empty.");
        var columns = AnswerColumns.Of(form, rows.Current.Cells, mapped);
        if (columns.Questions.IsEmpty && columns.Choices.IsEmpty)
            throw new UnreadableDocumentException($"No column of “{Path.GetFileName(name)}” is a question of the form. Its first row has to name the questions: {string.Join(", ", form.Asked.Take(5).Select(q => q.Name))}.");
        return new AnswersFile(form, columns, Rest(rows, cancellation));
    }

    private static IEnumerable<FigureTableRow> Rest(IEnumerator<FigureTableRow> rows, CancellationToken cancellation)
    {
        using (rows)
        {
            while (rows.MoveNext())
            {
                cancellation.ThrowIfCancellationRequested();
                yield return rows.Current;
            }
        }
    }

    private (int, ImmutableSortedDictionary<string, string>?, RefusedAnswers?) Read(FigureTableRow row)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, question) in Columns.Questions)
            if (row.At(column) is { Length: > 0 } said) answers[question.Name] = Answer(question, said);
        foreach (var (column, question, choice) in Columns.Choices)
        {
            if (NameForm.Of(row.At(column)) is not ("1" or "true" or "yes" or "y" or "x" or "selected" or "checked" or "ie" or "ydy") && NameForm.Of(row.At(column)) != NameForm.Of(choice.Name) && !choice.Label.ByLanguage.Any(l => l.Length > 0 && NameForm.Of(l) == NameForm.Of(row.At(column)))) continue;
            answers[question.Name] = answers.TryGetValue(question.Name, out var before) ? $"{before} {choice.Name}" : choice.Name;
        }

        if (answers.Count == 0) return Refuse(RefusedKind.NoAnswers, "There is no answer in this row.");
        // Consent that the file has no column for is asked of nobody by it: that row is refused too.
        if (!form.HasConsent(answers)) return Refuse(RefusedKind.NoConsent, "Consent is missing. The row is not counted.");
        var cleaned = form.Cleaned(answers);
        foreach (var (name, answer) in cleaned)
        {
            var question = form.Question(name)!;
            if (question.Fault(answer) is { } fault) return Refuse(question.Choices.IsEmpty ? RefusedKind.NotPossible : RefusedKind.NoChoice, fault);
        }

        return (row.Number, cleaned, null);

        (int, ImmutableSortedDictionary<string, string>?, RefusedAnswers?) Refuse(RefusedKind kind, string says) => (row.Number, null, new RefusedAnswers(row.Number, kind, says));
    }

    private string Answer(SurveyQuestion question, string said) => question.Kind switch
    {
        QuestionKind.SelectOne => words[question.Name].GetValueOrDefault(NameForm.Of(said), said),
        QuestionKind.SelectMultiple => Several(question, said),
        QuestionKind.Acknowledge => NameForm.Of(said) is "1" or "true" or "yes" or "y" or "ok" or "agree" or "agreed" or "ydw" or "x" ? "ok" : NameForm.Of(said) is "0" or "false" or "no" or "n" ? "" : said,
        QuestionKind.Integer or QuestionKind.Decimal => decimal.TryParse(said, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##########", CultureInfo.InvariantCulture) : said,
        QuestionKind.Date => WrittenDay.Read(said.Split(' ', 'T')[0]) is { } day ? Kept(day) : WrittenDay.Read(said) is { } written ? Kept(written) : said,
        _ => said,
    };

    private string Several(SurveyQuestion question, string said)
    {
        var meanings = words[question.Name];
        if (meanings.TryGetValue(NameForm.Of(said), out var only)) return only;
        var names = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (names.All(n => question.Choice(n) is not null)) return string.Join(' ', names);
        // Labels between semicolons (Forms), else between commas.
        var parts = said.Split(said.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', parts.Select(p => meanings.GetValueOrDefault(NameForm.Of(p), p.Replace(' ', '_'))));
    }

    private static string Kept(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Meanings(SurveyQuestion question)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in question.Choices) meanings[NameForm.Of(choice.Name)] = choice.Name;
        foreach (var choice in question.Choices)
            foreach (var label in choice.Label.ByLanguage.Where(l => l.Length > 0)) meanings.TryAdd(NameForm.Of(label), choice.Name);
        return meanings;
    }
}
