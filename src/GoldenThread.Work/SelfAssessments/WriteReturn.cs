using GoldenThread.SelfAssessments;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>An organisation writes its return, as it goes, and signs it off.</summary>
internal sealed class WriteReturn(Acting acting, Saving saving)
{
    /// <summary>Saves what was said of some statements; it need not be complete.</summary>
    /// <exception cref="RuleException">It is not written any more, or the person does not write it.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else saved first; nothing was saved.</exception>
    public async Task<int> Say(FoundReturn found, uint seen, IReadOnlyCollection<StatementAnswer> answers)
    {
        NeedsTo(found.Writes, "This return cannot be written any more.");
        var changed = 0;
        await saving.Change(found.Of.Version, seen, () => { changed = found.Of.Say(found.Cycle, answers); });
        return changed;
    }

    /// <summary>Signs it off.</summary>
    /// <exception cref="RuleException">A statement is open, it is not said who agreed it, or the person is not of the organisation.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else saved first; nothing was saved.</exception>
    public Task SignOff(FoundReturn found, uint seen, string agreedBy)
    {
        NeedsTo(found.SignsOff, "The organisation’s own lead signs it off.");
        return saving.Change(found.Of.Version, seen, () => found.Of.SignOff(found.Cycle, agreedBy, acting.By), "Signed off");
    }

    private static void NeedsTo(bool may, string says)
    {
        if (!may) throw new RuleException(says);
    }
}
