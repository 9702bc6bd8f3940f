using System.Globalization;
using GoldenThread.Documents.Exports;
using GoldenThread.Statistics;
using GoldenThread.Surveys;

namespace GoldenThread.Documents.Surveys;

/// <summary>The result of a survey as a table: counts alone. Rows of questionnaires never leave.</summary>
public static class ResultTable
{
    /// <summary>Each answer with its base, by group where it is broken down.</summary>
    public static ExportTable Of(Survey survey)
    {
        var result = survey.Result ?? throw new RuleException("There is no result before the survey closes.");
        return Table(survey.Reference, survey.Title, result.ResponseRate?.InWords(), survey.AskedSource, result.Questions.SelectMany(q => Rows(result, q)))
            with
        { Above = result.NoResult is { } none ? [$"{survey.Reference}: {survey.Title}", none] : Above(survey.Reference, survey.Title, result.ResponseRate?.InWords(), survey.AskedSource) };
    }

    /// <summary>The result as it was published.</summary>
    public static ExportTable Of(string reference, string title, PublishedSurvey published) => Table(
        reference, title, published.ResponseRate?.InWords(), published.AskedSource,
        published.Questions.SelectMany(q => q.Answers.Select(a => Row(q.Question, "Everybody", a.Answer, a.Count, q.Base, a.Silence))));

    private static ExportTable Table(string reference, string title, string? rate, string source, IEnumerable<ExportCell[]> rows) => new(
        reference, [new("Question", 50), new("Group", 24), new("Answer", 30), new("Count", 10), new("Of those who answered", 10), new("Share", 20), new("What silence could mean", 60)], rows.ToAsyncEnumerable())
    {
        Above = Above(reference, title, rate, source),
    };

    private static List<string> Above(string reference, string title, string? rate, string source) =>
        [$"{reference}: {title}", rate is null ? "How many were asked is not known" : $"{rate} answered. The number asked is from: {source}"];

    private static IEnumerable<ExportCell[]> Rows(SurveyResult result, QuestionResult one)
    {
        var label = one.Question.Label.In(0);
        if (one.NotShown is { } hidden) return [[label, "", hidden, "", "", "", ""]];
        if (one.Counts.IsEmpty) return [[label, "Everybody", one.Median is { } median ? $"Median {median.ToString("0.##", CultureInfo.InvariantCulture)}" : "Answered", Number(one.Base), "", "", ""]];
        return one.Question.Choices.SelectMany((c, i) => (ExportCell[][])
        [
            Row(label, "Everybody", c.Label.In(0), one.Counts[i], one.Base, result.Silence(one, i)?.InWords()),
            .. one.Groups.Select(g => Row(label, string.Join(" and ", g.Names.Select(n => n.Length == 0 ? "not said" : n)), c.Label.In(0), g.Counts[i], g.Base, null)),
        ]);
    }

    private static ExportCell[] Row(string question, string group, string answer, int? count, int? of, string? silence) =>
    [
        question, group, answer, SmallNumbers.Shown(count), SmallNumbers.Shown(of), count is { } n && of is > 0 and { } d ? new Share(n, d).InWords() : "", silence ?? "",
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
