namespace GoldenThread.Champions;

/// <summary>Who is a champion, where, and for what.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Organisation">Their organisation.</param>
/// <param name="Subjects">What colleagues can ask them about.</param>
/// <param name="Since">Champion since.</param>
public sealed record ChampionDraft(string Name, OrganisationId Organisation, IReadOnlyCollection<string> Subjects, DateOnly Since)
{
    /// <summary>Their account; null where they have none.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Their team; null for the organisation as a whole.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Their work email address.</summary>
    public string? Email { get; init; }

    /// <summary>Their work telephone number.</summary>
    public string? Telephone { get; init; }

    /// <summary>The day of their training; null where that is not known.</summary>
    public DateOnly? Trained { get; init; }
}
