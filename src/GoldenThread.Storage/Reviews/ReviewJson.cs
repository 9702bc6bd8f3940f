using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GoldenThread.Chronologies;
using GoldenThread.Findings;
using GoldenThread.Reviews;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Storage.Reviews;

/// <summary>How what belongs to a review is written as JSON.</summary>
internal static class ReviewJson
{
    // The database keeps the members of an object in an order of its own, the one that says the type among them.
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        Converters =
        {
            new IdJsonConverter<PersonId>(), new IdJsonConverter<RecommendationId>(), new KeyJsonConverter<StepKey>(), new KeyJsonConverter<DayKey>(),
            new ApproximateDateJsonConverter(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Contents } },
    };

    // Compared and copied as what is kept: lists are changed in place.
    public static PropertyBuilder<T> Column<T>(PropertyBuilder<T> property) => property.HasColumnType("jsonb").HasConversion(
        value => JsonSerializer.Serialize(value, Json),
        kept => JsonSerializer.Deserialize<T>(kept, Json)!,
        new ValueComparer<T>(
            (a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json),
            value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
            value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Json), Json)!));

    // What a record may hold; the names stand in the database and never change.
    private static void Contents(JsonTypeInfo type)
    {
        if (type.Type != typeof(RecordContent)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "is",
            DerivedTypes =
            {
                new JsonDerivedType(typeof(Note), "note"),
                new JsonDerivedType(typeof(GlossaryContent), "glossary"),
                new JsonDerivedType(typeof(ContactVerdict), "contact-verdict"),
                new JsonDerivedType(typeof(Finding), "finding"),
                new JsonDerivedType(typeof(Advice), "advice"),
            },
        };
    }
}
