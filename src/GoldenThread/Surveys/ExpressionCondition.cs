namespace GoldenThread.Surveys;

/// <summary>A condition in an expression of a form: whether it holds, and what it says to people.</summary>
/// <param name="Holds">Tells whether it holds, of the answers and the own one.</param>
/// <param name="InWords">What it asks, in the words of a form.</param>
/// <param name="Denied">What it asks where it must not hold.</param>
/// <param name="Joined">"and" or "or" where it joins two; null where it is a single one.</param>
internal sealed record ExpressionCondition(Func<IReadOnlyDictionary<string, string>, string, bool> Holds, Func<SurveyForm, string> InWords, Func<SurveyForm, string> Denied, string? Joined = null)
{
    public static ExpressionCondition Or(ExpressionCondition one, ExpressionCondition other) => new(
        (answers, own) => one.Holds(answers, own) || other.Holds(answers, own), form => $"{one.Beside("or", form)} or {other.Beside("or", form)}",
        form => $"not ({one.Beside("or", form)} or {other.Beside("or", form)})", "or");

    public static ExpressionCondition And(ExpressionCondition one, ExpressionCondition other) => new(
        (answers, own) => one.Holds(answers, own) && other.Holds(answers, own), form => $"{one.Beside("and", form)} and {other.Beside("and", form)}",
        form => $"not ({one.Beside("and", form)} and {other.Beside("and", form)})", "and");

    public static ExpressionCondition Not(ExpressionCondition one) => new((answers, own) => !one.Holds(answers, own), one.Denied, one.InWords);

    public static ExpressionCondition Selected(ExpressionValue of, ExpressionValue choice)
    {
        string Says(SurveyForm form, string verb) => $"{of.InWords(form, null)} {verb} {choice.InWords(form, Of(form, of))}";
        return new((answers, own) => SurveyQuestion.Chosen(of.Get(answers, own)).Contains(choice.Get(answers, own), StringComparer.Ordinal), form => Says(form, "is answered"), form => Says(form, "is not answered"));
    }

    public static ExpressionCondition Compared(ExpressionValue left, string sign, ExpressionValue right)
    {
        // What is asked about stands first: 'yes' = ${saw} says the same as ${saw} = 'yes'.
        var (one, other) = left.Fixed is not null && right.Fixed is null && sign is "=" or "!=" ? (right, left) : (left, right);
        string Says(SurveyForm form, bool holds)
        {
            var (about, question) = (one.InWords(form, null), Of(form, one));
            var same = sign == "=" == holds;
            if (sign is "=" or "!=")
                return other.Fixed is { Length: 0 } ? $"{about} {(same ? "is not answered" : "is answered")}" : $"{about} {(same ? "is answered" : "is not answered")} {(other.Question is null ? "" : "like ")}{other.InWords(form, question)}";
            var verb = sign switch { "<" => "is less than", ">" => "is more than", "<=" => "is at most", _ => "is at least" };
            return holds ? $"{about} {verb} {other.InWords(form, question)}" : $"not ({about} {verb} {other.InWords(form, question)})";
        }

        return new((answers, own) => SurveyExpression.Compare(left.Get(answers, own), sign, right.Get(answers, own)), form => Says(form, true), form => Says(form, false));
    }

    /// <summary>What it asks, in brackets where it stands beside a word that joins otherwise.</summary>
    public string Beside(string word, SurveyForm form) => Joined is { } own && own != word ? $"({InWords(form)})" : InWords(form);

    private static SurveyQuestion? Of(SurveyForm form, ExpressionValue value) => value.Question is { } name ? form.Question(name) : null;
}
