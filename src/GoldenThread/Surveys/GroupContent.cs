using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>What a group answered, for whose group it is: questions that ten or more of it answered, and nothing of other groups.</summary>
/// <param name="Answered">How many of it answered.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="Questions">What may be shown.</param>
public sealed record GroupContent(int Answered, int Asked, ImmutableArray<GroupQuestion> Questions)
{
    /// <summary>What may be shown of a group; null where fewer than ten of it answered, or it is only shown joined with others.</summary>
    public static GroupContent? Of(Survey survey, string group)
    {
        if (survey.Result is not { IsShown: true } result || survey.Groups.FirstOrDefault(g => g.Name == group) is not { } declared) return null;
        // One group is the whole.
        if (survey.Groups.Length == 1)
            return new GroupContent(result.Answered, declared.Asked, [.. result.Questions.Where(q => q is { IsShown: true, Counts.IsEmpty: false }).Select(q => GroupQuestion.Of(q.Question, q.Base, q.Counts))]);
        if (result.Groups.FirstOrDefault(g => g.Names is [var only] && only == group) is not { } size) return null;
        return new GroupContent(
            size.Answered, declared.Asked,
            [.. result.Questions.Select(q => (q.Question, Own: q.Groups.FirstOrDefault(g => g.Names is [var only] && only == group))).Where(q => q.Own is not null).Select(q => GroupQuestion.Of(q.Question, q.Own!.Base, q.Own.Counts))]);
    }
}
