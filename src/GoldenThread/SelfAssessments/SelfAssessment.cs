using System.Collections.Immutable;
using GoldenThread.Time;

namespace GoldenThread.SelfAssessments;

/// <summary>What one organisation says of itself in a cycle: its return.</summary>
public sealed partial class SelfAssessment
{
    private readonly List<StatementAnswer> answers = [];
    private readonly List<SignedScore> signed = [];
    private readonly List<Guid> beside = [];

    private SelfAssessment()
    {
    }

    internal SelfAssessment(Cycle cycle, OrganisationId organisation, IEnumerable<StatementAnswer> along)
        : this()
    {
        (Partnership, Id, CycleId, Organisation) = (cycle.Partnership, Sequence.NewId(), cycle.Id, organisation);
        answers.AddRange(along);
    }

    /// <summary>The partnership.</summary>
    public PartnershipId Partnership { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cycle.</summary>
    public Guid CycleId { get; private set; }

    /// <summary>The organisation.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>Where it stands.</summary>
    public AssessmentState State { get; private set; }

    /// <summary>What was said so far, in the order in which it was.</summary>
    public IReadOnlyList<StatementAnswer> Answers => answers;

    /// <summary>What counts of it since it was signed off; empty before.</summary>
    public IReadOnlyList<SignedScore> Signed => signed;

    /// <summary>Returns of organisations whose work it carries on, which were frozen and stand beside it.</summary>
    public IReadOnlyList<Guid> Beside => beside;

    /// <summary>Why it stands beside others, or which organisation it came from.</summary>
    [UpTo(Longest.Text)]
    public string? Note { get; private set; }

    /// <summary>The day from which it is frozen, as its organisation ended; null where it did not.</summary>
    public DateOnly? FrozenOn { get; private set; }

    /// <summary>When it was signed off, in UTC; null before.</summary>
    public DateTimeOffset? SignedOffAt { get; private set; }

    /// <summary>Who signed it off.</summary>
    [UpTo(Longest.Name)]
    public string? SignedOffByName { get; private set; }

    /// <summary>The senior person who agreed it, with their post.</summary>
    [UpTo(Longest.Line, "Who agreed it")]
    public string? AgreedBy { get; private set; }

    /// <summary>When it was settled, in UTC; null before.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>The last day on which its organisation was reminded; null where it was not.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>The version of the row. Storage keeps it.</summary>
    public uint Version { get; private set; }

    /// <summary>True while it can be written.</summary>
    public bool IsWritten => State == AssessmentState.Open && FrozenOn is null;

    /// <summary>What was said of a statement; null where nothing was.</summary>
    public StatementAnswer? Answer(string reference) => answers.Find(a => a.Statement.Equals(reference, StringComparison.OrdinalIgnoreCase));

    /// <summary>Says something of some statements; what was said of others stays. It need not be complete.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="given">The answers; each replaces what was said before.</param>
    /// <returns>How many are different from before.</returns>
    /// <exception cref="RuleException">It is not written any more, or a statement or score is not of the set.</exception>
    public int Say(Cycle cycle, IReadOnlyCollection<StatementAnswer> given)
    {
        Writes(cycle);
        var changed = 0;
        foreach (var one in given.Select(a => a.Cleaned()))
        {
            if (cycle.Set.Statement(one.Statement) is not { } statement) throw new RuleException($"There is no statement “{one.Statement}” in {cycle.Set.Title}.") { About = one.Statement };
            if (one.Score is { } score && cycle.Set.Place(score) is null) throw new RuleException($"“{score}” is not a score of {cycle.Set.Title}.") { About = one.Statement };
            foreach (var (words, what) in ((string, string)[])[(one.Words, "How it is done"), (one.Evidence, "Evidence"), (one.Actions, "What needs to be done"), (one.Because, "Why it does not apply")])
                if (words.Length > Longest.Text) throw new RuleException($"{statement.Reference}: {what} can have up to {Longest.Text:N0} characters.") { About = one.Statement };
            var before = Answer(statement.Reference);
            var now = one with { Statement = statement.Reference, Written = one.Written.Length <= Longest.Line ? one.Written : one.Written[..Longest.Line], Brought = one.Brought ?? before?.Brought };
            if (now == before || (before is null && now is { IsEmpty: true, Brought: null })) continue;
            if (before is not null) answers[answers.IndexOf(before)] = now;
            else answers.Add(now);
            changed++;
        }

        return changed;
    }

    /// <summary>What keeps each statement open, all at once; empty where it can be signed off.</summary>
    public ImmutableArray<StatementFault> Faults(StandardSet set) => AssessmentCheck.Of(set, answers).Faults;

    /// <summary>Signs it off: from here on nothing in it changes.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="agreedBy">The senior person who agreed it, with their post.</param>
    /// <param name="by">Who signs it off: a lead of the organisation.</param>
    /// <exception cref="RuleException">A statement is open, it is not said who agreed it, or somebody else tries.</exception>
    public void SignOff(Cycle cycle, string agreedBy, Actor by)
    {
        Writes(cycle);
        if (by.Role != Role.OrganisationLead) throw new RuleException("The organisation’s own lead signs it off.");
        if (string.IsNullOrWhiteSpace(agreedBy)) throw new RuleException("Enter the name and post of the senior person who agreed it.") { About = nameof(AgreedBy) };
        var check = AssessmentCheck.Of(cycle.Set, answers);
        if (check.Faults.Length > 0) throw new RuleException($"{(check.Faults.Length == 1 ? "1 statement is" : $"{check.Faults.Length} statements are")} open. {check.Faults[0].Says}");
        signed.AddRange(check.Signed);
        (State, SignedOffAt, SignedOffByName, AgreedBy) = (AssessmentState.SignedOff, by.Now, by.Name, agreedBy.Trim());
    }

    /// <summary>Its organisation ends: what is not signed off is frozen, and who carries on its work begins with it beside them.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="name">Name of the organisation that ends.</param>
    /// <param name="to">Those who carry on its work, each with its own return in this cycle; null where it has none yet.</param>
    /// <param name="from">The first day without it.</param>
    /// <returns>Returns of those that had none.</returns>
    public IReadOnlyList<SelfAssessment> PassOn(Cycle cycle, string name, IReadOnlyCollection<(OrganisationId Organisation, SelfAssessment? Own)> to, DateOnly from)
    {
        if (!IsWritten || !cycle.IsOpen) return [];
        FrozenOn = from;
        var opened = new List<SelfAssessment>();
        foreach (var (organisation, own) in to)
        {
            if (own is { IsWritten: false }) continue;
            var next = own ?? new SelfAssessment(cycle, organisation, []);
            if (own is null) opened.Add(next);
            next.beside.Add(Id);
            next.Note = $"{(next.Note is { } already ? $"{already}. " : "")}{name} ended on {from.AddDays(-1):d MMMM yyyy}. What it had written stands beside each statement";
        }

        return opened;
    }

    /// <summary>Notes that its organisation was reminded.</summary>
    public void Reminded(DateOnly on) => RemindedOn = on;

    private void Writes(Cycle cycle)
    {
        if (FrozenOn is { } frozen) throw new RuleException($"This return is frozen since {frozen:d MMMM yyyy}, as the organisation ended.");
        if (State != AssessmentState.Open) throw new RuleException($"This return was signed off on {LondonTime.Day(SignedOffAt!.Value):d MMMM yyyy}. It stays as it is.");
        if (!cycle.IsOpen) throw new RuleException("This cycle is closed.");
    }
}
