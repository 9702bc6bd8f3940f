using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Documents.Stories;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Children;

namespace GoldenThread.Work.Stories;

/// <summary>Questions of who is around a child, what is in the chronology, and who knew of it.</summary>
internal sealed class StoryLive(StoryStage stage, StoryNode expected) : StoryQuestions(stage, expected)
{
    public Task<string?> Around(StoryNode node) => OfEach(around =>
    {
        var wrong = new List<string>();
        foreach (var (id, said) in node.Fields!)
        {
            if (around.People.FirstOrDefault(p => p.Person == Stage.Individual(id).Id) is not { } one)
            {
                wrong.Add($"{id} is not around the child");
                continue;
            }

            var notes = one.Notes(around.Called).ToList();
            if (said["grounds"] is not null && !one.Grounds.Select(g => g.ToString()).ToHashSet(StringComparer.Ordinal).SetEquals(said.All("grounds"))) wrong.Add($"{id}: grounds [{string.Join(", ", one.Grounds)}]");
            if (said.Said("standing") is { } standing && standing != AroundShown.InWords(one.Standing)) wrong.Add($"{id}: {AroundShown.InWords(one.Standing)}");
            wrong.AddRange(said.All("note").Where(n => !notes.Exists(have => have.Contains(n, StringComparison.Ordinal))).Select(n => $"{id}: beside the name is “{string.Join("; ", notes)}”"));
        }

        if (Asked.Is("only"))
            wrong.AddRange(around.People.Where(p => !node.Fields!.Any(f => Stage.Individual(f.Key).Id == p.Person)).Select(p => $"{Id(p.Person)} is around the child too ({string.Join(", ", p.Grounds)})"));
        return Said(wrong);
    });

    public Task<string?> NotAround(StoryNode node) => OfEach(around =>
        Said([.. Ids(node).Where(id => around.People.Any(p => p.Person == Stage.Individual(id).Id)).Select(id => $"{id} is around the child")]));

    public Task<string?> Unseen(StoryNode node) => OfEach(around =>
    {
        var found = around.People.Where(p => p.CountsAsUnseen).Select(p => Id(p.Person)).ToHashSet(StringComparer.Ordinal);
        return found.SetEquals(Ids(node)) ? null : $"[{string.Join(", ", found)}]";
    });

    public async Task<string?> KnownBy(StoryNode node)
    {
        var wrong = new List<string>();
        var seen = Asked["viewer"] is null ? null : (await SeenBy(Asked.All("viewer")[0], Asked["child"] is null ? [.. Stage.Children.Values] : Children)).Select(s => s.Number).ToHashSet();
        foreach (var (organisation, ids) in node.Fields!)
            foreach (var (id, said) in ids.Fields!)
            {
                // What is not recorded yet is known to nobody.
                var entry = new StatementId(Stage.Things.GetValueOrDefault(id));
                IReadOnlyList<StoryChild> children = Asked["child"] is not null ? Children : Stage.Things.ContainsKey(id) ? Stage.ChildrenOf[id] : [];
                var found = new HashSet<string>(StringComparer.Ordinal);
                foreach (var child in children)
                    if (seen is null || seen.Contains(entry)) found.UnionWith((await Knowledge(child, Stage.Organisations[organisation].Id)).Of(entry, Stage.Organisations[organisation].Id).Words());
                if (found.Count == 0) found.Add("not listed");
                if (!found.SetEquals(said.Items is null ? [said.Text!] : said.Items.Select(i => i.Text!))) wrong.Add($"{organisation}/{id}: {string.Join(", ", found)}");
            }

        return Said(wrong);
    }

    public async Task<string?> Entries(StoryNode node)
    {
        var wrong = new List<string>();
        foreach (var (name, entries) in node.Fields!)
        {
            var found = await OfWhatIsThere([Stage.Children[name]], statements =>
            {
                var there = statements.Where(s => s.Kind is StatementKind.Contact or StatementKind.Event && s.Happened <= When).ToLookup(s => s.Number.Value);
                var ids = Stage.Things.Where(t => there.Contains(t.Value)).ToDictionary(t => t.Key, t => there[t.Value].ToList(), StringComparer.Ordinal);
                var faults = new List<string>();
                if (!ids.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(entries.Items!.Select(e => e.Text ?? e.Said("id")!))) faults.Add($"[{string.Join(", ", ids.Keys)}]");
                faults.AddRange(entries.Items!.Where(e => e.Fields is not null && ids.TryGetValue(e.Said("id")!, out var versions) && !Fits(e, versions)).Select(e => $"{e}: {string.Join("; ", ids[e.Said("id")!].Select(InWords))}"));
                return Said(faults);
            });
            if (found is not null) wrong.Add($"{name}: {found}");
        }

        return Said(wrong);
    }

    public async Task<string?> Counts(StoryNode node)
    {
        var wrong = new List<string>();
        foreach (var (key, number) in node.Fields!)
        {
            var (child, what) = key.Split('/') is [var one, var kind] ? (Stage.Children[one], kind) : (Children[0], key);
            var found = await OfWhatIsThere([child], statements =>
            {
                var count = statements.Where(s => s.Stands(KnownAt) && (what == "contact" ? s.Kind == StatementKind.Contact : s.Kind == StatementKind.Event && s.Value == what)).Select(s => s.Id).Distinct().Count();
                return count == Convert.ToInt64(number.Plain, System.Globalization.CultureInfo.InvariantCulture) ? null : $"{key}: {count}";
            });
            if (found is not null) wrong.Add(found);
        }

        return Said(wrong);
    }

    private DateTimeOffset KnownAt => Known;

    private static IEnumerable<string> Ids(StoryNode node) => node.Items is { } items ? items.Select(i => i.Text!) : [node.Text!];

    private string Id(IndividualId person) => Stage.Adults.FirstOrDefault(a => a.Value == person).Key ?? Stage.Children.Values.FirstOrDefault(c => c.Child.Value == person.Value)?.Id ?? "somebody";

    private bool Fits(StoryNode entry, List<Statement> versions)
    {
        var stands = versions.Exists(v => v.Stands(KnownAt));
        return (entry.Said("state") is not { } state || (state == "stands") == stands)
            && versions.Exists(v => (entry.Said("recorded") is not { } recorded || StoryTime.Fits(recorded, v.Recorded)) && (entry.Said("written") is not { } written || (v.WrittenAt is { } at && StoryTime.Fits(written, at)))
                && entry.All("has").All(h => InWords(v).Contains(h, StringComparison.Ordinal)));
    }

    private static string InWords(Statement s) => $"{string.Join(" ", s.Words.Values)} {s.Place} {s.AuthorName} {s.EndedBecause}";

    private async Task<Knowledge> Knowledge(StoryChild child, OrganisationId organisation, DateTimeOffset? at = null)
    {
        await using var work = await Stage.AsSystem();
        return await FindKnown.Whole(work.The<GoldenThreadDb>(), child.Child, at ?? (When < KnownAt ? When : KnownAt), [organisation]);
    }

    // As the system, as an organisation that knew only so much, or as each viewer on the page.
    private async Task<string?> OfEach(Func<AroundShown, string?> ask)
    {
        var (child, day) = (Children[0], LondonTime.Day(When));
        if (Asked["viewer"] is not null)
        {
            var wrong = new List<string>();
            foreach (var viewer in Asked.All("viewer"))
            {
                await using var page = await Stage.As(viewer);
                try
                {
                    var shown = await page.The<FindChild>().Show(child.Child, "direct work", KnownAt);
                    if (ask(shown.Record is null ? Nobody(day) : await page.The<FindAround>().Of(shown, day)) is { } so) wrong.Add($"{viewer}: {so}");
                }
                catch (NothingToSeeException)
                {
                    if (ask(Nobody(day)) is { } so) wrong.Add($"{viewer}: {so}");
                }
            }

            return Said(wrong);
        }

        Func<Statement, bool>? only = null;
        if (Asked.Said("known-to") is { } named)
        {
            var (organisation, knowledge) = (Stage.Organisations[named].Id, await Knowledge(child, Stage.Organisations[named].Id, KnownAt));
            only = s => knowledge.Of(s.Number, organisation).IsKnown;
        }

        await using var work = await Stage.AsSystem();
        return ask(await work.The<FindAround>().Whole(child.Child, day, KnownAt, only));
    }

    private AroundShown Nobody(DateOnly day) => new(day, KnownAt, [], new Dictionary<IndividualId, string>()) { People = [] };
}
