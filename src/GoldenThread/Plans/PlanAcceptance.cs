using System.Collections.Immutable;
using GoldenThread.Organisations;
using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Plans;

/// <summary>A person accepts a draft: it becomes a plan that is run here.</summary>
public static class PlanAcceptance
{
    /// <summary>Makes the plan, and the organisations that the partnership does not know yet.</summary>
    /// <param name="draft">The draft as the person corrected it.</param>
    /// <param name="document">The document that it was read from.</param>
    /// <param name="register">The partnership's organisations. A name that means several is left to a person: it is a notice, and the action has no such
    /// organisation.</param>
    /// <param name="scale">The partnership's scale.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="by">Who accepts.</param>
    /// <param name="chosen">What people chose for names of the document, by the form of the name; null where nobody chose.</param>
    /// <param name="official">Official names that the partnership took in.</param>
    /// <exception cref="RuleException">The draft has no reference or title, holds nothing to run, or holds a text that is too long.</exception>
    public static AcceptedPlan Accept(
        PlanDraft draft, DocumentId document, OrganisationRegister register, RatingScale scale, PartnershipId partnership, Actor by,
        IReadOnlyDictionary<string, NameMeaning>? chosen = null, IReadOnlyCollection<OfficialName>? official = null)
    {
        chosen ??= new Dictionary<string, NameMeaning>();
        var plan = new Plan(partnership, draft.Reference?.Text ?? "", draft.Title?.Text ?? draft.Reference?.Text ?? "");
        plan.ComesFrom(document, When(draft.Published), When(draft.Reviewed));
        var work = new Acceptance(plan, document, register, scale, by, new NameSettling(partnership, register, chosen, official ?? []), PostsBeside(draft));
        foreach (var recommendation in draft.Recommendations) work.Add(recommendation, null);
        // Progress by theme (TDS20) has no recommendations: each heading stands for one, each paragraph is an action.
        if (draft.Recommendations.IsEmpty)
            foreach (var section in draft.Sections) work.Add(section);
        if (plan.Recommendations.Count == 0) throw new RuleException("The draft has no recommendations or paragraphs, so it cannot be saved as a plan.");
        HoldToLengths(plan);
        var asked = OrganisationsOf(draft).Select(o => o.Name).DistinctBy(NameForm.Of).Where(name => chosen.ContainsKey(NameForm.Of(name)))
            .Select(name => (Name: name, Meaning: chosen[NameForm.Of(name)], Became: work.Names.Settle(name).Organisation)).ToList();
        var own = asked.Where(a => a.Meaning.Kind == NameChoiceKind.Own).Select(a => a.Became).OfType<Organisation>().Where(work.Names.Made.Contains).ToList();
        return new AcceptedPlan(
            plan, [.. work.Names.Made], [.. work.Notices], [.. work.Names.JoinedByName.Select(pair => (pair.Key, pair.Value))],
            [.. asked.Select(a => (a.Name, a.Meaning, Of(a.Meaning, a.Became)))], [.. OrganisationDoubles.Beside(own, register.All.Concat(work.Names.Made))]);
    }

    // Posts that the reading left beside an organisation's name in a cell of leads; not the words that announce a lead.
    private static IReadOnlyList<DraftFurniture> PostsBeside(PlanDraft draft) =>
    [
        .. draft.Furniture.Where(f => f.Kind == FurnitureKind.Label && !f.Text.TrimEnd().EndsWith(':') && NameParts.Of(f.Text) is { Kind: not PartyKind.Organisation, Words.Length: > 1 } post
            && !post.Words.All(Announcing.Contains)),
    ];

    private static readonly HashSet<string> Announcing =
        new(["lead", "officer", "responsible", "organisation", "agency", "person", "action", "owner", "manager", "by", "who", "partner", "professional", "member", "staff", "name"], StringComparer.Ordinal);

    // What is remembered of a service is whose it is.
    private static OrganisationId? Of(NameMeaning meaning, Organisation? became) => meaning.Kind == NameChoiceKind.PartOf ? became?.PartOf : became?.Id;

    /// <summary>The organisations, posts and people that a draft names, one for each place.</summary>
    public static IEnumerable<DraftOrganisation> OrganisationsOf(PlanDraft draft) =>
        draft.Recommendations.IsEmpty
            ? draft.Sections.SelectMany(s => s.Paragraphs).SelectMany(p => p.Organisations)
            : draft.Recommendations.SelectMany(r => r.Parts.Prepend(r)).SelectMany(r => r.Actions).SelectMany(a => a.Organisations);

    // What is too long is refused with its place, so that it can be divided in the draft; nothing is cut.
    private static void HoldToLengths(Plan plan)
    {
        foreach (var recommendation in plan.Recommendations)
        {
            var name = $"Recommendation {plan.FullNumber(recommendation)}".TrimEnd();
            foreach (var (index, action) in recommendation.Actions.Index()) Lengths.Check(action, $"{name}, action {index + 1}");
            Lengths.Check(recommendation, name);
        }

        Lengths.Check(plan);
    }

    private static ApproximateDate? When(DraftDate? date) => date?.Edtf is { } edtf ? ApproximateDate.FromEdtf(date.Text, edtf) : null;

    // So many characters part a name from the next: “, ” with quotation marks.
    private const int Sign = 4;

    private sealed class Acceptance(Plan plan, DocumentId document, OrganisationRegister register, RatingScale scale, Actor by, NameSettling names, IReadOnlyList<DraftFurniture> posts)
    {
        public NameSettling Names => names;

        public List<string> Notices { get; } = [];

        public void Add(DraftRecommendation draft, Recommendation? whole)
        {
            var recommendation = plan.AddRecommendation(draft.Number?.Text ?? "", draft.Text?.Text ?? "", whole, At(draft.Number?.Spans, draft.Text?.Spans));
            if (scale.Find(draft.Rating?.Level) is { } level) recommendation.TakeOver(level, draft.Rating!.Text, by);
            if (draft.BoardQuestion is { } question) recommendation.Ask(BoardExchangeKind.Question, question.Text, by, passage: At(question.Spans));
            foreach (var impact in draft.Impacts) recommendation.AddImpact(impact.Text, by, At(impact.Spans));
            foreach (var action in draft.Actions) Add(action, recommendation);
            foreach (var part in draft.Parts) Add(part, recommendation);
        }

        public void Add(DraftSection section)
        {
            if (section.Paragraphs.IsEmpty) return;
            var recommendation = plan.AddRecommendation("", section.Heading?.Text ?? plan.Title, passage: At(section.Heading?.Spans));
            foreach (var paragraph in section.Paragraphs)
            {
                var spans = paragraph.Text.Spans.Concat(paragraph.Quotes.SelectMany(q => q.Spans));
                var action = recommendation.AddAction(paragraph.Text.Text, At(paragraph.Number?.Spans, [.. spans]));
                Join(action, paragraph.Organisations);
                // What an inspection found is evidence from outside, with its source.
                foreach (var quote in paragraph.Quotes)
                    action.AddEvidence(
                        quote.AttributedTo is null ? EvidenceKind.Statement : EvidenceKind.Inspection,
                        Shortened(quote.Text), quote.Text, null, quote.AttributedTo, null, by);
            }
        }

        private void Add(DraftAction draft, Recommendation recommendation)
        {
            var action = recommendation.AddAction(draft.Text.Text, At(draft.Text.Spans));
            Join(action, draft.Organisations);
            foreach (var date in draft.Dates)
                action.AddDate(
                    date.Text, date.Edtf is { } edtf ? ApproximateDate.FromEdtf(date.Text, edtf) : null, date.Meaning, date.Uncertain, At(date.Spans));
            if (draft.Impact is { } impact) action.AddImpact(impact.Text, by, At(impact.Spans));
            if (scale.Find(draft.Rating?.Level) is { } level) action.TakeOver(level, draft.Rating!.Text, by);
            if (draft.Dates.FirstOrDefault(d => d is { Meaning: DateMeaning.Completed, Uncertain: false }) is { } completed)
                action.Reach(Activity.Done, $"The document says “{completed.Text}”");
        }

        private void Join(PlanAction action, ImmutableArray<DraftOrganisation> organisations)
        {
            foreach (var named in organisations)
            {
                var settled = names.Settle(named.Name);
                if (settled.Several > 0)
                    Notices.Add($"“{named.Name}” is the name of {settled.Several} organisations. Choose one for “{Shortened(action.Text)}”.");
                if (settled.Contact is { } contact) action.KeepContact(contact);
                foreach (var post in Beside(named.Spans)) action.KeepContact($"{post.Text}, {named.Name}");
                if (settled.Organisation is not { } organisation) continue;
                foreach (var current in Current(organisation)) action.AddOrganisation(current);
            }
        }

        // The posts that stand next to some places, with no more than a sign between.
        private IEnumerable<DraftFurniture> Beside(ImmutableArray<Span> places) => posts.Where(post => post.Spans.Any(
            p => places.Any(at => (p.Start >= at.End && p.Start - at.End <= Sign) || (at.Start >= p.End && at.Start - p.End <= Sign))));

        // An organisation that has ended hands an old plan's action to whoever carries on its work.
        private IEnumerable<OrganisationId> Current(Organisation organisation)
        {
            var carriers = register.CarriedOnBy(organisation.Id, LondonTime.Day(by.Now));
            return carriers.Count == 0 ? [organisation.Id] : carriers.Select(c => c.Id);
        }

        private Passage? At(params ReadOnlySpan<ImmutableArray<Span>?> spans)
        {
            var all = new List<Span>();
            foreach (var some in spans)
                if (some is { } present) all.AddRange(present);
            return all.Count == 0 ? null : new Passage(document, all.Normalised());
        }

        private static string Shortened(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");
    }
}
