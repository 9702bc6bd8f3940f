using GoldenThread.Time;

namespace GoldenThread.Children;

/// <summary>What a fact says.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="About">Of whom.</param>
public sealed record FactContent(FactKind Kind, IndividualId About)
{
    /// <summary>The other person, of a fact between two.</summary>
    public IndividualId? Other { get; init; }

    /// <summary>The address, of a fact with a place.</summary>
    public string? Place { get; init; }

    /// <summary>What is said, of a fact of one person.</summary>
    public string? Value { get; init; }

    /// <summary>A closer word: the kind of a name, of a parent, of a sibling; "overnight", "unsupervised".</summary>
    public string? Nuance { get; init; }

    /// <summary>False denies it.</summary>
    public bool Is { get; init; } = true;

    /// <summary>How much of the week, of a place.</summary>
    public Share? Share { get; init; }

    /// <summary>From when it is so; null for always.</summary>
    public ApproximateDate? From { get; init; }

    /// <summary>Until when it is so; null where no end is known.</summary>
    public ApproximateDate? To { get; init; }

    /// <summary>In place of a value: not known, not asked, will not say.</summary>
    public NotSaid? NotSaid { get; init; }

    /// <summary>Refuses what cannot be.</summary>
    /// <exception cref="RuleException">Something is missing, or does not fit.</exception>
    public FactContent Checked()
    {
        if (Kind.IsOfPlace() && string.IsNullOrWhiteSpace(Place)) throw new RuleException("Enter the address") { About = nameof(Place) };
        if (Kind.IsBetween() && Other is null && NotSaid is null) throw new RuleException("Choose the other person") { About = nameof(Other) };
        if (Other == About) throw new RuleException("Choose two different people") { About = nameof(Other) };
        if (!Kind.IsOfPlace() && !Kind.IsBetween() && string.IsNullOrWhiteSpace(Value) && NotSaid is null)
            throw new RuleException($"Enter the {Kind.InWords()}, or choose the reason why it is not known") { About = nameof(Value) };
        if (From is not null && To is not null && To.Latest < From.Earliest) throw new RuleException("The last day is before the first") { About = nameof(To) };
        return Kind == FactKind.NhsNumber && Value is not null ? this with { Value = NhsNumber.Read(Value) } : this;
    }
}
