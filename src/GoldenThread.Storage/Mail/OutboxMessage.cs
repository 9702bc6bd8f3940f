namespace GoldenThread.Storage.Mail;

/// <summary>Mail, written in the same transaction as the change that it tells of, and sent afterwards by a job.</summary>
public sealed class OutboxMessage
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>Its id.</summary>
    public Guid Id { get; init; } = Sequence.NewId();

    /// <summary>The address.</summary>
    [UpTo(Longest.Email, "Email address")]
    public required string ToAddress { get; init; }

    /// <summary>The person's name.</summary>
    [UpTo(Longest.Line)]
    public string? ToName { get; init; }

    /// <summary>The subject.</summary>
    [UpTo(Longest.Heading)]
    public required string Subject { get; init; }

    /// <summary>The words, as plain text.</summary>
    [UpTo(Longest.Report)]
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
    [UpTo(Longest.Text)]
    public string? LastError { get; private set; }

    /// <summary>How often sending began and nobody learnt how it ended; 0 once somebody did.</summary>
    public int Begun { get; private set; }

    /// <summary>When its receiver's server refused it for good, in UTC; null where none did. It is not tried again by itself.</summary>
    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>True for a reminder: those of a day go out as one letter to whoever wishes.</summary>
    public bool IsReminder { get; init; }

    /// <summary>The letter of the day that it went out with; its own id for such a letter, null for any other.</summary>
    public Guid? GatheredInto { get; private set; }

    /// <summary>More than this many times it is not sent by itself: whoever it is for may have it twice already.</summary>
    public const int MostBegun = 1;

    /// <summary>True where it is not sent by itself any more, because a server stopped while it was sent, twice.</summary>
    public bool IsSetAside(DateTimeOffset now) => SentAt is null && Begun > MostBegun && DueAt <= now;

    /// <summary>True where a person decides whether it is sent once more: it was refused for good, or nobody knows whether it arrived.</summary>
    public bool IsForSomebody(DateTimeOffset now) => RefusedAt is not null || IsSetAside(now);

    /// <summary>It goes out with others, as one letter.</summary>
    /// <param name="letter">The id of that letter.</param>
    public void GoesWith(Guid letter) => GatheredInto = letter;

    /// <summary>Its receiver's server refuses it for good, at once.</summary>
    /// <param name="error">What it said.</param>
    /// <param name="now">The moment.</param>
    public void Refused(string error, DateTimeOffset now) => (Attempts, LastError, Begun, RefusedAt) = (Attempts + 1, error, 0, now);

    /// <summary>It went out, and a report says that it could not be delivered; one that is still to be sent is not stopped by a report.</summary>
    /// <param name="error">What the report says.</param>
    /// <param name="now">The moment.</param>
    /// <returns>False where it did not go out, or is known to be refused.</returns>
    public bool CameBack(string error, DateTimeOffset now)
    {
        if (SentAt is null || RefusedAt is not null) return false;
        (LastError, RefusedAt) = (error, now);
        return true;
    }

    /// <summary>It went out, and a report says that it is still on its way: that is noted, and nothing else.</summary>
    /// <param name="said">What the report says.</param>
    /// <returns>False where it did not go out, or is known to be refused.</returns>
    public bool IsDelayed(string said)
    {
        if (SentAt is null || RefusedAt is not null) return false;
        LastError = said;
        return true;
    }

    /// <summary>Its sending begins.</summary>
    /// <param name="until">When it has ended at the latest; then somebody else may try.</param>
    public void Begin(DateTimeOffset until) => (Begun, DueAt) = (Begun + 1, until);

    /// <summary>Somebody asks for it to be sent once more.</summary>
    public void SendAgain(DateTimeOffset now) => (Begun, DueAt, RefusedAt, SentAt) = (0, now, null, null);

    /// <summary>It was sent.</summary>
    public void Sent(DateTimeOffset now) => (SentAt, Attempts, LastError, Begun) = (now, Attempts + 1, null, 0);

    /// <summary>It could not be sent: tried again after one minute, then two, four… at most six hours.</summary>
    public void Failed(string error, DateTimeOffset now)
    {
        (Attempts, LastError, Begun) = (Attempts + 1, error, 0);
        DueAt = now + TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, Attempts - 1)));
    }
}
