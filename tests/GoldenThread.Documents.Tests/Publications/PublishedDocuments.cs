using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Publications;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Tests.Plans;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Publications;

namespace GoldenThread.Documents.Tests.Publications;

/// <summary>Plans to publish, invented and imported.</summary>
internal static class PublishedDocuments
{
    private static readonly Actor Manager = new(
        PersonId.New(), "Robin Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    public static PaperVersion Second { get; } = new(
        2, new DateOnly(2026, 11, 21), ["The rating of recommendation 1 changed from “Limited or no progress” to “On track”."]);

    /// <summary>A plan with everything that the public can read of one, and characters that a format might trip over.</summary>
    public static PublishedPlan Invented()
    {
        var partnership = PartnershipId.New();
        var council = new Organisation(partnership, "Northmere Council Children’s Services");
        var trust = new Organisation(partnership, "Eastmere NHS Foundation Trust");
        var plan = new Plan(partnership, "NM7", "Seen & heard <together>");
        var first = plan.AddRecommendation("1", "Every child is seen alone and their wishes are written down.");
        first.Rate(RatingScale.Three["on-track"], Aspect.Overall, "Two teams of three have begun", Manager);
        first.Ask(BoardExchangeKind.Answer, "By listening to forty files", Manager, first.Ask(BoardExchangeKind.Question, "How is it known?", Manager));
        var training = first.AddAction("Train every social worker to write down the child’s own words.");
        training.AddOrganisation(council.Id);
        training.BecomeDue("May 2027", Time.ApproximateDate.Parse("May 2027"));
        training.Reach(Activity.UnderWay, "Two thirds have been");
        training.Report("Two thirds of practitioners have attended.", Manager);
        training.AddEvidence(EvidenceKind.Audit, "Audit", null, null, null, null, Manager);
        training.AddImpact("Files show what children said.", Manager);
        var guide = first.AddAction("Publish a guide of one page.");
        guide.AddOrganisation(trust.Id);
        guide.AddOrganisation(council.Id);
        var second = plan.AddRecommendation("2", "Supervision asks what has changed:");
        plan.AddRecommendation("i", "in the first year of life", second).AddAction("Agree standards of supervision.").AddOrganisation(trust.Id);
        var part = plan.AddRecommendation("ii", "when a family moves", second);
        part.AddAction("Send the record on within two days.").AddOrganisation(council.Id);
        part.TakeOver(RatingScale.Three["completed"], "Green", Manager);
        return PublishedPlan.Of(plan, "Northmere and Eastmere", new OrganisationRegister([council, trust]), RatingScale.Three);
    }

    /// <summary>One of the source documents as it would be published from here.</summary>
    public static async Task<PublishedPlan> OfSource(string beginning)
    {
        var (draft, _) = await SourceDocuments.Understood(beginning);
        return Of(draft);
    }

    public static PublishedPlan Of(PlanDraft draft)
    {
        var accepted = PlanAcceptance.Accept(draft, DocumentId.New(), new OrganisationRegister([]), RatingScale.Three, PartnershipId.New(), Manager);
        return PublishedPlan.Of(accepted.Plan, "Northmere and Eastmere", new OrganisationRegister(accepted.NewOrganisations), RatingScale.Three);
    }

    public static async Task<PlanDraft> ReadBack(string name, byte[] bytes)
    {
        var document = await DocumentReading.Read(name, bytes, cancellation: TestContext.Current.CancellationToken);
        var draft = PlanUnderstanding.Of(document, RatingScale.Three);
        DraftPartition.Faults(draft, document.Text).ShouldBeEmpty();
        return draft;
    }
}
