using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Documents.Stories;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Stories;

/// <summary>Questions of what the records say: facts, households, what differs, events, who has what.</summary>
internal sealed class StoryRecords(StoryStage stage, StoryNode expected) : StoryQuestions(stage, expected)
{
    // What later parts work out from orders, statuses and look-ups: that there is none of these says nothing yet.
    private static readonly string[] LaterKinds = ["status-looked-up", "unscheduled-attendance"];

    public Task<string?> Household(StoryNode node) => OfWhatIsThere([.. Stage.Children.Values], statements =>
    {
        var people = GoldenThread.Children.Household.At(statements, Place.Key(node.Said("place")!), LondonTime.Day(When), Known);
        bool In(string id) => people.Any(p => p.Person == Stage.Individual(id).Id);
        return Said([
            .. node.All("has").Where(id => !In(id)).Select(id => $"{id} is not in it"), .. node.All("lacks").Where(In).Select(id => $"{id} is in it"),
            .. node.All("differs").Where(id => !people.Any(p => p.Person == Stage.Individual(id).Id && p.Differs)).Select(id => $"the accounts of {id} do not differ"),
        ]);
    });

    public Task<string?> Differ(StoryNode node) => OfWhatIsThere(Children, statements =>
    {
        var ids = Stage.Things.ToLookup(t => t.Value, t => t.Key);
        static string Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"[{one}, {other}]" : $"[{other}, {one}]";
        string Id(Statement s) => ids[s.Number.Value].FirstOrDefault() ?? $"({s.Fact!.Value.InWords()})";
        var found = Differing.On(statements, LondonTime.Day(When), Known).Select(p => Pair(Id(p.First), Id(p.Second))).ToHashSet(StringComparer.Ordinal);
        return found.SetEquals(node.Items!.Select(i => Pair(i.Items![0].Text!, i.Items![1].Text!))) ? null : $"[{string.Join(", ", found)}]";
    });

    public Task<string?> Facts(StoryNode node) => OfWhatIsThere(Children, statements =>
    {
        var standing = statements.Where(s => s.Fact is not null && s.Stands(Known)).ToList();
        return Said([.. node.Items!.Where(f => !standing.Exists(s => Fits(s, f))).Select(f => $"not there: {f}")]);
    });

    public async Task<string?> Events(StoryNode node, bool there)
    {
        var wrong = new List<string>();
        foreach (var one in node.Items!)
        {
            var kind = one.Text ?? one.Said("kind")!;
            if (LaterKinds.Contains(kind) && (!there || kind == "status-looked-up")) throw new NotBuiltException($"events of kind {kind}");
            IReadOnlyList<StoryChild> of = one.Fields is not null && one.Said("child") is { } named ? [Stage.Children[named]] : [Children[0]];
            var found = await OfWhatIsThere(of, statements =>
            {
                var standing = statements.Where(s => s.Kind == StatementKind.Event && s.Value == kind && s.Stands(Known) && (!there || one.Fields is null || Fits(one, s))).ToList();
                return standing.Count > 0 == there ? null : there ? $"there is no {one}" : $"there is {kind}";
            });
            if (found is not null) wrong.Add(found);
        }

        return Said(wrong);
    }

    public async Task<string?> Owned(StoryNode node)
    {
        var wrong = new List<string>();
        foreach (var (id, owner) in node.Fields!)
        {
            var found = await OfWhatIsThere([Stage.ChildrenOf[id][0]], statements =>
            {
                var thing = statements.FirstOrDefault(s => s.Number.Value == Stage.Things[id]);
                var has = thing is null ? null : Owners.On(statements, thing, LondonTime.Day(When), Known);
                return has == StoryActs.Owner(Stage, owner.Text!) ? null : $"{id}: {Called(has)}";
            });
            if (found is not null) wrong.Add(found);
        }

        return Said(wrong);
    }

    public async Task<string?> HeldBy(StoryNode node)
    {
        await using var work = await Stage.AsSystem();
        var wrong = new List<string>();
        foreach (var (key, holder) in node.Fields!)
        {
            var (child, organisation) = key.Split('/') is [var one, var other] ? (Stage.Children[one].Child, Stage.Organisations[other].Id) : throw new RuleException($"“{key}” is not child/organisation");
            var held = (await work.The<GoldenThreadDb>().Involvements.AsNoTracking().Where(i => i.Child == child && i.Organisation == organisation).OrderBy(i => i.FromDay).ToListAsync())
                .Where(i => i.HoldsOn(LondonTime.Day(When))).Select(i => i.Worker is { } worker ? worker.Value.ToString() : i.Team?.Value.ToString()).ToList();
            if (!held.Contains(StoryActs.Owner(Stage, holder.Text!))) wrong.Add($"{key}: {(held.Count == 0 ? "nobody" : string.Join(", ", held.Select(Called)))}");
        }

        return Said(wrong);
    }

    private bool Fits(Statement s, StoryNode f) =>
        s.About == Stage.Individual(f.Said("about")!).Id && s.Fact!.Value.InWords() == f.Said("kind") && s.IsSo
        && (f.Said("value") is not { } value || s.Value == value) && (f.Said("basis") is not { } basis || s.Basis!.Value.InWords() == basis)
        && (f.Said("with") is not { } with || (s.Place is not null ? s.PlaceKey == Place.Key(with) : s.Other == Stage.Individual(with).Id));

    private bool Fits(StoryNode one, Statement s) =>
        (one.Said("happened") is not { } happened || StoryTime.Fits(happened, s.Happened)) && (one.Said("recorded") is not { } recorded || StoryTime.Fits(recorded, s.Recorded))
        && (one.Said("by") is not { } by || Stage.Organisations[by].Id == s.Organisation) && (one.Said("names") is not { } names || s.About == Stage.Individual(names).Id)
        && (one.Said("value") is not { } value || s.Words.GetValueOrDefault("value") == value);
}
