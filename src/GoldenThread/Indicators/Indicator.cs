using System.Text.RegularExpressions;

namespace GoldenThread.Indicators;

/// <summary>A figure with one meaning over time.</summary>
public sealed partial class Indicator
{
    private readonly List<IndicatorVersion> versions = [];
    private readonly List<IndicatorOwner> owners = [];
    private readonly List<IndicatorTarget> targets = [];
    private readonly List<PracticeChange> changes = [];
    private readonly List<StepChange> steps = [];

    private Indicator() => (Key, Title) = ("", "");

    /// <summary>A new indicator with its first version.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    public Indicator(PartnershipId partnership, string key, string title, string? tells, DateOnly from, IndicatorDefinition definition, Actor by)
        : this()
    {
        if (!KeyForm().IsMatch(key.Trim())) throw new RuleException("Enter a short name of small letters, figures and hyphens, such as safe-sleep-seen.") { About = nameof(Key) };
        // Their addresses are those of other pages.
        if (key.Trim() is "new" or "owed" or "export") throw new RuleException("Choose another short name. This one is an address of another page.") { About = nameof(Key) };
        if (string.IsNullOrWhiteSpace(title)) throw new RuleException("Enter a title.") { About = nameof(Title) };
        ReadingPeriod.Require(from, nameof(from));
        (Partnership, Id, Key, Title, Tells) = (partnership, IndicatorId.New(), key.Trim(), title.Trim(), string.IsNullOrWhiteSpace(tells) ? null : tells.Trim());
        versions.Add(new IndicatorVersion(this, 1, new ReadingPeriod(definition.Period, from).First, definition, true, by));
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public IndicatorId Id { get; private set; }

    /// <summary>Its short name, which stands in its address.</summary>
    [UpTo(Longest.Key, "Short name")]
    public string Key { get; private set; }

    /// <summary>Its title.</summary>
    [UpTo(Longest.Line, "Title")]
    public string Title { get; private set; }

    /// <summary>What it tells you about practice.</summary>
    [UpTo(Longest.Text, "What it tells")]
    public string? Tells { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>What it means, in order of the days from which each is in force.</summary>
    public IReadOnlyList<IndicatorVersion> Versions => versions;

    /// <summary>Who owes readings.</summary>
    public IReadOnlyList<IndicatorOwner> Owners => owners;

    /// <summary>What is to be reached, from which day.</summary>
    public IReadOnlyList<IndicatorTarget> Targets => targets;

    /// <summary>Changes in practice that it is to show.</summary>
    public IReadOnlyList<PracticeChange> Changes => changes;

    /// <summary>Phases that people began.</summary>
    public IReadOnlyList<StepChange> Steps => steps;

    /// <summary>The version in force.</summary>
    public IndicatorVersion Current => versions.OrderBy(v => v.Number).Last();

    /// <summary>The version that a day belongs to: the first one for days before any.</summary>
    public IndicatorVersion On(DateOnly day) => versions.OrderBy(v => v.Number).LastOrDefault(v => v.InForceFrom <= day) ?? versions.MinBy(v => v.Number)!;

    /// <summary>What is to be reached in a period; null where nothing is.</summary>
    public decimal? TargetOn(DateOnly day) => targets.Where(t => t.InForceFrom <= day).OrderBy(t => t.InForceFrom).ThenBy(t => t.Id).LastOrDefault()?.Value;

    /// <summary>Changes what it means from a period on; what was before stays as it was.</summary>
    /// <param name="definition">What it means.</param>
    /// <param name="from">A day of the first period.</param>
    /// <param name="isComparable">True where the readings can be compared with those before.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="RuleException">It is not later than the version before, or changes nothing, or cannot be compared.</exception>
    public IndicatorVersion Redefine(IndicatorDefinition definition, DateOnly from, bool isComparable, Actor by)
    {
        ReadingPeriod.Require(from, nameof(from));
        var first = new ReadingPeriod(definition.Period, from).First;
        if (first <= Current.InForceFrom) throw new RuleException($"The version before is in force from {Current.InForceFrom:d MMMM yyyy}. Choose a later period.") { About = nameof(from) };
        if (definition == Current.Definition) throw new RuleException("Nothing is different from the version before.") { About = nameof(definition.Numerator) };
        if (isComparable && (definition.Period != Current.Period || definition.Kind != Current.Kind))
            throw new RuleException("Another period or kind of figure cannot be compared with what was before.") { About = nameof(isComparable) };
        var version = new IndicatorVersion(this, Current.Number + 1, first, definition, isComparable, by);
        versions.Add(version);
        return version;
    }

    /// <summary>An organisation owes readings from a day on. One that owes them already changes nothing.</summary>
    /// <exception cref="RuleException">There is one reading for the whole, or the year was mistyped.</exception>
    public void IsOwedBy(OrganisationId organisation, DateOnly since)
    {
        ReadingPeriod.Require(since, nameof(since));
        if (!Current.ByOrganisation) throw new RuleException("This indicator has one reading for the whole partnership.");
        if (!owners.Exists(o => o.Organisation == organisation && o.Until is null)) owners.Add(new IndicatorOwner(Sequence.NewId(), organisation, since, null));
    }

    /// <summary>An organisation owes no readings any more after a day.</summary>
    /// <exception cref="RuleException">It owes none.</exception>
    public void IsNoLongerOwedBy(OrganisationId organisation, DateOnly until)
    {
        var index = owners.FindIndex(o => o.Organisation == organisation && o.Until is null);
        if (index < 0) throw new RuleException("This organisation owes no readings.");
        if (until < owners[index].Since) throw new RuleException($"It owes readings since {owners[index].Since:d MMMM yyyy}. Choose that day or a later one.") { About = nameof(until) };
        owners[index] = owners[index] with { Until = until };
    }

    /// <summary>
    /// What is owed passes to those that carry on the work of an organisation. What was due before stays with the one that ended.
    /// </summary>
    public void PassesOn(OrganisationId from, IEnumerable<OrganisationId> to, DateOnly on)
    {
        if (!owners.Exists(o => o.Organisation == from && o.Until is null)) return;
        IsNoLongerOwedBy(from, on.AddDays(-1));
        foreach (var successor in to) IsOwedBy(successor, on);
    }

    /// <summary>Sets what is to be reached from a period on.</summary>
    /// <exception cref="RuleException">A share cannot reach it.</exception>
    public void Aim(decimal target, DateOnly from)
    {
        if (target < 0 || (Current.Kind == FigureKind.Share && target > 100)) throw new RuleException("A percentage is from 0 to 100.") { About = nameof(target) };
        ReadingPeriod.Require(from, nameof(from));
        targets.Add(new IndicatorTarget(Sequence.NewId(), new ReadingPeriod(Current.Period, from).First, target));
    }

    /// <summary>Says from which day work is done differently.</summary>
    /// <exception cref="RuleException">It is not said how.</exception>
    public PracticeChange PracticeChanged(DateOnly day, string what, ActionId? action, Actor by)
    {
        ReadingPeriod.Require(day, nameof(day));
        var change = new PracticeChange(this, day, what, action, by);
        changes.Add(change);
        return change;
    }

    /// <summary>Begins a phase.</summary>
    /// <exception cref="RuleException">One of the four questions is not answered, or a phase begins there already.</exception>
    public StepChange BeginPhase(ReadingPeriod from, StepChangeAnswers answers, ActionId? action, Actor by)
    {
        if (steps.Exists(s => s.InForceFrom == from.First)) throw new RuleException($"A phase begins with {from.Words} already.") { About = nameof(from) };
        var step = new StepChange(this, from, answers, action, by);
        steps.Add(step);
        return step;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$", RegexOptions.NonBacktracking)]
    private static partial Regex KeyForm();
}
