namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>One's own account: password, authenticator, passkeys, sessions.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string KeepOwnAccount = nameof(KeepOwnAccount);
}
