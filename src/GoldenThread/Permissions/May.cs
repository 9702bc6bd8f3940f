using System.Reflection;

namespace GoldenThread.Permissions;

/// <summary>
/// Who may do what: a file an area, and the roles beside each permission. What names no permission is open to nobody. The database guards
/// the rows besides: a page that forgets its filter shows nothing of others.
/// </summary>
public static partial class May
{
    /// <summary>Each permission and the roles that have it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Role>> Table { get; } = typeof(May)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .ToDictionary(field => (string)field.GetRawConstantValue()!, field => field.GetCustomAttribute<ForAttribute>()?.Roles ?? [], StringComparer.Ordinal);

    /// <summary>True where the role has the permission; false for a permission that there is not.</summary>
    /// <param name="role">The role.</param>
    /// <param name="permission">One of the permissions of <see cref="May"/>.</param>
    public static bool Allows(Role role, string permission) => Table.TryGetValue(permission, out var roles) && roles.Contains(role);
}
