using GoldenThread.Indicators;
using GoldenThread.Storage;
using GoldenThread.Storage.Indicators;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Indicators;

/// <summary>Says what a figure means, who owes its readings, what is to be reached, and since when practice is different.</summary>
internal sealed class DefineIndicator(GoldenThreadDb db, Acting acting, Saving saving, KeepDoubts doubts)
{
    /// <summary>Adds an indicator.</summary>
    /// <exception cref="RuleException">Something is missing, or the short name is taken.</exception>
    public async Task<Indicator> Add(string key, string title, string? tells, DateOnly from, IndicatorDefinition definition, decimal? target)
    {
        var indicator = new Indicator(acting.Partnership, key, title, tells, from, definition, acting.By);
        if (target is { } aim) indicator.Aim(aim, from);
        if (await db.Indicators.AnyAsync(i => i.Key == indicator.Key)) throw new RuleException("Another indicator has this short name.") { About = nameof(Indicator.Key) };
        db.Add(indicator);
        await db.Save();
        return indicator;
    }

    /// <summary>Changes what it means from a period on.</summary>
    /// <exception cref="RuleException">It cannot be.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it; nothing was saved.</exception>
    public async Task Redefine(Indicator indicator, uint seen, IndicatorDefinition definition, DateOnly from, bool isComparable)
    {
        await saving.Change(indicator.Version, seen, () => { indicator.Redefine(definition, from, isComparable, acting.By); });
        await doubts.Of(acting.Partnership, indicator.Id);
    }

    /// <summary>An organisation owes readings from a day on.</summary>
    public Task IsOwedBy(Indicator indicator, OrganisationId organisation, DateOnly since) => Change(indicator, () => indicator.IsOwedBy(organisation, since));

    /// <summary>An organisation owes no readings any more after a day; from the next day another one may.</summary>
    /// <exception cref="RuleException">It owes none, or only from a later day.</exception>
    public Task IsNoLongerOwedBy(Indicator indicator, OrganisationId organisation, DateOnly until, OrganisationId? then = null) => Change(
        indicator,
        () =>
        {
            indicator.IsNoLongerOwedBy(organisation, until);
            if (then is { } next) indicator.IsOwedBy(next, until.AddDays(1));
        });

    /// <summary>Sets what is to be reached.</summary>
    public Task Aim(Indicator indicator, decimal target, DateOnly from) => Change(indicator, () => indicator.Aim(target, from));

    /// <summary>Says from which day work is done differently.</summary>
    public Task PracticeChanged(Indicator indicator, DateOnly day, string what, ActionId? action) =>
        Change(indicator, () => indicator.PracticeChanged(day, what, action, acting.By));

    /// <summary>Begins a phase of its chart.</summary>
    public Task BeginPhase(Indicator indicator, ReadingPeriod from, StepChangeAnswers answers, ActionId? action) =>
        Change(indicator, () => indicator.BeginPhase(from, answers, action, acting.By));

    private async Task Change(Indicator indicator, Action change)
    {
        change();
        await db.Save();
        await doubts.Of(acting.Partnership, indicator.Id);
    }
}
