using GoldenThread.Access;
using GoldenThread.Documents.Stories;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Time;
using GoldenThread.Work.Children;
using Level = GoldenThread.Access.Level;

namespace GoldenThread.Work.Stories;

/// <summary>What a story says of its children: written by those who may open the record, handed in by others.</summary>
internal static class StoryStatements
{
    /// <summary>Begins a record.</summary>
    public static async Task<StoryOutcome> Begin(StoryStage stage, StoryWork work, StoryChild child, string because)
    {
        var (said, now) = (child.Said, stage.Clock.Now);
        var born = said.Said("born");
        var name = said["given"] is not null || said["family"] is not null || born is not null ? $"{said.Said("given") ?? StoryStage.Capital(child.Id)} {said.Said("family") ?? "Marlow"}" : null;
        var (twin, mother) = (said.Said("twin-of") is { } first ? stage.Children[first] : null, said.Said("mother"));
        var beginning = new Beginning
        {
            Child = child.Child,
            Because = because,
            FullName = name,
            Sex = said.Said("sex"),
            NhsNumber = said.Said("nhs"),
            Postcode = said.Said("postcode"),
            Order = said.Number("order"),
            TwinOf = twin?.Child,
            Born = born is null ? null : StoryTime.Day(born),
            BornAt = born is { Length: > 10 } && StoryTime.First(born) is var at && at <= now ? at : null,
            Due = said.Said("due") is { } due ? StoryTime.Day(due) : null,
            Mother = mother is null ? null : StoryDrafts.Named(stage, mother),
        };
        if (mother is not null) stage.Appears(child, mother);
        await work.The<BeginRecord>().Begin(beginning);
        (child.Name, child.Nhs, child.Born) = (name, said.Said("nhs"), beginning.Born);
        (child.Mother, child.Due) = mother is null && twin is not null ? (twin.Mother, twin.Due) : (mother is null ? null : stage.Called(mother), beginning.Due);
        return StoryOutcome.Accepted;
    }

    /// <summary>Writes a fact, a contact, an event, an answer, a need, a watch-point or what is looked at.</summary>
    public static async Task<StoryOutcome> Write(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        var by = act.All("by")[0];
        var handedIn = act.Said("does") is "fact" or "contact" or "event" or "answer" && act["key"] is null && (stage.IsDesk(by) || await LevelOf(stage, by, children[0]) <= Level.Own);
        foreach (var about in act.Said("does") == "fact" ? act.All("about") : [""])
        {
            var number = StatementId.New();
            if (handedIn)
                foreach (var child in children) await work.The<HandIn>().Take(child.Exactly, act.ToString(), StoryDrafts.Of(stage, act, about, [child]), number, StoryDrafts.Limit(stage, act));
            else if (act.Said("does") is "need" or "watch-point" or "looked") await StoryPlans.Write(stage, work, act, children, number);
            else if (act["sealed-with"] is not null && children.Count > 1)
                foreach (var child in children) await work.The<WriteStatement>().Write([child.Child], StoryDrafts.Of(stage, act, about, [child]), StoryDrafts.Limit(stage, act), number);
            else number = await Keep(work, act, [.. children.Select(c => (c.Child, StoryDrafts.Of(stage, act, about, act.Said("does") == "contact" ? [c] : children)))], StoryDrafts.Limit(stage, act));
            if (act.Said("id") is { } id) stage.Things[id] = number.Value;
        }

        foreach (var child in children) Known(child, act);
        return handedIn ? new StoryOutcome("accepted", HandIn.Received, []) : StoryOutcome.Accepted;
    }

    /// <summary>Withdraws what was said.</summary>
    public static async Task<StoryOutcome> Withdraw(StoryStage stage, StoryWork work, StoryNode act)
    {
        var what = act.Said("what")!;
        await work.The<WriteStatement>().Withdraw(new StatementId(stage.Things[what]), act.Said("because")!);
        return StoryOutcome.Accepted;
    }

    // Of a draft whose writer's access ended meanwhile, the text goes to their organisation.
    private static async Task<StatementId> Keep(StoryWork work, StoryNode act, IReadOnlyList<(ChildId Child, Draft Draft)> drafts, LimitAsked? limit)
    {
        try
        {
            return await work.The<WriteStatement>().Write(drafts, limit);
        }
        catch (NothingToSeeException) when (act["key"] is not null)
        {
            foreach (var (child, _) in drafts) await work.The<KeepText>().Take(child, act.ToString());
            throw new KeptException();
        }
    }

    // By what a desk names the child from now on.
    private static void Known(StoryChild child, StoryNode act)
    {
        var (value, of) = (act.Said("value"), act.All("about"));
        switch (act.Said("does"), act.Said("kind"))
        {
            case ("fact", "name") when of.Contains(child.Id): child.Name = value; break;
            case ("fact", "NHS number") when of.Contains(child.Id): child.Nhs = value; break;
            case ("fact", "born") when of.Contains(child.Id): child.Born = StoryTime.Day(value!); break;
            case ("fact", "due") when of.Contains(child.Id): child.Due = StoryTime.Day(value!); break;
            case ("event", "due-date"): child.Due = StoryTime.Day(value!); break;
            case ("event", "birth"): child.Born = LondonTime.Day(StoryTime.First(act.Said("happened") ?? act.Said("at")!)); break;
        }
    }

    private static async Task<Level> LevelOf(StoryStage stage, string worker, StoryChild child)
    {
        await using var system = await stage.AsSystem();
        return (await DecidedAccess.Of(system.The<GoldenThreadDb>(), stage.Person(worker), child.Child, stage.Clock.Now)).Level;
    }
}
