namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Invite people, change their role, lock and withdraw them; issue tokens; see the outbox.</summary>
    [For(Role.Administrator)]
    public const string Administer = nameof(Administer);

    /// <summary>Names, roles and organisations of those who can sign in.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string SeePeople = nameof(SeePeople);
}
