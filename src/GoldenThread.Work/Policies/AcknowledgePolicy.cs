using GoldenThread.Policies;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Work.Policies;

/// <summary>An organisation says that a policy was received, that it was passed on, that its use is confirmed: three claims, each by itself.</summary>
internal sealed class AcknowledgePolicy(Acting acting, Saving saving, KeepDoubts doubts)
{
    /// <summary>It arrived.</summary>
    public Task Receive(Acknowledgement acknowledgement, uint seen, DateOnly on) => Say(acknowledgement, seen, () => acknowledgement.Receive(on, acting.By));

    /// <summary>It was passed on to staff.</summary>
    public Task Cascade(Acknowledgement acknowledgement, uint seen, DateOnly on, string how, int? reached, int? staff) =>
        Say(acknowledgement, seen, () => acknowledgement.Cascade(on, how, reached, staff, acting.By));

    /// <summary>Somebody looked whether it is used. A doubt that it was overtaken may end with it.</summary>
    public Task Confirm(Acknowledgement acknowledgement, uint seen, DateOnly on, UseShownBy shownBy, string evidence) =>
        Say(acknowledgement, seen, () => acknowledgement.Confirm(on, shownBy, evidence, acting.By));

    /// <summary>Withdraws a claim.</summary>
    public Task Withdraw(Acknowledgement acknowledgement, uint seen, ClaimKind kind, string because) =>
        Say(acknowledgement, seen, () => acknowledgement.Withdraw(kind, because, acting.By), because);

    private async Task Say(Acknowledgement acknowledgement, uint seen, Action say, string? because = null)
    {
        await saving.Change(acknowledgement.Version, seen, say, because);
        await doubts.Of(acting.Partnership, acknowledgement.Policy);
    }
}
