using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Documents.Profiles;
using GoldenThread.Pathways;
using GoldenThread.Profiles;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Time;

namespace GoldenThread.Work.Children;

/// <summary>The rows that a statement makes in one record. The fact born is the event birth, due is due-date: whoever records one has recorded the other.</summary>
internal static class StatementRows
{
    /// <summary>The rows.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="child">In whose record.</param>
    /// <param name="number">The statement's id.</param>
    /// <param name="by">Who writes it, and when.</param>
    /// <param name="draft">What is said.</param>
    /// <param name="isChild">True of people who are known to be under 16.</param>
    public static IEnumerable<Statement> Of(PartnershipId partnership, ChildId child, StatementId number, WrittenBy by, Draft draft, Func<IndividualId, bool>? isChild = null)
    {
        var given = draft.Given;
        var self = new IndividualId(child.Value);
        Statement Fact(FactContent content, StatementId? id = null, Given? how = null) =>
            Statement.OfFact(partnership, child, id ?? StatementId.New(), by, content, how ?? given with { Basis = given.Basis ?? Basis.RecordsChecked });
        var hanging = given with { Basis = given.Basis ?? Basis.RecordsChecked, HangsOn = number, GivenKey = null, When = null };
        Statement Event(string kind, DateTimeOffset? happened, IReadOnlyDictionary<string, string> words) =>
            new(partnership, child, StatementId.New(), StatementKind.Event, by, given with { Happened = happened, HangsOn = number, GivenKey = null }) { Value = kind, Words = words };
        if (draft.Fact is { } fact)
        {
            yield return Fact(fact, number, given);
            if (fact is { Is: true, Value: { } day } && fact.About == self)
            {
                if (fact.Kind == FactKind.Born) yield return Event("birth", new DateTimeOffset(LondonTime.Start(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)), TimeSpan.Zero), NoWords);
                if (fact.Kind == FactKind.Due) yield return Event("due-date", given.Happened, new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = day });
            }
        }
        else if (draft.Contact is { } contact)
        {
            yield return new Statement(partnership, child, number, StatementKind.Contact, by, given) { Words = contact.Checked().Words() };
            foreach (var row in Emitted(partnership, child, number, by, draft, isChild ?? (_ => false))) yield return row;
        }
        else if (draft.Kind == StatementKind.Answer)
        {
            foreach (var row in Answered(partnership, child, number, by, draft)) yield return row;
        }
        else
        {
            yield return new Statement(partnership, child, number, draft.Kind, by, given) { Value = draft.Value, Words = draft.Words, About = draft.About };
            foreach (var one in draft.Emits) yield return new Statement(partnership, child, StatementId.New(), StatementKind.Event, by, given with { HangsOn = number, GivenKey = null }) { Value = one.Kind, About = one.Names, Words = NoWords };
            if (draft.Kind == StatementKind.Looked && draft.Words.GetValueOrDefault("result") == Concern.InWords) yield return Event(LookedContent.ConcernEvent, given.Happened, draft.Words);
            if (draft is { Kind: StatementKind.Event, Value: "birth" }) yield return Fact(new FactContent(FactKind.Born, self) { Value = $"{LondonTime.Day(given.Happened ?? by.Recorded):yyyy-MM-dd}" }, null, hanging);
            if (draft is { Kind: StatementKind.Event, Value: "due-date" } && draft.Words.TryGetValue("value", out var due)) yield return Fact(new FactContent(FactKind.Due, self) { Value = due }, null, hanging);
        }

        foreach (var row in draft.Hanging.SelectMany(h => Of(partnership, child, StatementId.New(), by, h with { Given = h.Given with { HangsOn = number, Happened = given.Happened, Seal = given.Seal, Limit = given.Limit } }, isChild))) yield return row;

        // What says who somebody is comes under the seal of what names them.
        Statement With(Statement fact) => fact.StatedWith(number);
        var checkedRecords = given with { Basis = Basis.RecordsChecked, Source = null, Happened = null, GivenKey = null, When = null };
        foreach (var person in draft.Called.Where(c => c.Id != self))
        {
            if (person.FullName is { } name) yield return With(Fact(new FactContent(FactKind.Name, person.Id) { Value = name }, null, checkedRecords));
            if (person.Born is { } born) yield return With(Fact(new FactContent(FactKind.Born, person.Id) { Value = $"{born:yyyy-MM-dd}" }, null, checkedRecords));
            if (person.NhsNumber is { } nhs) yield return With(Fact(new FactContent(FactKind.NhsNumber, person.Id) { Value = nhs }, null, checkedRecords));
        }
    }

    // An answer keeps the version that was asked. Pathways hear of it, and "present" may open one (a mark on the skin: C5).
    private static IEnumerable<Statement> Answered(PartnershipId partnership, ChildId child, StatementId number, WrittenBy by, Draft draft)
    {
        var definition = ProfileDefinitions.On(LondonTime.Day(by.Recorded));
        var (factor, value) = AnswerChecks.Require(definition, draft.Value, draft.About is not null, draft.Words);
        yield return new Statement(partnership, child, number, StatementKind.Answer, by, draft.Given)
        {
            Value = factor.Id,
            About = draft.About,
            Words = new Dictionary<string, string>(draft.Words, StringComparer.Ordinal) { [ProfileWords.Version] = definition.Version.ToString(CultureInfo.InvariantCulture) },
        };
        Statement Event(string kind, IReadOnlyDictionary<string, string> words) =>
            new(partnership, child, StatementId.New(), StatementKind.Event, by, draft.Given with { HangsOn = number, GivenKey = null, Supersedes = null }) { Value = kind, Words = words };
        yield return Event(EventKind.AnswerTo(factor.Id).Value, new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = value.InWords() });
        if (value == AnswerValue.Present && factor.Opens is { } opens && !(opens.Unless is { } unless && draft.Words.GetValueOrDefault(unless) == "yes")) yield return Event(opens.Event, NoWords);
    }

    /// <summary>The events that a contact emits in one record.</summary>
    public static IEnumerable<Statement> Emitted(PartnershipId partnership, ChildId child, StatementId number, WrittenBy by, Draft draft, Func<IndividualId, bool> isChild) =>
        draft.Contact!.Emits(isChild).Select(e => new Statement(partnership, child, StatementId.New(), StatementKind.Event, by, draft.Given with { HangsOn = number, GivenKey = null })
        {
            Value = e.Kind,
            About = e.Names,
            Words = e.Value is { } value ? new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = value } : NoWords,
        });

    private static readonly LookedContent Concern = new(default, LookedResult.Concern, null);

    private static readonly Dictionary<string, string> NoWords = new(StringComparer.Ordinal);
}
