namespace GoldenThread.Storage;

/// <summary>What a transaction may reach.</summary>
public enum SessionScope
{
    /// <summary>The rows of one partnership, as far as the role goes.</summary>
    Partnership,

    /// <summary>All rows of one partnership.</summary>
    System,

    /// <summary>Accounts and what belongs to signing in, in all partnerships.</summary>
    SignIn,

    /// <summary>The list of partnerships.</summary>
    Jobs,

    /// <summary>What is published, in all partnerships.</summary>
    Public,
}
