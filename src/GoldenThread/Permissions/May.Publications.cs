namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Prepare and decide publications.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string Publish = nameof(Publish);
}
