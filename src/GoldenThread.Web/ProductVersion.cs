using System.Reflection;

namespace GoldenThread.Web;

/// <summary>Which version of the product runs here.</summary>
internal static class ProductVersion
{
    private static readonly string[] Parts =
        (typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+', 2);

    /// <summary>The version, such as "0.2.0".</summary>
    public static string Number => Parts[0];

    /// <summary>The first ten characters of the source's commit; null where it was built without one.</summary>
    public static string? Commit => Parts is [_, { Length: >= 10 } commit] ? commit[..10] : null;
}
