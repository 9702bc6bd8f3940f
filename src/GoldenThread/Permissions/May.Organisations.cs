namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>Merge, rename, end and split organisations.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string KeepOrganisations = nameof(KeepOrganisations);
}
