using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Storage.Audits;

/// <summary>How what belongs to an audit is written as JSON: it is seen together, and never asked for in parts.</summary>
internal static class AuditJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new IdJsonConverter<PersonId>(), new IdJsonConverter<OrganisationId>(), new IdJsonConverter<ActionId>(),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
        },
    };

    // Compared and copied as what is kept: lists are changed in place.
    public static PropertyBuilder<T> Column<T>(PropertyBuilder<T> property) => property.HasColumnType("jsonb").HasConversion(
        value => JsonSerializer.Serialize(value, Json),
        kept => JsonSerializer.Deserialize<T>(kept, Json)!,
        new ValueComparer<T>(
            (a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json),
            value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
            value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Json), Json)!));
}
