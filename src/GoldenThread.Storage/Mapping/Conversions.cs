using GoldenThread.Assurance;
using GoldenThread.Chronologies;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Returns;
using GoldenThread.Reviews;
using GoldenThread.Storage.Files;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

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
