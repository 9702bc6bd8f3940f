using System.Collections.Immutable;

namespace GoldenThread.Policies;

/// <summary>A question that is put to whoever confirms that they have read a version.</summary>
/// <param name="Words">The question.</param>
/// <param name="Right">The right answer.</param>
/// <param name="Wrong">Answers that are wrong.</param>
/// <param name="Where">Where the policy says it; empty where nobody wrote that down.</param>
public sealed record PolicyQuestion(string Words, string Right, ImmutableArray<string> Wrong, string Where = "")
{
    /// <summary>How many questions a version puts at most.</summary>
    public const int Most = 3;

    /// <summary>How many wrong answers a question has at most.</summary>
    public const int MostWrong = 3;

    /// <summary>All its answers, in the order of their words: where the right one stands says nothing.</summary>
    public ImmutableArray<string> Choices => [.. Wrong.Append(Right).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Questions as a version keeps them: tidied, without what was left empty.</summary>
    /// <param name="asked">As they were written.</param>
    /// <param name="asksReaders">True where people are asked to confirm that they have read it.</param>
    /// <exception cref="RuleException">Something is missing, or there is too much. It is about "question" and the number.</exception>
    public static ImmutableArray<PolicyQuestion> Of(IReadOnlyList<PolicyQuestion> asked, bool asksReaders)
    {
        var kept = ImmutableArray.CreateBuilder<PolicyQuestion>();
        foreach (var (place, question) in asked.Index())
        {
            if (question.Tidied() is not { IsEmpty: false } tidied) continue;
            if (!asksReaders) throw Refused(place, "Questions are put to those who confirm that they have read it. Ask people to confirm that, or take the questions out.");
            if (kept.Count == Most) throw Refused(place, $"A version can have up to {Most} questions.");
            if (tidied.Fault(place + 1) is { } fault) throw Refused(place, fault);
            kept.Add(tidied);
        }

        return kept.ToImmutable();
    }

    private bool IsEmpty => Words.Length == 0 && Right.Length == 0 && Wrong.Length == 0 && Where.Length == 0;

    private PolicyQuestion Tidied() => new(Words.Trim(), Right.Trim(), [.. Wrong.Select(w => w.Trim()).Where(w => w.Length > 0)], Where.Trim());

    private string? Fault(int number) =>
        Words.Length == 0 ? $"Enter question {number}."
        : Right.Length == 0 ? $"Enter the right answer to question {number}."
        : Wrong.Length is 0 or > MostWrong ? $"Enter one to three wrong answers to question {number}, one on each line."
        : Choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() < Choices.Length ? $"Two answers to question {number} are the same."
        : null;

    private static RuleException Refused(int place, string says) => new(says) { About = $"question{place + 1}" };
}
