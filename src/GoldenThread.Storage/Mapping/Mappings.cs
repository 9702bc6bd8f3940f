namespace GoldenThread.Storage.Mapping;

/// <summary>The mappings of all areas.</summary>
internal static class Mappings
{
    public static IReadOnlyList<IMapping> All { get; } =
    [
        .. typeof(Mappings).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMapping)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IMapping)Activator.CreateInstance(type)!),
    ];
}
