using System.Collections.Immutable;
using System.Globalization;

namespace GoldenThread.Surveys;

/// <summary>The count of one question.</summary>
internal sealed class QuestionCount
{
    private readonly SurveyQuestion question;
    private readonly Dictionary<string, int> places;
    private readonly int[] counts;
    private readonly SortedDictionary<decimal, int> numbers = [];

    public QuestionCount(SurveyQuestion question)
    {
        this.question = question;
        places = question.Choices.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.Ordinal);
        counts = new int[question.Choices.Length];
    }

    /// <summary>Whom it was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>Who answered.</summary>
    public int Base { get; private set; }

    /// <summary>How often each choice was chosen, in order.</summary>
    public ImmutableArray<int> Counts => [.. counts];

    /// <summary>The number in the middle; null where it does not ask for numbers.</summary>
    public decimal? Median
    {
        get
        {
            if (question.Kind is not (QuestionKind.Integer or QuestionKind.Decimal) || Base == 0) return null;
            return (At((Base - 1) / 2) + At(Base / 2)) / 2;
        }
    }

    public void Add(bool asked, string? answer)
    {
        if (!asked) return;
        Asked++;
        if (answer is null) return;
        if (question.Kind is QuestionKind.Integer or QuestionKind.Decimal)
        {
            if (!decimal.TryParse(answer, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return;
            numbers[number] = numbers.GetValueOrDefault(number) + 1;
        }
        else if (question.Kind == QuestionKind.SelectMultiple)
        {
            foreach (var chosen in SurveyQuestion.Chosen(answer).Distinct(StringComparer.Ordinal))
                if (places.TryGetValue(chosen, out var at)) counts[at]++;
        }
        else if (question.Kind == QuestionKind.SelectOne)
        {
            if (!places.TryGetValue(answer, out var at)) return;
            counts[at]++;
        }

        Base++;
    }

    private decimal At(int place)
    {
        foreach (var (number, times) in numbers)
            if ((place -= times) < 0) return number;
        return 0;
    }
}
