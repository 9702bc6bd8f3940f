using System.Collections.Immutable;
using GoldenThread.Statistics;
using GoldenThread.Surveys;

namespace GoldenThread.Cli;

/// <content>How results are printed.</content>
internal static partial class SurveyCommand
{
    private const string NotInPublic = "Not shown: how many were asked this question would say how others were answered.";

    private static object InJson(SurveyForm form, CountedAnswers counted, bool forPublic) => new
    {
        Title = form.Title.In(0),
        counted.Rows,
        Counted = forPublic && !counted.Result.IsShown ? null : (int?)counted.Result.Answered,
        Refused = counted.RefusedRows,
        RefusedRows = counted.Refused.Select(r => new { r.Row, r.Kind, Problem = r.Says }),
        Dropped = counted.Columns?.Dropped.Select(d => new { Column = d.Heading, Because = d.Identifies ? "identifies" : "not-a-question" }) ?? [],
        Result = Result(counted.Result, counted.By, forPublic),
    };

    internal static object Result(SurveyResult result, SurveyQuestion? by, bool forPublic) => new
    {
        Shown = result.IsShown,
        Because = result.NoResult,
        Answered = result.IsShown ? (int?)result.Answered : null,
        result.Asked,
        ResponseRate = result.IsShown ? Share(result.ResponseRate) : null,
        AskedProblem = result.IsShown ? result.AskedFault : null,
        Public = forPublic,
        Questions = result.Questions.Select(q => Question(result, q, by, forPublic)),
        By = by is null && result.Groups.IsEmpty ? null : new
        {
            Question = by?.Name,
            Groups = forPublic && result.Groups.Length < 2 ? [] : result.Groups.Select(g => new { Groups = Labels(by, g.Names), g.Answered, g.Asked, ResponseRate = Share(g.ResponseRate) }),
        },
    };

    private static object Question(SurveyResult result, QuestionResult one, SurveyQuestion? by, bool forPublic)
    {
        var shown = forPublic ? result.InPublic(one) : null;
        var isShown = one.IsShown && (!forPublic || shown is not null);
        return new
        {
            one.Question.Name,
            Label = one.Question.Label.In(0),
            Type = one.Question.Kind,
            Shown = isShown,
            Because = one.NotShown ?? (isShown ? null : NotInPublic),
            Base = isShown ? shown is null ? one.Base : shown.Base : one.Base == 0 ? 0 : (int?)null,
            Median = isShown && !forPublic ? one.Median : null,
            Answers = isShown ? one.Question.Choices.Select((c, i) => Answer(result, one, c, i, shown)) : [],
            Groups = !isShown ? [] : shown is null
                ? one.Groups.Select(g => Group(one, Labels(by, g.Names), g.Base, [.. g.Counts.Select(n => (int?)n)]))
                : shown.Groups.Select(g => Group(one, Labels(by, g.Names), g.Base, g.Counts)),
        };
    }

    private static object Answer(SurveyResult result, QuestionResult one, SurveyChoice choice, int at, PublicAnswers? shown)
    {
        var (count, of) = shown is null ? (one.Counts[at], one.Base) : (shown.Counts[at], shown.Base);
        var share = count is { } n && of is { } d ? new Share(n, d) : (Share?)null;
        var silence = share is null ? null : result.Silence(one, at);
        return new
        {
            choice.Name,
            Label = choice.Label.In(0),
            Count = count,
            Hidden = count is null,
            Numerator = share?.Numerator,
            Denominator = share?.Denominator,
            Share = share?.Value,
            Shown = share?.Shown() ?? (count is null ? SmallNumbers.Hidden : null),
            Words = share?.InWords() ?? SmallNumbers.Shown(count),
            IfSilenceMeansNo = Share(silence?.IfNo),
            IfSilenceMeansYes = Share(silence?.IfYes),
            Silence = silence?.InWords(),
        };
    }

    private static object Group(QuestionResult one, string[] names, int? of, ImmutableArray<int?> counts) => new
    {
        Groups = names,
        Base = of,
        Answers = one.Question.Choices.Select((c, i) => new
        {
            c.Name,
            Count = counts[i],
            Hidden = counts[i] is null,
            Share = counts[i] is { } n && of is { } d && d > 0 ? new Share(n, d).Value : (double?)null,
            Words = counts[i] is { } m && of is { } b && b > 0 ? new Share(m, b).InWords() : SmallNumbers.Shown(counts[i]),
        }),
    };

    private static object? Share(Share? share) => share is { } one ? new { one.Numerator, one.Denominator, Share = one.Value, Shown = one.Shown(), Words = one.InWords() } : null;

    private static string[] Labels(SurveyQuestion? by, ImmutableArray<string> names) => [.. names.Select(n => n.Length == 0 ? "not said" : by?.Choice(n)?.Label.In(0) ?? n)];

    private static void Print(SurveyForm form, CountedAnswers counted, bool forPublic)
    {
        if (counted.Columns is { } columns)
        {
            if (columns.Dropped.Where(d => d.Identifies).ToList() is { Count: > 0 } who) Console.Out.WriteLine($"Not read, because they could identify somebody: {string.Join(", ", who.Select(d => d.Heading))}");
            if (columns.Dropped.Where(d => !d.Identifies).ToList() is { Count: > 0 } other) Console.Out.WriteLine($"Not read, because they are not questions of the form: {string.Join(", ", other.Select(d => d.Heading))}");
        }

        foreach (var refused in counted.Refused) Console.Out.WriteLine($"Row {refused.Row}: {refused.Says}");
        if (counted.RefusedRows > counted.Refused.Length) Console.Out.WriteLine($"and {counted.RefusedRows - counted.Refused.Length} more rows");
        Console.Out.WriteLine($"{form.Title.In(0)}: {counted.Rows} rows, {counted.RefusedRows} not counted");
        Print(counted.Result, counted.By, forPublic);
    }

    internal static void Print(SurveyResult result, SurveyQuestion? by, bool forPublic)
    {
        if (result.NoResult is { } none)
        {
            Console.Out.WriteLine(none);
            return;
        }

        Console.Out.WriteLine(result.ResponseRate is { } rate ? $"Response rate: {rate.InWords()}" : $"{result.Answered} answered; how many were asked is not known, so there is no response rate");
        if (result.AskedFault is { } fault) Console.Out.WriteLine(fault);
        if (!result.Groups.IsEmpty) Console.Out.WriteLine($"By {by?.Label.In(0) ?? "group"}: {string.Join("; ", result.Groups.Select(g => $"{string.Join(" and ", Labels(by, g.Names))} {g.ResponseRate?.InWords() ?? $"{g.Answered} answered"}"))}");
        foreach (var one in result.Questions) Print(result, one, by, forPublic);
    }

    private static void Print(SurveyResult result, QuestionResult one, SurveyQuestion? by, bool forPublic)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine($"{one.Question.Name}: {one.Question.Label.In(0)}");
        var shown = forPublic ? result.InPublic(one) : null;
        if ((one.NotShown ?? (forPublic && shown is null ? NotInPublic : null)) is { } hidden)
        {
            Console.Out.WriteLine($"   {hidden}");
            return;
        }

        if (one.Question.Choices.IsEmpty) Console.Out.WriteLine($"   {one.Base} answered{(one.Median is { } median && !forPublic ? $"; the median is {median:0.##}" : "")}");
        for (var i = 0; i < one.Question.Choices.Length; i++)
        {
            var (count, of) = shown is null ? (one.Counts[i], one.Base) : (shown.Counts[i], shown.Base);
            Console.Out.WriteLine($"   {one.Question.Choices[i].Label.In(0)}: {(count is { } n && of is { } d ? new Share(n, d).InWords() : SmallNumbers.Shown(count))}");
            if (count is not null && of is not null && result.Silence(one, i) is { } silence) Console.Out.WriteLine($"      {silence.InWords()}");
        }

        var groups = shown is null ? [.. one.Groups.Select(g => (g.Names, Base: (int?)g.Base, Counts: g.Counts.Select(n => (int?)n).ToImmutableArray()))] : shown.Groups;
        foreach (var (names, of, counts) in groups)
            Console.Out.WriteLine($"   {string.Join(" and ", Labels(by, names))}: {string.Join("; ", one.Question.Choices.Select((c, i) => $"{c.Label.In(0)} {(counts[i] is { } n && of is > 0 and { } d ? new Share(n, d).InWords() : SmallNumbers.Shown(counts[i]))}"))}");
    }
}
