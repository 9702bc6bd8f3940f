using GoldenThread.Children;
using GoldenThread.Documents.Stories;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Work.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Stories;

/// <summary>What a story says of contacts: written, and corrected.</summary>
internal static class StoryContacts
{
    private const string SpokenOf = "spoken of by ";

    /// <summary>What a contact says, or what a correction says instead of what it said.</summary>
    /// <param name="stage">The partnership.</param>
    /// <param name="act">The entry.</param>
    /// <param name="before">What it said; null where it is new.</param>
    public static ContactContent Of(StoryStage stage, StoryNode act, ContactContent? before = null)
    {
        var content = before ?? new ContactContent();
        return content with
        {
            How = act.Said("how") is { } how ? Enum.GetValues<ContactHow>().First(h => h.InWords() == how) : content.How,
            Result = act.Said("result") is { } result ? Enum.GetValues<ContactResult>().First(r => r.InWords() == result) : content.Result,
            Observed = act["observed"]?.ToString() ?? content.Observed,
            Said = act["said"]?.ToString() ?? content.Said,
            Seen = act["child-seen"] is null ? content.Seen : act.Is("child-seen"),
            Alone = act["alone"] is null ? content.Alone : act.Is("alone"),
            Awake = act["awake"] is null ? content.Awake : act.Is("awake"),
            People = act["seen"]?.Fields is { } seen ? [.. seen.Select(s => Met(stage, s.Key, s.Value.Text!))] : content.People,
            Told = act["told"] is null ? content.Told : [.. act.All("told").Select(t => Guid.Parse(StoryActs.Owner(stage, t)))],
        };
    }

    /// <summary>Corrects a contact: what is given, the children too, holds instead.</summary>
    public static async Task<StoryOutcome> Correct(StoryStage stage, StoryWork work, StoryNode act)
    {
        var what = act.Said("what")!;
        var (contact, before) = (new StatementId(stage.Things[what]), stage.ChildrenOf[what]);
        var now = act["child"] is null ? before : StoryActs.ChildrenOf(stage, act);
        await using var system = await stage.AsSystem();
        var rows = await system.The<GoldenThreadDb>().Statements.AsNoTracking().Where(s => s.Number == contact && s.Kind == StatementKind.Contact).OrderBy(s => s.Recorded).ToListAsync();
        if (rows.Count == 0) throw new RuleException("There is no such contact");
        await work.The<CorrectContact>().Correct(contact, [.. before.Select(c => c.Child)], [.. now.Select(c => (c.Child, Corrected(c)))], act.Said("because"));
        stage.ChildrenOf[what] = [.. before.Concat(now).Distinct()];
        return StoryOutcome.Accepted;

        Draft Corrected(StoryChild child)
        {
            var earlier = rows.LastOrDefault(r => r.Child == child.Child) ?? rows[^1];
            var draft = StoryDrafts.Of(stage, act, "", [child]);
            return draft with { Kind = StatementKind.Contact, Contact = Of(stage, act, ContactContent.Of(earlier)), Given = draft.Given with { Place = draft.Given.Place ?? earlier.Place, Part = earlier.Part } };
        }
    }

    private static MetPerson Met(StoryStage stage, string person, string how) => how.StartsWith(SpokenOf, StringComparison.Ordinal)
        ? new MetPerson(stage.Individual(person).Id, GoldenThread.Children.Met.SpokenOf, stage.Individual(how[SpokenOf.Length..]).Id)
        : new MetPerson(stage.Individual(person).Id, Enum.GetValues<Met>().First(m => m != GoldenThread.Children.Met.SpokenOf && m.InWords() == how));
}
