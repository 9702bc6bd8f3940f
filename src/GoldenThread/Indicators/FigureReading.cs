using System.Globalization;
using System.Text.RegularExpressions;
using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>What a person types or a file holds becomes a figure.</summary>
public static partial class FigureReading
{
    private static readonly HashSet<string> NoFigure = new(["", "-", "–", "—", "n/a", "na", "not available", "missing", "no data", ".", ".."], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a figure.</summary>
    /// <param name="row">The words.</param>
    /// <param name="question">What is to be asked about it; null where nothing is.</param>
    /// <exception cref="RuleException">It is none. <see cref="RuleException.About"/> names the column.</exception>
    public static Figure Of(ReadingRow row, out string? question)
    {
        question = null;
        var (numerator, denominator, value, percentage) = (Said(row.Numerator), Said(row.Denominator), Said(row.Value), Said(row.Percentage));
        if (numerator is null && denominator is null && value is not null && OfForm().Match(value) is { Success: true } form)
            (numerator, denominator, value) = (form.Groups["n"].Value, form.Groups["d"].Value, null);
        if (value is not null && value.EndsWith('%')) (percentage, value) = (percentage ?? value, null);
        if (numerator is null && denominator is null && value is null && percentage is null) return new Figure.Missing(row.Reason.Trim());
        if (numerator is not null && denominator is null && value is null && percentage is null)
            throw new RuleException($"{numerator} has no denominator. Say of how many.") { About = nameof(ReadingRow.Denominator) };
        if (numerator is not null && denominator is not null) return OfShare(Number(numerator, nameof(ReadingRow.Numerator)), Number(denominator, nameof(ReadingRow.Denominator)), percentage, out question);
        return percentage is not null ? OfPercentage(percentage, denominator, out question)
            : value is not null ? OfValue(value)
            : throw new RuleException("There is a denominator and no numerator. Say how many of them.") { About = nameof(ReadingRow.Numerator) };
    }

    /// <summary>A number as people write it: "1,234", "3.6".</summary>
    /// <exception cref="RuleException">It is none, or is negative.</exception>
    public static decimal Number(string words, string about)
    {
        var plain = Thousands().IsMatch(words) ? words.Replace(",", "", StringComparison.Ordinal) : words;
        return !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? throw new RuleException($"“{words}” is not a number. Write it as 72 or 3.6.") { About = about }
            : number < 0 ? throw new RuleException($"{words} is negative.") { About = about }
            : number;
    }

    private static Figure.Single OfValue(string words) => Number(words, nameof(ReadingRow.Value)) is var number && number <= Share.Most
        ? new Figure.Single(number)
        : throw new RuleException($"{words} is too large.") { About = nameof(ReadingRow.Value) };

    private static Figure OfShare(decimal numerator, decimal denominator, string? percentage, out string? question)
    {
        question = null;
        // A month without a case is no 0%; who says so has given the reading.
        if ((numerator, denominator) == (0, 0)) return Figure.NothingToCount;
        if (Share.Fault(numerator, denominator) is { } fault) throw new RuleException(fault) { About = nameof(ReadingRow.Numerator) };
        var share = new Share(numerator, denominator);
        if (percentage is not null && StatedPercentage.TryParse(percentage) is { Comparison: Comparison.Exactly } stated && share.Percent(stated.Decimals) != stated.Percentage)
            question = $"{share.Numerator} of {share.Denominator} is {stated.Stated(share)}, not {stated}. Which is right?";
        return new Figure.OfShare(share);
    }

    private static Figure.Stated OfPercentage(string words, string? denominator, out string? question)
    {
        question = null;
        var stated = StatedPercentage.TryParse(words)
            ?? throw new RuleException($"“{words}” is not a percentage from 0 to 100.") { About = nameof(ReadingRow.Percentage) };
        int? of = null;
        if (denominator is not null)
        {
            var number = Number(denominator, nameof(ReadingRow.Denominator));
            if (!decimal.IsInteger(number) || number is < 1 or > int.MaxValue)
                throw new RuleException($"“{denominator}” is not a base. Write a whole number from 1 up.") { About = nameof(ReadingRow.Denominator) };
            of = (int)number;
        }

        question = of is { } known ? stated.Question(known) : $"{stated} is stated without a base. It is kept as a stated figure and proves nothing. How many is it of?";
        return new Figure.Stated(stated, of);
    }

    private static string? Said(string words) => words.Trim() is var said && NoFigure.Contains(said) ? null : said;

    [GeneratedRegex(@"^(?<n>\d[\d,]*(\.\d+)?) ?(of|out of|/) ?(?<d>\d[\d,]*(\.\d+)?)( ?\(.*\))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex OfForm();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();
}
