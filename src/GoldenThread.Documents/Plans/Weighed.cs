using System.Collections.Immutable;
using System.Globalization;

namespace GoldenThread.Documents.Plans;

/// <summary>What is counted of a reading to weigh it, before a draft is made of it.</summary>
/// <param name="Numbers">The numbers of its recommendations that have one.</param>
/// <param name="Texts">The words of its recommendations.</param>
/// <param name="Answered">How many of them have a rating, a date or an organisation of their own.</param>
/// <param name="Recommended">Letters in recommendations and actions.</param>
/// <param name="Beside">Letters in sections.</param>
/// <param name="Left">Letters without a place.</param>
internal sealed record Weighed(ImmutableArray<string> Numbers, ImmutableArray<string> Texts, int Answered, double Recommended, double Beside, double Left)
{
    public int Count => Texts.Length;

    /// <summary>The share of its recommendations that ask for something.</summary>
    public double Asking => Count == 0 ? 0 : (double)Texts.Count(AskingWords.AsksOrOrders) / Count;

    /// <summary>The share of its recommendations that have a rating, a date or an organisation of their own.</summary>
    public double AnsweredShare => Count == 0 ? 0 : (double)Answered / Count;

    /// <summary>Counts a plan.</summary>
    public static Weighed Of(PlanReading plan, IEnumerable<(Fragment? Heading, List<Fragment> Paragraphs)> sections) => new(
        [.. plan.Recommendations.Select(r => r.Number?.Text).OfType<string>()],
        [.. plan.Recommendations.Select(r => r.HasText ? string.Join(' ', r.Text.Select(t => t.Text)) : "")],
        plan.Recommendations.Count(r => r.Rating is not null || r.AllActions.Any(a => a.Dates.Count > 0 || a.Organisations.Exists(o => !o.Spans.IsEmpty))),
        plan.Recommendations.Sum(Letters),
        sections.Sum(s => (s.Heading?.Text.Length ?? 0) + s.Paragraphs.Sum(p => (double)p.Text.Length)),
        plan.Unplaced.Sum(u => (double)u.Text.Length));

    /// <summary>What this explains and leaves.</summary>
    /// <param name="cue">How plainly the document says that these are recommendations.</param>
    public Explained Explained(double cue)
    {
        var all = Math.Max(1, Recommended + Beside + Left);
        var follows = Numbers.Zip(Numbers.Skip(1)).Count(p => Follows(p.First, p.Second));
        var sequence = Numbers.Length == 0 ? 0.5 : Numbers.Length == 1 ? 0.8 : (double)follows / (Numbers.Length - 1);
        return new Explained(cue, (Recommended + 0.5 * Beside) / all, sequence, Left / all, Reasons(all));
    }

    private ImmutableArray<string> Reasons(double all)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        reasons.Add(Count switch
        {
            0 => "no recommendations",
            1 => "1 recommendation",
            _ => $"{Count} recommendations" + (Numbers.Length > 1 ? $", numbered {Numbers[0]} to {Numbers[^1]}" : ""),
        });
        if (Recommended > 0) reasons.Add($"{Recommended / all * 100:0}% of the text is in recommendations and actions");
        if (Left / all > 0.005) reasons.Add($"{Left / all * 100:0}% of the text is not placed");
        return reasons.ToImmutable();
    }

    private static double Letters(GrowingRecommendation r) =>
        r.Text.Sum(t => (double)t.Text.Length) + r.BoardQuestion.Sum(q => q.Text.Length) + r.Impacts.Sum(i => i.Text.Length) + r.Parts.Sum(Letters)
        + r.Actions.Sum(a => a.Text.Sum(t => t.Text.Length) + (a.Impact?.Text.Length ?? 0) + a.Dates.Sum(d => d.Words.Text.Length) + a.Organisations.Where(o => !o.Spans.IsEmpty).Sum(o => o.Name.Length));

    private static bool Follows(string one, string next)
    {
        var (before, a) = Parted(one);
        var (after, b) = Parted(next);
        return b == a + 1 || b == 1 || (b == a && one != next) || before != after;
    }

    private static (string Before, int Last) Parted(string number)
    {
        var end = number.Length;
        while (end > 0 && !char.IsAsciiDigit(number[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(number[start - 1]) && end - start < 4) start--;
        return (number[..start], end > start ? int.Parse(number.AsSpan(start, end - start), CultureInfo.InvariantCulture) : 0);
    }
}
