using System.Reflection;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Mapping;

/// <summary>How small types are kept: ids as uuid, keys and states as words, dates as they were given.</summary>
internal static class Conversions
{
    private static readonly Type[] Small = [.. typeof(PartnershipId).Assembly.GetExportedTypes(), .. typeof(Conversions).Assembly.GetExportedTypes()];

    // An id is a value of one uuid that is named after what it is of.
    private static readonly Type[] Ids = [.. Named("Id", typeof(Guid))];

    // A key and a kind are values of one string that are named so.
    private static readonly Type[] Keys = [.. Named("Key", typeof(string)), .. Named("Kind", typeof(string))];

    public static bool IsKey(Type type) => Keys.Contains(Nullable.GetUnderlyingType(type) ?? type);

    public static bool IsId(Type type) => Ids.Contains(Nullable.GetUnderlyingType(type) ?? type);

    public static void Add(ModelConfigurationBuilder model)
    {
        foreach (var id in Ids) model.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        foreach (var key in Keys)
        {
            var kept = model.Properties(key).HaveConversion(typeof(KeyConverter<>).MakeGenericType(key));
            // As long as the key itself says; one that says nothing is kept in no column, and a test wants to know of it.
            if (key.GetProperty("Value")!.GetCustomAttribute<UpToAttribute>() is { } length) kept.HaveMaxLength(length.MaximumLength);
        }

        foreach (var state in Small.Where(type => type.IsEnum)) model.Properties(state).HaveConversion(typeof(WordConverter<>).MakeGenericType(state));
        model.Properties<ApproximateDate>().HaveConversion<ApproximateDateConverter>().HaveColumnType("jsonb");
        foreach (var mapping in Mappings.All) mapping.Convert(model);
    }

    private static IEnumerable<Type> Named(string ending, Type value) =>
        Small.Where(type => type.IsValueType && type.Name.EndsWith(ending, StringComparison.Ordinal) && type.GetProperty("Value")?.PropertyType == value);
}
