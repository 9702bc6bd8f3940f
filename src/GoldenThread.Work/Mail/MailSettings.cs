namespace GoldenThread.Work.Mail;

/// <summary>"Mail" in the settings. Without a host nothing is sent, and an administrator reads the mail on the outbox page.</summary>
internal sealed class MailSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Whether the connection is to be encrypted (STARTTLS).</summary>
    public bool Encrypted { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }

    public string From { get; init; } = "golden-thread@localhost";

    public bool IsSent => !string.IsNullOrEmpty(Host);
}
