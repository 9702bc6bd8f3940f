using System.Collections.Immutable;
using System.Globalization;

namespace GoldenThread.Surveys;

/// <summary>An expression of a form: when a question is asked, or what its answer has to be.</summary>
/// <remarks>
/// What is understood is small on purpose, so that a page can work it out without scripts and anybody can check it by reading: <c>=</c>, <c>!=</c>,
/// <c>selected()</c>, <c>and</c>, <c>or</c>, <c>not()</c>; in a constraint also <c>.</c> and <c>&lt; &gt; &lt;= &gt;=</c>. Everything else is refused by its name.
/// </remarks>
public sealed class SurveyExpression
{
    private readonly ExpressionCondition condition;

    private SurveyExpression(ExpressionCondition condition, ImmutableArray<string> names) => (this.condition, Names) = (condition, names);

    /// <summary>The questions that it asks about.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Reads one.</summary>
    /// <exception cref="RuleException">It says something that is not understood; the sentence names it.</exception>
    public static SurveyExpression Parse(string words, ExpressionUse use)
    {
        var parser = new ExpressionParser(words, use);
        return new SurveyExpression(parser.Read(), parser.Names);
    }

    /// <summary>Tells whether it holds.</summary>
    /// <param name="answers">What was answered, by name.</param>
    /// <param name="own">The answer to the question itself.</param>
    public bool Holds(IReadOnlyDictionary<string, string> answers, string own = "") => condition.Holds(answers, own);

    /// <summary>What it asks, for people: “Did you see the film?” is answered “Yes”.</summary>
    /// <param name="form">The form whose questions and choices it names.</param>
    public string InWords(SurveyForm form) => condition.InWords(form);

    /// <summary>The same beside others that all have to hold: in brackets where it offers a choice.</summary>
    internal string InWordsAmongOthers(SurveyForm form) => condition.Beside("and", form);

    /// <summary>Compares two values: as numbers where both are, else as words.</summary>
    internal static bool Compare(string one, string sign, string other)
    {
        var numbers = Number(one, out var a) & Number(other, out var b);
        return sign switch
        {
            "=" => numbers ? a == b : one == other,
            "!=" => numbers ? a != b : one != other,
            _ when numbers => sign switch { "<" => a < b, ">" => a > b, "<=" => a <= b, _ => a >= b },
            // Days as they are kept are in order as words. Nothing is neither more nor less than anything.
            _ when one.Length == 10 && other.Length == 10 => string.CompareOrdinal(one, other) is var order && sign switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 },
            _ => false,
        };
    }

    private static bool Number(string words, out decimal number) =>
        decimal.TryParse(words, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
