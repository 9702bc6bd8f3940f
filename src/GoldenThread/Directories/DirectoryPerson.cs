namespace GoldenThread.Directories;

/// <summary>A person as an organisation's directory describes them.</summary>
public sealed record DirectoryPerson
{
    /// <summary>The name that they sign in with there; in Entra ID usually their address.</summary>
    public string UserName { get; init; } = "";

    /// <summary>The directory's own number for them.</summary>
    public string? ExternalId { get; init; }

    /// <summary>False once they have left, or may not sign in.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Their whole name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Their given name.</summary>
    public string? GivenName { get; init; }

    /// <summary>Their family name.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Their address at work.</summary>
    public string? Email { get; init; }

    /// <summary>The name that the history shows.</summary>
    public string FullName => First(DisplayName, $"{GivenName} {FamilyName}", UserName);

    /// <summary>The address by which they are known here: that at work, and else the name that they sign in with.</summary>
    public string Address => First(Email, UserName).ToLowerInvariant();

    private static string First(params string?[] said) => said.Select(one => one?.Trim()).FirstOrDefault(one => !string.IsNullOrEmpty(one)) ?? "";
}
