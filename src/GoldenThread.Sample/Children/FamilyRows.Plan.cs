using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;

namespace GoldenThread.Sample.Children;

/// <content>What stands on the family's plan: needs, watch-points with what visitors found, meetings, the agreement.</content>
internal sealed partial class FamilyRows
{
    private readonly Dictionary<string, StatementId> points = new(StringComparer.Ordinal);

    /// <summary>A need, whose it is, and by when: so many days from today.</summary>
    public FamilyRows Need(string what, bool ownedByCouncil, int dueInDays, int daysAgo, string why, string known, string forFamily, NeedKind kind = NeedKind.Support) =>
        Said(StatementKind.Need, daysAgo, true, new NeedContent(what, (ownedByCouncil ? social : nurse).Value.ToString(), Day(-dueInDays)) { Why = why, HowKnown = known, ForFamily = forFamily, Kind = kind }.Words());

    /// <summary>A watch-point for both services.</summary>
    public FamilyRows Watch(string key, string what, int daysAgo, string why, string? forFamily)
    {
        Said(StatementKind.WatchPoint, daysAgo, true, new WatchPointContent(what, ["health-visiting", "social-care"], Day(daysAgo)) { Why = why, ForFamily = forFamily }.Words());
        points[key] = ((Statement)Rows[^1]).Number;
        return this;
    }

    /// <summary>What a visitor found at a watch-point.</summary>
    public FamilyRows Looked(string key, LookedResult result, int daysAgo, bool byCouncil, string? words)
    {
        var answer = new LookedContent(points[key], result, words);
        Said(StatementKind.Looked, daysAgo, byCouncil, answer.KeptWords());
        if (result == LookedResult.Concern) Event(LookedContent.ConcernEvent, daysAgo, byCouncil, null, null, ((Statement)Rows[^1]).Number, words);
        return this;
    }

    /// <summary>A meeting that was quorate and looked at the plan.</summary>
    public FamilyRows Met(string kind, string emits, int daysAgo, string attendance, string views)
    {
        Said(StatementKind.Meeting, daysAgo, true, new MeetingContent(kind, true) { ReviewsPlan = true, Present = [council, health], Attendance = attendance, Views = views }.Words());
        Event(emits, daysAgo, true, null, null, ((Statement)Rows[^1]).Number);
        return this;
    }

    /// <summary>What we do if something happens.</summary>
    public FamilyRows If(string happens, string then, int daysAgo, string forFamily) => Said(StatementKind.Contingency, daysAgo, true, new ContingencyContent(happens, then, social.Value.ToString()) { ForFamily = forFamily }.Words());

    /// <summary>Who visits, every so many days.</summary>
    public FamilyRows Visits(bool byCouncil, int everyDays, int daysAgo, string what) => Said(StatementKind.Visits, daysAgo, byCouncil, new VisitsContent((byCouncil ? social : nurse).Value.ToString(), Day(daysAgo), everyDays) { For = what }.Words());

    /// <summary>An agreement with the family: what the services promise, and what somebody of the family does.</summary>
    public FamilyRows Agreed(string purpose, string services, string who, string promise, string ifNot, string understood, int daysAgo, int reviewInDays) => Said(
        StatementKind.Agreement, daysAgo, true, new FamilyAgreement(purpose, [new AgreementTerm(services, null, null), new AgreementTerm(promise, people[who], null)], ifNot, Day(-reviewInDays)) { Understood = understood }.Words());

    private FamilyRows Said(StatementKind kind, int daysAgo, bool byCouncil, IReadOnlyDictionary<string, string> words)
    {
        Rows.Add(new Statement(partnership, Child, StatementId.New(), kind, By(byCouncil, daysAgo), new Given { Happened = At(daysAgo), Part = Part.Plan }) { Words = words });
        return this;
    }
}
