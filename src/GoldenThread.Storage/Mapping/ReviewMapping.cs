using System.Text.Json;
using System.Text.Json.Serialization;
using GoldenThread.Reviews;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Storage.Mapping;

/// <summary>Reviews: one row each, with what belongs to it as JSON, so that one rule says who sees all of it.</summary>
internal static class ReviewMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new PersonConverter(), new DateConverter(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    public static void Add(ModelBuilder model) => model.Entity<Review>(e =>
    {
        e.ToTable("review").HasKey(r => r.Id);
        e.Property(r => r.Id).ValueGeneratedNever();
        e.Property(r => r.Version).IsRowVersion();
        e.Ignore(r => r.Team).Ignore(r => r.Days);
        AsJson(e.Property(r => r.Incident));
        AsJson(e.Property(r => r.Decision));
        AsJson(e.Property<List<ReviewMember>>("members")).HasColumnName("members");
        AsJson(e.Property<List<StepDone>>("done")).HasColumnName("done");
        AsJson(e.Property<Dictionary<string, string>>("choices")).HasColumnName("choices");
        e.Ignore(r => r.Members).Ignore(r => r.Done).Ignore(r => r.Choices);
    });

    // Compared and copied as what is kept: lists are changed in place.
    private static PropertyBuilder<T> AsJson<T>(PropertyBuilder<T> property) => property.HasColumnType("jsonb").HasConversion(
        value => JsonSerializer.Serialize(value, Json),
        kept => JsonSerializer.Deserialize<T>(kept, Json)!,
        new ValueComparer<T>(
            (a, b) => JsonSerializer.Serialize(a, Json) == JsonSerializer.Serialize(b, Json),
            value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
            value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, Json), Json)!));

    private sealed class PersonConverter : JsonConverter<PersonId>
    {
        public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class DateConverter : JsonConverter<ApproximateDate>
    {
        public override ApproximateDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return ApproximateDateConverter.Read(document.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, ApproximateDate value, JsonSerializerOptions options) => writer.WriteRawValue(ApproximateDateConverter.Write(value));
    }
}
