using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>A statement that is to be written, before it is known in whose records.</summary>
internal sealed record Draft
{
    public StatementKind Kind { get; init; } = StatementKind.Fact;

    /// <summary>What a fact says.</summary>
    public FactContent? Fact { get; init; }

    /// <summary>What a contact says.</summary>
    public ContactContent? Contact { get; init; }

    /// <summary>Of an event its kind, of an answer its factor.</summary>
    public string? Value { get; init; }

    /// <summary>What else its kind has, by name.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whom it is about, where it is no fact.</summary>
    public IndividualId? About { get; init; }

    /// <summary>True of an answer that is about no infant: it stands in the profiles of twins too.</summary>
    public bool IsOfSeveral { get; init; }

    /// <summary>Events that hang on it, where it is no contact.</summary>
    public IReadOnlyList<TickedEvent> Emits { get; init; } = [];

    public Given Given { get; init; } = new();

    /// <summary>What is written with it and hangs on it: a visitor's answers at a contact. They end with it.</summary>
    public IReadOnlyList<Draft> Hanging { get; init; } = [];

    /// <summary>People whom it names, so that they appear in the record.</summary>
    public IReadOnlyList<Named> Called { get; init; } = [];
}
