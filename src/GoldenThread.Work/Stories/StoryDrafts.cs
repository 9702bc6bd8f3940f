using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Documents.Stories;
using GoldenThread.Profiles;
using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Work.Stories;

/// <summary>What an entry of a story says, as a statement.</summary>
internal static class StoryDrafts
{
    private static readonly string[] Plan = ["need", "watch-point", "looked"];

    /// <summary>The statement.</summary>
    /// <param name="stage">The partnership.</param>
    /// <param name="act">The entry.</param>
    /// <param name="about">Whom a fact is about.</param>
    /// <param name="children">In whose records.</param>
    public static Draft Of(StoryStage stage, StoryNode act, string about, IReadOnlyList<StoryChild> children)
    {
        var does = act.Said("does")!;
        var given = new Given
        {
            Basis = act.Said("basis") is { } basis ? StoryActs.Word<Basis>(basis) : null,
            Source = act.Said("source") is { } source ? stage.Individual(source).Id : null,
            Happened = act.Said("happened") is { } happened ? StoryTime.First(happened) : null,
            WrittenAt = act.Said("written") is { } written ? StoryTime.First(written) : null,
            Part = act.Said("part") is { } part ? StoryActs.Word<Part>(part) : Plan.Contains(does) ? Part.Plan : Part.Record,
            Seal = act.Said("sealed-with") is { } seal ? Seal(stage, seal, children[0]) : null,
            Place = does is "contact" or "correct" ? act.Said("place") : null,
            GivenKey = does == "contact" ? act.Said("key") : null,
        };
        var fact = does == "fact" ? Fact(stage, act, about) : null;
        return new Draft
        {
            Kind = does switch { "fact" => StatementKind.Fact, "contact" => StatementKind.Contact, "event" => StatementKind.Event, "answer" => StatementKind.Answer, "need" => StatementKind.Need, "watch-point" => StatementKind.WatchPoint, _ => StatementKind.Looked },
            Fact = fact,
            Contact = does == "contact" ? StoryContacts.Of(stage, act) : null,
            Value = does switch { "event" => act.Said("kind"), "answer" => act.Said("factor"), _ => null },
            About = does != "fact" && (act.Said("names") ?? (act.All("about") is [var first, ..] ? first : null)) is { } named ? stage.Individual(named).Id : null,
            Words = Words(stage, act),
            Given = given,
            Called = [.. Mentioned(act, about).Distinct().Select(id => Named(stage, id, children))],
        };
    }

    // A seal that was set in several records is one in each.
    private static SealId Seal(StoryStage stage, string seal, StoryChild child) =>
        new(stage.Made.TryGetValue(seal, out var all) && all.Exists(m => m.Child == child.Child) ? all.Find(m => m.Child == child.Child).Thing : stage.Things[seal]);

    /// <summary>What is asked of those who see it.</summary>
    public static LimitAsked? Limit(StoryStage stage, StoryNode act) => act["limit"] is not { } limit ? null : new LimitAsked(
        [.. limit.All("audience").Select(a => Guid.Parse(StoryActs.Owner(stage, a)))], limit.Said("purpose"), limit.Said("until") is { } until ? StoryTime.Day(until) : null,
        limit.Is("not-to-family"), limit.Said("onward") == "no");

    private static FactContent Fact(StoryStage stage, StoryNode act, string about)
    {
        var kind = act.Said("kind") switch { "parental responsibility for" => FactKind.ParentalResponsibilityFor, var other => StoryActs.Word<FactKind>(other!) };
        var always = kind is FactKind.Name or FactKind.NhsNumber or FactKind.Sex or FactKind.ParentOf or FactKind.SiblingOf or FactKind.IdentifiedAs or FactKind.Born or FactKind.Due;
        var first = act.Said("from") ?? (kind == FactKind.FormerPartnerOf ? act.Said("ended") : null);
        var from = first is not null ? StoryTime.Day(first) : always ? (DateOnly?)null : LondonTime.Day(StoryTime.First(act.Said("happened") ?? act.Said("at") ?? $"{LondonTime.Day(stage.Clock.Now):yyyy-MM-dd}"));
        var nuance = string.Join(", ", new[] { act.Is("overnight") ? "overnight" : null, act["supervised"] is null ? null : act.Is("supervised") ? "supervised" : "unsupervised" }.OfType<string>());
        return new FactContent(kind, stage.Individual(about).Id)
        {
            Other = kind.IsBetween() && act.Said("with") is { } with ? stage.Individual(with).Id : null,
            Place = kind.IsOfPlace() ? act.Said("with") : null,
            Value = act.Said("value"),
            Nuance = nuance.Length > 0 ? nuance : null,
            Is = act.Said("is") != "no",
            Share = act.Said("share") is { } share ? StoryActs.Word<Share>(share) : null,
            From = from is { } start ? Day(start) : null,
            To = act.Said("to") is { } to ? Day(StoryTime.Day(to)) : null,
        };
    }

    private static ApproximateDate Day(DateOnly day) => ApproximateDate.Kept($"{day:d MMMM yyyy}", $"{day:yyyy-MM-dd}", day, day);

    private static Dictionary<string, string> Words(StoryStage stage, StoryNode act)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in (string[])["how", "result", "what", "because", "gap", "value"])
            if (act[field] is { Fields: null, Items: null } node) words[field] = node.ToString();
        if (act.Said("does") == "answer" && act.All("attempts") is { Count: > 0 } attempts) words[ProfileWords.Attempts] = string.Join('\n', attempts);
        if (act.All("roles") is { Count: > 0 } roles) words["roles"] = string.Join(' ', roles);
        if (act.Said("owner") is { } owner) words[Owners.Owner] = StoryActs.Owner(stage, owner);
        foreach (var day in (string[])["due", "since", "until"])
            if (act.Said("does") is "need" or "watch-point" && act.Said(day) is { } said) words[day] = said;
        // A need is closed by the event that names it.
        if (act.Said("kind") == ChildPlan.NeedClosed && act.Said("value") is { } need && stage.Things.TryGetValue(need, out var closes)) words[Owners.Of] = closes.ToString();
        if (act.Said("watch-point") is { } of) words[Owners.Of] = stage.Things[of].ToString();
        return words;
    }

    private static IEnumerable<string> Mentioned(StoryNode act, string about)
    {
        if (about.Length > 0) yield return about;
        else foreach (var one in act.All("about")) yield return one;
        if (act.Said("does") == "fact" && act.Said("kind") is not ("lives at" or "stays at") && act.Said("with") is { } with) yield return with;
        foreach (var field in (string[])["source", "names"])
            if (act.Said(field) is { } id) yield return id;
        foreach (var (person, how) in act["seen"]?.Fields ?? [])
        {
            yield return person;
            if (how.Text is { } text && text.StartsWith("spoken of by ", StringComparison.Ordinal)) yield return text["spoken of by ".Length..];
        }
    }

    // What a story says of an adult stands in a record from the first time that they appear there.
    private static Named Named(StoryStage stage, string id, IReadOnlyList<StoryChild> children)
    {
        var named = new Named(stage.Individual(id).Id, stage.Called(id));
        var first = false;
        foreach (var child in children) first |= stage.Appears(child, id);
        return first ? Named(stage, id) : named;
    }

    /// <summary>An adult with all that the story says of them.</summary>
    public static Named Named(StoryStage stage, string id)
    {
        var named = new Named(stage.Individual(id).Id, stage.Called(id));
        // A brother or a sister is no adult: when they were born is known to whoever names them.
        if (stage.Children.TryGetValue(id, out var sibling)) return named with { Called = sibling.Name ?? named.Called, Born = sibling.Born };
        return stage.Story["adults"]?[id] is { Fields: not null } said
            ? named with { FullName = said.Said("name"), Born = said.Said("born") is { } born ? StoryTime.Day(born) : null, NhsNumber = said.Said("nhs") }
            : named;
    }
}
