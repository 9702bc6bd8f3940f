using System.Collections.Immutable;

namespace GoldenThread.Policies;

/// <summary>What somebody answered to a question about a version when they confirmed that they had read it. They alone see it; everybody else gets numbers, ten people at a time. It is added and never changed.</summary>
public sealed class PolicyAnswer
{
    private PolicyAnswer() => Chosen = "";

    private PolicyAnswer(PolicyRead read, int question, string chosen, bool isRight)
        : this() => (Partnership, Id, Policy, Version, Question, By, Chosen, IsRight, At) =
            (read.Partnership, Sequence.NewId(), read.Policy, read.Version, question, read.By, chosen, isRight, read.At);

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The policy.</summary>
    public PolicyId Policy { get; private set; }

    /// <summary>Number of the version.</summary>
    public int Version { get; private set; }

    /// <summary>Number of the question, from 1.</summary>
    public int Question { get; private set; }

    /// <summary>Who answered.</summary>
    public PersonId By { get; private set; }

    /// <summary>The answer that they chose.</summary>
    [UpTo(Longest.Line, "Answer")]
    public string Chosen { get; private set; }

    /// <summary>True where it is the right one.</summary>
    public bool IsRight { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The answers of somebody who confirms that they have read a version.</summary>
    /// <param name="read">That they have read it.</param>
    /// <param name="version">The version.</param>
    /// <param name="chosen">The place of the answer that they chose, from 0, for each question; null for none.</param>
    /// <exception cref="RuleException">A question is not answered. It is about "answer" and the number.</exception>
    public static ImmutableArray<PolicyAnswer> Of(PolicyRead read, PolicyVersion version, IReadOnlyList<int?> chosen)
    {
        var answers = ImmutableArray.CreateBuilder<PolicyAnswer>();
        foreach (var (place, question) in version.Questions.Index())
        {
            if (chosen.ElementAtOrDefault(place) is not { } at || at < 0 || at >= question.Choices.Length)
                throw new RuleException($"Answer question {place + 1}.") { About = $"answer{place + 1}" };
            answers.Add(new PolicyAnswer(read, place + 1, question.Choices[at], question.Choices[at] == question.Right));
        }

        return answers.ToImmutable();
    }
}
