using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Children.Orders;
using GoldenThread.Documents.Definitions;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>Parts of a plan, decisions and agreements as lines.</summary>
internal static class PlanLines
{
    /// <summary>A statement as a line; null for a kind that is none of these.</summary>
    public static string? Of(ChildShown shown, Statement said) => said.Kind switch
    {
        StatementKind.Need => Need(shown, NeedContent.Of(said), said.Words.GetValueOrDefault(Owners.Owner)),
        StatementKind.WatchPoint => $"watch-point: {WatchPoint(WatchPointContent.Of(said))}",
        StatementKind.Looked => LookedContent.Of(said) is { } looked ? $"{looked.InWords}{Of(": ", looked.Words)}{Of(" – ", Thing(shown, looked.WatchPoint))}" : null,
        StatementKind.Danger => $"danger to visitors: {Danger(DangerContent.Of(said))}",
        StatementKind.Contingency => $"what we do if: {Contingency(shown, ContingencyContent.Of(said))}",
        StatementKind.Visits => Visits(shown, VisitsContent.Of(said)),
        StatementKind.Handover => $"handed over to {Owner(shown, said.Words.GetValueOrDefault(Owners.Owner))}{Of(": ", Guid.TryParse(said.Words.GetValueOrDefault(Owners.Of), out var of) ? Thing(shown, new StatementId(of)) : "all open tasks")}",
        StatementKind.Ruling => RulingContent.Read(said) is { } ruling ? $"{InWords(ruling.Outcome)}{Of(": ", Thing(shown, ruling.Of))}{Of(" – ", ruling.Because)}" : null,
        StatementKind.Decision => Decision(shown, DecisionContent.Of(said)),
        StatementKind.Meeting => Meeting(shown, MeetingContent.Of(said)),
        StatementKind.Question => $"question: {Question(shown, QuestionContent.Of(said))}",
        StatementKind.Order => Order(shown, OrderContent.Of(said)),
        StatementKind.Agreement => $"agreement with the family: {FamilyAgreement.Of(said).Purpose}",
        _ => null,
    };

    /// <summary>A need: what, who sees to it, by when, why, how one will know.</summary>
    public static string Need(ChildShown shown, NeedContent need, string? owner) => string.Join(". ", new[]
    {
        $"need: {need.What}", $"{Owner(shown, owner)}{(need.Due is { } due ? $", by {due:d MMMM yyyy}" : "")}", need.Why is { } why ? $"why: {why}" : null, need.HowKnown is { } how ? $"we will know when: {how}" : null,
        need.AssessedBy is { } by ? $"home assessed by {shown.Organisations.GetValueOrDefault(by)}{(need.AssessedOn is { } on ? $" on {on:d MMMM yyyy}" : "")}" : null,
        need.Kind != NeedKind.Housing ? null : need.Suits switch { true => "suits a child of this age", false => "does not suit a child of this age", _ => "nobody has said whether it suits a child of this age" },
    }.OfType<string>());

    /// <summary>A watch-point: what, who looks, at which contacts, why, until when.</summary>
    public static string WatchPoint(WatchPointContent point) => string.Join(". ", new[]
    {
        point.What, $"who looks: {string.Join(", ", point.Roles.Select(Role))}{Of(", ", point.When)}", point.Why is { } why ? $"why: {why}" : null,
        point.Since is { } since ? $"since {since:d MMMM yyyy}{(point.Until is { } until ? $" until {until:d MMMM yyyy}" : "")}" : null,
    }.OfType<string>());

    /// <summary>A danger to visitors, and what they do about it.</summary>
    public static string Danger(DangerContent danger) => $"{danger.What}{Of(". ", danger.Do)}";

    /// <summary>What we do if something happens.</summary>
    public static string Contingency(ChildShown shown, ContingencyContent said) => $"If {Lower(said.If)}: {said.Then}{(said.Owner is null ? "" : $" ({Owner(shown, said.Owner)})")}";

    /// <summary>A meeting: what kind, whether quorate, who came, what was said.</summary>
    public static string Meeting(ChildShown shown, MeetingContent meeting) => string.Join(". ", new[]
    {
        $"meeting: {meeting.Kind}{(meeting.IsQuorate ? "" : ", not quorate")}{(meeting.ReviewsPlan ? ", the plan was reviewed" : "")}",
        meeting.Present.Count == 0 ? null : $"present: {string.Join(", ", meeting.Present.Select(p => shown.Organisations.GetValueOrDefault(p)))}", meeting.Attendance, Of("apologies: ", meeting.Apologies), Of("views: ", meeting.Views), Of("dissent: ", meeting.Dissent),
    }.Where(w => !string.IsNullOrWhiteSpace(w)));

    /// <summary>A question, and to whom it is.</summary>
    public static string Question(ChildShown shown, QuestionContent question) => $"{question.What} ({(question.To is { } to ? $"to {shown.Organisations.GetValueOrDefault(to)}" : "to whoever visits")}{Of(", for ", question.Purpose)})";

    /// <summary>Who visits when.</summary>
    public static string Visits(ChildShown shown, VisitsContent visits) =>
        $"visits: {Owner(shown, visits.Who)}, {(visits.EveryDays is { } every ? $"every {(every == 1 ? "day" : $"{every} days")} from {visits.First:d MMMM yyyy}" : $"on {visits.First:d MMMM yyyy}")}{(visits.Until is { } until ? $" until {until:d MMMM yyyy}" : "")}{Of(", ", visits.For)}";

    /// <summary>A decision: the question, what was chosen and why, and what of the rest was said.</summary>
    public static string Decision(ChildShown shown, DecisionContent decision) => string.Join(". ", new[]
    {
        $"decision: {decision.Question} {decision.Chosen}", decision.Because, Of("options: ", decision.Options), Of("evidence: ", decision.Evidence), Of("consulted: ", decision.Consulted), Of("dissent: ", decision.Dissent), Of("legal basis: ", decision.Basis),
        decision.Advice switch { LegalAdvice.Followed => "legal advice was followed", LegalAdvice.DepartedFrom => $"departs from the legal advice{Of(": ", decision.DepartsBecause)}", _ => null },
        decision.Signer is { } signer ? $"sign-off asked of {shown.Workers.GetValueOrDefault(signer)}" : null, decision.Review is { } review ? $"review on {review:d MMMM yyyy}" : null,
    }.Where(w => !string.IsNullOrWhiteSpace(w)));

    /// <summary>An order: what, when it was made, until when, by which court, for which authority, on which conditions.</summary>
    public static string Order(ChildShown shown, OrderContent order) => string.Join(". ", new[]
    {
        $"{OrderDefinitions.Find(order.Kind)?.Name ?? order.Kind}, made on {order.Made:d MMMM yyyy}{(order.Ends is { } ends ? $", to {ends:d MMMM yyyy}" : "")}", order.Authority is { } authority ? $"responsible: {shown.Organisations.GetValueOrDefault(authority)}" : null,
        Of("court: ", order.Court), Of("case number: ", order.Number), Of("conditions: ", order.Conditions),
    }.Where(w => !string.IsNullOrWhiteSpace(w)));

    /// <summary>Who has something: a person, a team, an organisation, or "nobody, because …".</summary>
    public static string Owner(ChildShown shown, string? owner) => owner is null ? "nobody named" : !Guid.TryParse(owner, out var id) ? owner
        : shown.Workers.GetValueOrDefault(new PersonId(id)) ?? shown.Teams.GetValueOrDefault(new TeamId(id)) ?? shown.Organisations.GetValueOrDefault(new OrganisationId(id)) ?? "a team";

    /// <summary>A kind of organisation as people say it: "health visiting".</summary>
    public static string Role(string kind) => kind == "gp" ? "GP" : kind.Replace('-', ' ');

    /// <summary>An outcome as people say it.</summary>
    public static string InWords(RulingOutcome outcome) => outcome switch
    {
        RulingOutcome.Agreed => "agreed",
        RulingOutcome.NotTakenOn => "not taken on",
        RulingOutcome.Ended => "ended",
        RulingOutcome.SignedOff => "signed off",
        RulingOutcome.SentBack => "sent back",
        RulingOutcome.Answered => "answered",
        RulingOutcome.NotShared => "not shared",
        RulingOutcome.Extended => "order extended",
        RulingOutcome.Discharged => "order discharged",
        RulingOutcome.TermAllowed => "manager’s reason for a promise",
        _ => "promise not kept",
    };

    private static string? Thing(ChildShown shown, StatementId of) => shown.Statements.FirstOrDefault(s => s.Number == of) is { } thing ? thing.Words.GetValueOrDefault("what") : null;

    private static string Of(string before, string? text) => string.IsNullOrWhiteSpace(text) ? "" : before + text;

    private static string Lower(string? text) => string.IsNullOrEmpty(text) || (text.Length > 1 && char.IsUpper(text[1])) ? text ?? "" : char.ToLowerInvariant(text[0]) + text[1..];
}
