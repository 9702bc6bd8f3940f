namespace GoldenThread.Work.Returns;

/// <summary>The business manager decides on a return, and the person who wrote it is told.</summary>
/// <remarks>
/// Each refuses with a <see cref="RuleException"/> or, where somebody changed it or decided first, a <see cref="ChangedMeanwhileException"/>; nothing is
/// saved then.
/// </remarks>
internal sealed class DecideReturn(Acting acting, Saving saving, ReturnLetters letters, PostLetters post)
{
    /// <summary>Accepts it: it becomes part of the plan.</summary>
    public Task Accept(ReturnInPlan sent, uint seen, string? comment) => Decide(sent, seen, comment, () =>
        sent.Return.Accept(sent.InPlan.Action, sent.Files.ToDictionary(file => file.Id, file => file.Name), acting.By, comment));

    /// <summary>Sends it back, with what is missing.</summary>
    public Task SendBack(ReturnInPlan sent, uint seen, string? comment) => Decide(sent, seen, comment, () => sent.Return.SendBack(comment ?? "", acting.By));

    private Task Decide(ReturnInPlan sent, uint seen, string? comment, Action decide) => saving.Change(
        sent.Return.Version,
        seen,
        async () =>
        {
            decide();
            post.Post(await letters.Decided(sent.Return, sent.InPlan));
        },
        comment);
}
