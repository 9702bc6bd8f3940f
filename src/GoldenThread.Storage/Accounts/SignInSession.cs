using GoldenThread.Accounts;

namespace GoldenThread.Storage.Accounts;

/// <summary>A signed-in browser. The cookie holds only the id; ending the row ends the session.</summary>
public sealed class SignInSession
{
    /// <summary>Its id: random, because it is what the cookie holds.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Whose it is.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The serialised ticket.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When it was last used, in UTC.</summary>
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it ends unless it is used, in UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The browser, in words for its owner.</summary>
    [UpTo(Longest.Line)]
    public string? Device { get; init; }

    /// <summary>The second step that was proved in it; null where none was.</summary>
    public SecondStep? SecondStep { get; set; }

    /// <summary>When its person last proved again who they are, in UTC; null where they have not since they signed in.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}
