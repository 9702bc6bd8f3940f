namespace GoldenThread.Work.Children.Sharing;

/// <summary>A consent as somebody records it.</summary>
internal sealed record ConsentAsked
{
    public IndividualId? GivenBy { get; init; }

    public IReadOnlyList<StatementId> What { get; init; } = [];

    /// <summary>The ids of organisations and of people.</summary>
    public IReadOnlyList<Guid> To { get; init; } = [];

    public string? Purpose { get; init; }

    public string? How { get; init; }

    /// <summary>True where the person could understand and decide.</summary>
    public bool? Capacity { get; init; }

    /// <summary>By which authority somebody decides for another.</summary>
    public string? Authority { get; init; }

    public DateOnly? Until { get; init; }
}
