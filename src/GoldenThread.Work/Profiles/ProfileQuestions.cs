using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Children;

namespace GoldenThread.Work.Profiles;

/// <summary>What organisations ask each other of factors. Each answers in its own words, in its own answer to the factor.</summary>
internal static class ProfileQuestions
{
    /// <summary>The questions of an opened record that stand, the last first, with the answer that was given to each.</summary>
    public static IReadOnlyList<(Statement Question, OrganisationId To, Statement? Answer)> In(ChildShown shown)
    {
        var answers = shown.Statements.Where(s => s.Kind == StatementKind.Answer && s.Stands(shown.Known)).ToList();
        return
        [
            .. shown.Statements.Where(s => s.Kind == StatementKind.Question && s.Stands(shown.Known)).Select(s => (Statement: s, Content: QuestionContent.Of(s))).Where(q => q.Content is { Factor: not null, To: not null })
                .OrderByDescending(q => q.Statement.Recorded).ThenByDescending(q => q.Statement.Id)
                .Select(q => (q.Statement, q.Content.To!.Value, answers.Find(a => a.Words.GetValueOrDefault(Owners.Of) == q.Statement.Number.Value.ToString()))),
        ];
    }
}
