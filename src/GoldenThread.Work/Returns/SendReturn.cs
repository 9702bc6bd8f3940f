using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Returns;
using GoldenThread.Work.Files;
using GoldenThread.Work.Plans;

namespace GoldenThread.Work.Returns;

/// <summary>A lead writes a return and sends it in. What was typed is kept before anything is refused.</summary>
internal sealed class SendReturn(GoldenThreadDb db, Acting acting, Saving saving, FindReturns returns, UploadedFiles uploads)
{
    /// <summary>Keeps what is written so far.</summary>
    /// <param name="action">The action.</param>
    /// <param name="begun">The return that the organisation has begun; null where there is none yet.</param>
    /// <param name="seen">The version of it that the person looked at; 0 where there was none.</param>
    /// <param name="written">What they wrote.</param>
    /// <param name="files">Files that they attach.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">The organisation does not act in the action; nothing was saved.</exception>
    /// <exception cref="ChangedMeanwhileException">A colleague wrote on it meanwhile, or sent it in; nothing was saved.</exception>
    public async Task<SavedReturn> Keep(
        ActionInPlan action, OrganisationReturn? begun, uint seen, WrittenReturn written, IReadOnlyCollection<GivenFile> files, CancellationToken cancellation)
    {
        // What was sent in waits for the business manager: who still writes on it is the second of two.
        if (begun is { State: ReturnState.Sent }) throw new ChangedMeanwhileException(begun.Text);
        var (kept, refused) = (begun, new List<string>());
        await saving.Change(
            begun?.Version ?? 0,
            seen,
            async () =>
            {
                kept ??= Begin(action, written);
                kept.Write(written.Text, written.Impact, written.Activity, action.Scale.Find(written.Rating)?.Key);
                foreach (var file in files) await Attach(file, kept, action, refused, cancellation);
            },
            theirs: () => Theirs(action),
            cancellation: cancellation);
        return new SavedReturn(kept!, refused);
    }

    /// <summary>Sends a return in that was kept a moment ago.</summary>
    /// <exception cref="RuleException">It says nothing, or was sent in before.</exception>
    /// <exception cref="ChangedMeanwhileException">A colleague wrote on it meanwhile; it is kept and not sent in.</exception>
    public Task Send(OrganisationReturn kept, ActionInPlan action, CancellationToken cancellation) =>
        saving.Change(kept.Version, kept.Version, () => kept.SendIn(acting.Now), theirs: () => Theirs(action), cancellation: cancellation);

    private OrganisationReturn Begin(ActionInPlan action, WrittenReturn written)
    {
        var by = acting.By;
        var begun = new OrganisationReturn(
            action.Action, by.Organisation ?? throw new RuleException("You cannot send a return because your account does not belong to an organisation."), written.Text, by);
        db.Returns.Add(begun);
        return begun;
    }

    private async Task Attach(GivenFile file, OrganisationReturn to, ActionInPlan action, List<string> refused, CancellationToken cancellation)
    {
        try
        {
            to.Attach((await uploads.Attach(file, action.Action, to.Id, acting.By, cancellation)).Id);
        }
        catch (RuleException fault)
        {
            refused.Add(fault.Message);
        }
    }

    private async Task<string?> Theirs(ActionInPlan action) => (await returns.Begun(action.Action.Id))?.Text;
}
