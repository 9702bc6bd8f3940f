using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Storage.Reviews;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Storage.Mapping;

/// <summary>Reviews: one row each, with what belongs to it as JSON, so that one rule says who sees all of it.</summary>
internal static class ReviewMapping
{
    // The database keeps the members of an object in an order of its own, the one that says the type among them.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new PersonConverter(), new RecommendationConverter(), new DateConverter(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Contents } },
    };

    // The relations are told so that rows are written in an order in which each can see what it belongs to.
    public static void Add(ModelBuilder model)
    {
        AddReview(model);
        model.Entity<ReviewRequest>(e =>
        {
            e.ToTable("review_request").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Version).IsRowVersion();
            AsJson(e.Property<List<DateOnly>>("reminded")).HasColumnName("reminded");
            e.Ignore(r => r.Reminded);
            e.HasOne<Review>().WithMany().HasForeignKey(r => r.Review);
        });
        model.Entity<KeptEntry>(e =>
        {
            e.ToTable("chronology_entry").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Version).IsRowVersion();
            e.Property(r => r.Request).HasColumnName("request_id");
            AsJson(e.Property(r => r.Written));
            e.HasOne<ReviewRequest>().WithMany().HasForeignKey(r => r.Request);
        });
        model.Entity<ReviewFile>(e =>
        {
            e.ToTable("review_file").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Request).HasColumnName("request_id");
            e.HasOne<Review>().WithMany().HasForeignKey(r => r.Review);
            e.HasOne<ReviewRequest>().WithMany().HasForeignKey(r => r.Request);
        });
        model.Entity<ReviewRecord>(e =>
        {
            e.ToTable("review_record").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Version).IsRowVersion();
            AsJson(e.Property(r => r.Content));
            e.HasOne<Review>().WithMany().HasForeignKey(r => r.Review);
        });
    }

    /// <summary>An entry's words as they are kept.</summary>
    public static WrittenEntry Written(string kept) => JsonSerializer.Deserialize<WrittenEntry>(kept, Json)!;

    /// <summary>The same the other way.</summary>
    public static string Kept(WrittenEntry written) => JsonSerializer.Serialize(written, Json);

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

    private static void AddReview(ModelBuilder model) => model.Entity<Review>(e =>
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

    private sealed class RecommendationConverter : JsonConverter<RecommendationId>
    {
        public override RecommendationId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, RecommendationId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
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
