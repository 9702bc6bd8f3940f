namespace GoldenThread.Storage.Returns;

/// <summary>What an organisation owes in all.</summary>
public sealed record OwedByOrganisation
{
    /// <summary>The organisation.</summary>
    public Guid Organisation { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many open actions it acts in.</summary>
    public int Open { get; init; }

    /// <summary>How many of them are overdue.</summary>
    public int Overdue { get; init; }

    /// <summary>True where a lead has an account, or an address for reminders is known.</summary>
    public bool CanBeReminded { get; init; }
}
