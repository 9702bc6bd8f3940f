namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Invite people, change their role, lock and withdraw them; issue tokens; see the outbox.</summary>
    [For(Role.Administrator)]
    public const string Administer = nameof(Administer);
}
