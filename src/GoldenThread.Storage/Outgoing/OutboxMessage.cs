namespace GoldenThread.Storage.Outgoing;

/// <summary>Mail, written in the same transaction as the change that it tells of, and sent afterwards by a job.</summary>
public sealed class OutboxMessage
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>The address.</summary>
    public required string ToAddress { get; init; }

    /// <summary>The person's name.</summary>
    public string? ToName { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The words, as plain text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is to be sent, in UTC; later after each failure.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>When it was sent, in UTC.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>What went wrong the last time.</summary>
    public string? LastError { get; private set; }

    /// <summary>It was sent.</summary>
    public void Sent(DateTimeOffset now) => (SentAt, Attempts, LastError) = (now, Attempts + 1, null);

    /// <summary>It could not be sent: tried again after one minute, then two, four… at most six hours.</summary>
    public void Failed(string error, DateTimeOffset now)
    {
        (Attempts, LastError) = (Attempts + 1, error);
        DueAt = now + TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, Attempts - 1)));
    }
}

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

    /// <summary>Whether the second person was told too.</summary>
    public required bool Escalated { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
