namespace GoldenThread.Storage.Returns;

/// <summary>That a reminder of a due date went out, so that it does not go out twice.</summary>
public sealed class ReminderSent
{
    /// <summary>The action.</summary>
    public required ActionId Action { get; init; }

    /// <summary>The organisation that was reminded.</summary>
    public required OrganisationId Organisation { get; init; }

    /// <summary>The due day that it was about; a new due date begins anew.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Days from the due day: negative before it.</summary>
    public required int Step { get; init; }

    /// <summary>Whether the second contact was told too.</summary>
    public required bool Escalated { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
