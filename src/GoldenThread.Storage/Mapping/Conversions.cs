using System.Linq.Expressions;
using System.Text.Json;
using GoldenThread.Assurance;
using GoldenThread.Chronologies;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Publications;
using GoldenThread.Returns;
using GoldenThread.Reviews;
using GoldenThread.Storage.Files;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoldenThread.Storage.Mapping;

/// <summary>How the model's small types are kept: ids as uuid, states as words, dates as given and passages as JSON.</summary>
internal static class Conversions
{
    private static readonly Type[] Ids =
    [
        typeof(PartnershipId), typeof(OrganisationId), typeof(PersonId), typeof(PlanId), typeof(RecommendationId), typeof(ActionId),
        typeof(DocumentId), typeof(AttachmentId), typeof(ReviewId),
    ];

    public static bool IsId(Type type) => Ids.Contains(Nullable.GetUnderlyingType(type) ?? type);

    public static void Add(ModelConfigurationBuilder model)
    {
        model.Properties<PartnershipId>().HaveConversion<IdConverter<PartnershipId>>();
        model.Properties<OrganisationId>().HaveConversion<IdConverter<OrganisationId>>();
        model.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
        model.Properties<PlanId>().HaveConversion<IdConverter<PlanId>>();
        model.Properties<RecommendationId>().HaveConversion<IdConverter<RecommendationId>>();
        model.Properties<ActionId>().HaveConversion<IdConverter<ActionId>>();
        model.Properties<DocumentId>().HaveConversion<IdConverter<DocumentId>>();
        model.Properties<AttachmentId>().HaveConversion<IdConverter<AttachmentId>>();
        model.Properties<ReviewId>().HaveConversion<IdConverter<ReviewId>>();

        model.Properties<Role>().HaveConversion<WordConverter<Role>>();
        model.Properties<NameKind>().HaveConversion<WordConverter<NameKind>>();
        model.Properties<SuccessionKind>().HaveConversion<WordConverter<SuccessionKind>>();
        model.Properties<PlanState>().HaveConversion<WordConverter<PlanState>>();
        model.Properties<Activity>().HaveConversion<WordConverter<Activity>>();
        model.Properties<DateMeaning>().HaveConversion<WordConverter<DateMeaning>>();
        model.Properties<Aspect>().HaveConversion<WordConverter<Aspect>>();
        model.Properties<EvidenceKind>().HaveConversion<WordConverter<EvidenceKind>>();
        model.Properties<BoardExchangeKind>().HaveConversion<WordConverter<BoardExchangeKind>>();
        model.Properties<ReturnState>().HaveConversion<WordConverter<ReturnState>>();
        model.Properties<PublicationForm>().HaveConversion<WordConverter<PublicationForm>>();
        model.Properties<PublicationState>().HaveConversion<WordConverter<PublicationState>>();
        model.Properties<ImportState>().HaveConversion<WordConverter<ImportState>>();
        model.Properties<ScanResult>().HaveConversion<WordConverter<ScanResult>>();
        model.Properties<RequestKind>().HaveConversion<WordConverter<RequestKind>>();
        model.Properties<DateOrder>().HaveConversion<WordConverter<DateOrder>>();
        model.Properties<Accounts.TokenPurpose>().HaveConversion<WordConverter<Accounts.TokenPurpose>>();

        model.Properties<ApproximateDate>().HaveConversion<ApproximateDateConverter>().HaveColumnType("jsonb");
        model.Properties<Passage>().HaveConversion<PassageConverter, PassageComparer>().HaveColumnType("jsonb");
        model.Properties<ReminderRule>().HaveConversion<ReminderRuleConverter, ReminderRuleComparer>().HaveColumnType("jsonb");
        model.Properties<RatingScale>().HaveConversion<RatingScaleConverter, RatingScaleComparer>().HaveColumnType("jsonb");
    }
}

/// <summary>An id is kept as its value; every id type is a record of one <see cref="Guid"/>.</summary>
internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(Read(), Make())
    where TId : struct
{
    private static Expression<Func<TId, Guid>> Read()
    {
        var id = Expression.Parameter(typeof(TId));
        return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
    }

    private static Expression<Func<Guid, TId>> Make()
    {
        var value = Expression.Parameter(typeof(Guid));
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}

/// <summary>A state is kept as its word.</summary>
internal sealed class WordConverter<TState>() : ValueConverter<TState, string>(state => Words.Of(state), word => Words.To<TState>(word))
    where TState : struct, Enum;

/// <summary>A date as given, with what was understood of it.</summary>
internal sealed class ApproximateDateConverter() : ValueConverter<ApproximateDate, string>(date => Write(date), json => Read(json))
{
    private sealed record Kept(string Text, string Edtf, DateOnly Earliest, DateOnly Latest);

    public static string Write(ApproximateDate date) =>
        JsonSerializer.Serialize(new Kept(date.Text, date.Edtf, date.Earliest, date.Latest), JsonSerializerOptions.Web);

    public static ApproximateDate Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json, JsonSerializerOptions.Web)!;
        return ApproximateDate.Kept(kept.Text, kept.Edtf, kept.Earliest, kept.Latest);
    }
}

/// <summary>A passage: the document, and pairs of offsets.</summary>
internal sealed class PassageConverter() : ValueConverter<Passage, string>(passage => Write(passage), json => Read(json))
{
    private sealed record Kept(Guid Document, int[][] Spans);

    private static string Write(Passage passage) => JsonSerializer.Serialize(
        new Kept(passage.Document.Value, [.. passage.Spans.Select(s => new[] { s.Start, s.End })]), JsonSerializerOptions.Web);

    private static Passage Read(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json, JsonSerializerOptions.Web)!;
        return new Passage(new DocumentId(kept.Document), [.. kept.Spans.Select(s => new Span(s[0], s[1]))]);
    }
}

/// <summary>Passages are the same where their places are.</summary>
internal sealed class PassageComparer() : ValueComparer<Passage>(
    (a, b) => a == null ? b == null : b != null && a.Document == b.Document && a.Spans.SequenceEqual(b.Spans), p => p.Document.GetHashCode());

/// <summary>A partnership's own scale.</summary>
internal sealed class RatingScaleConverter() : ValueConverter<RatingScale, string>(
    scale => JsonSerializer.Serialize(scale, JsonSerializerOptions.Web), json => Read(json))
{
    private static RatingScale Read(string json) => JsonSerializer.Deserialize<RatingScale>(json, JsonSerializerOptions.Web)!;
}

/// <summary>Scales are the same where their words are.</summary>
internal sealed class RatingScaleComparer() : ValueComparer<RatingScale>((a, b) => Text(a) == Text(b), s => s.Levels.Length)
{
    private static string? Text(RatingScale? scale) => scale is null ? null : JsonSerializer.Serialize(scale, JsonSerializerOptions.Web);
}

/// <summary>A partnership's own rule of reminders.</summary>
internal sealed class ReminderRuleConverter() : ValueConverter<ReminderRule, string>(
    rule => JsonSerializer.Serialize(rule, JsonSerializerOptions.Web), json => Read(json))
{
    private static ReminderRule Read(string json) => JsonSerializer.Deserialize<ReminderRule>(json, JsonSerializerOptions.Web)!;
}

/// <summary>Rules are the same where their days are.</summary>
internal sealed class ReminderRuleComparer() : ValueComparer<ReminderRule>((a, b) => Text(a) == Text(b), rule => rule.EscalateAfter)
{
    private static string? Text(ReminderRule? rule) => rule is null ? null : JsonSerializer.Serialize(rule, JsonSerializerOptions.Web);
}
