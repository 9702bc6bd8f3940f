namespace GoldenThread.Permissions;

/// <summary>The roles that have a permission; it stands at the permission itself.</summary>
/// <param name="roles">The roles.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ForAttribute(params Role[] roles) : Attribute
{
    /// <summary>The roles.</summary>
    public IReadOnlyList<Role> Roles => roles;
}
