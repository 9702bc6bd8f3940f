namespace GoldenThread.Work.Mail;

/// <summary>"Mail" in the settings. Without a host nothing is sent, and an administrator reads the mail on the outbox page.</summary>
internal sealed class MailSettings
{
    private const int PortOfTls = 465;

    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Whether the connection is to be encrypted; then nothing is sent over one that is not.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>Whether it is encrypted from its first byte (TLS), or after a word in the clear (STARTTLS); unless set, by the port: 465 is the first kind.</summary>
    public bool? ImplicitTls { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Signing in with a token in place of a password, as Microsoft 365 and Google ask; null for a password, or for neither.</summary>
    public MailOAuthSettings? OAuth { get; init; }

    public string From { get; init; } = "golden-thread@localhost";

    /// <summary>Where letters that cannot be delivered go back to; <see cref="From"/> unless set.</summary>
    public string? BouncesTo { get; init; }

    public bool IsSent => !string.IsNullOrEmpty(Host);

    public bool IsTlsFromTheStart => ImplicitTls ?? Port == PortOfTls;
}
