using GoldenThread.Documents.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Work.Plans;

/// <summary>Corrects a draft that waits, takes the last correction back, or gives the draft up.</summary>
internal sealed class CorrectDraft(Acting acting, Saving saving)
{
    /// <summary>Keeps a draft as somebody corrected it.</summary>
    /// <param name="open">The draft.</param>
    /// <param name="seen">The version that the person looked at.</param>
    /// <param name="correct">The correction.</param>
    /// <exception cref="RuleException">The draft cannot be corrected so.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else corrected it meanwhile; nothing was kept.</exception>
    public Task Correct(OpenDraft open, uint seen, Func<PlanDraft, PlanDraft> correct) => saving.Change(open.Row.Version, seen, () =>
    {
        var corrected = PlanDraftJson.Write(PlanUnderstanding.Corrected(correct(open.Draft), open.Source), indented: false);
        (open.Row.Before, open.Row.Draft, open.Row.ChangedAt) = (open.Row.Draft, corrected, acting.Now);
        if (KeptReading.Read(open.Row.Reading) is { Before: not null } reading) open.Row.Reading = reading.After(null).Write();
    });

    /// <summary>Undoes the last correction; false where there is none.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else corrected it meanwhile; nothing was kept.</exception>
    public async Task<bool> Undo(OpenDraft open, uint seen)
    {
        var taken = false;
        await saving.Change(open.Row.Version, seen, () =>
        {
            if (open.Row.Before is not { } before) return;
            (open.Row.Draft, open.Row.Before, open.Row.ChangedAt) = (before, null, acting.Now);
            if (KeptReading.Read(open.Row.Reading)?.Before is { } reading) open.Row.Reading = reading.Write();
            taken = true;
        });
        return taken;
    }

    /// <summary>Discards a draft. The file stays; uploaded again it is read anew.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else corrected it meanwhile; nothing was kept.</exception>
    public Task Discard(OpenDraft open, uint seen) => saving.Change(
        open.Row.Version, seen, () => (open.Row.State, open.Row.ChangedAt) = (ImportState.Abandoned, acting.Now),
        $"Draft of {open.Draft.Source.Name} discarded");
}
