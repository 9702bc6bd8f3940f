using GoldenThread.Access;
using GoldenThread.Documents.Stories;
using GoldenThread.Storage.Access;
using GoldenThread.Work.Access;
using GoldenThread.Work.Administration;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.Sharing;

namespace GoldenThread.Work.Stories;

/// <summary>Does what an entry or a try of a story says, by the pieces of work that the pages call.</summary>
internal static class StoryActs
{
    private static readonly string[] GlassGivesNoRightTo = ["export"];

    /// <summary>Does it.</summary>
    /// <returns>The words of the answer.</returns>
    /// <exception cref="NotBuiltException">The verb is not built yet.</exception>
    /// <exception cref="RuleException">It was refused.</exception>
    public static async Task<StoryOutcome> Do(StoryStage stage, StoryNode act)
    {
        if (act.Said("id") is not { } id) return await Begin(stage, act);
        var before = await stage.Notices();
        try
        {
            return await Begin(stage, act);
        }
        catch (NotBuiltException)
        {
            stage.NotBuilt.Add(id);
            throw;
        }
        finally
        {
            stage.NoticesOf[id] = [.. (await stage.Notices()).Except(before)];
        }
    }

    private static async Task<StoryOutcome> Begin(StoryStage stage, StoryNode act)
    {
        var children = ChildrenOf(stage, act);
        if (act.Said("id") is { } id) stage.ChildrenOf[id] = children;
        var by = act.All("by")[0];
        // What only a person does, the desk's account does; everything else its system.
        await using var work = !stage.IsDesk(by) ? await stage.As(by) : act.Said("does") switch
        {
            "search" or "ask-to-see" or "glass" => await stage.AsDesk(by, Role.Practitioner),
            "conflict" when act["worker"] is null => await stage.AsDesk(by, Role.Practitioner),
            "lock" => await stage.AsDesk(by, Role.Administrator),
            "glass-review" => await stage.AsDesk(by, Role.TeamManager),
            _ => await stage.As(by),
        };
        return act.Said("does") switch
        {
            "begin-record" => await Begin(stage, work, act, children),
            "fact" or "contact" or "event" or "answer" or "need" or "watch-point" or "looked" => await StoryStatements.Write(stage, work, act, children),
            "withdraw" => await StoryStatements.Withdraw(stage, work, act),
            "correct" => await StoryContacts.Correct(stage, work, act),
            "open" => stage.IsDesk(by) ? StoryOutcome.Accepted : await Open(work, act, children),
            "involve" => await Involve(stage, work, act, children),
            "announce-closing" => await Close(stage, work, act, children[0]),
            "supervise" => await Done(work.The<KeepTeams>().Supervise(stage.Person(act.Said("supervisor")!), stage.Person(act.Said("worker")!), StoryTime.Day(act.Said("from")!), Day(act, "to"))),
            "assign-chair" => await Chair(stage, work, act, children),
            "lock" => await Lock(stage, work, act),
            "seal" => await Seal(stage, work, act, children),
            "lift" => await OfEach(stage, act, (child, seal) => work.The<SealPart>().Lift(child, new SealId(seal))),
            "restrict" => await Restrict(stage, work, act, children),
            "conflict" => await Conflict(stage, work, act, children),
            "end-conflict" => await OfEach(stage, act, (_, conflict) => work.The<DeclareConflict>().End(conflict, act.Said("because"))),
            "glass" => await Glass(stage, work, act, children[0]),
            "glass-review" => await Done(work.The<BreakGlass>().Review(stage.Things[act.Said("of")!], act.Said("verdict") == "justified" ? GlassVerdict.Justified : GlassVerdict.NotJustified, act.Said("because"))),
            "ask-to-see" => await Ask(stage, work, act, children[0]),
            "grant" => await Done(work.The<AskToSee>().Grant(stage.Things[act.Said("of")!], stage.ChildrenOf[act.Said("of")!][0].Child, LevelOf(act.Said("level")!), act.Number("days") ?? 0)),
            "search" => await Search(stage, work, act),
            "adult-concern" => await Risk(stage, work, act),
            "order" => await StoryOrders.Add(stage, work, act, children),
            "extend-order" => await StoryOrders.Extend(stage, work, act),
            "excuse" => await StoryTasks.Excuse(stage, work, act, children[0]),
            "meeting" => await StoryPlans.Meet(stage, work, act, children),
            "ask-for" => await StoryPlans.Ask(stage, work, act, children),
            "do-not-share" => await StoryPlans.NotShared(stage, work, act),
            "decision" => await StoryPlans.Decide(stage, work, act, children),
            "share" => await StoryShares.Share(stage, work, act, children),
            "consent" => await StoryShares.Consent(stage, work, act, children),
            "withdraw-consent" => await OfEach(stage, act, (child, consent) => work.The<KeepConsents>().Withdraw(child, consent, act.Said("because"))),
            "agreement" => await Agree(stage, work, act),
            "suspend" => await Done(work.The<KeepAgreements>().Suspend(stage.Things[act.Said("of")!], act.Said("because"))),
            var verb => await NotBuilt(stage, work, verb!, act, children),
        };
    }

    /// <summary>The children whom an entry is about.</summary>
    public static IReadOnlyList<StoryChild> ChildrenOf(StoryStage stage, StoryNode act)
    {
        if (act["child"] is not null) return [.. act.All("child").Where(stage.Children.ContainsKey).Select(c => stage.Children[c])];
        foreach (var field in (string[])["of", "what", "watch-point"])
            if (act.Said("does") != "seal" && act[field] is { } named && (named.Text ?? named.Items?[0].Text) is { } thing && stage.ChildrenOf.TryGetValue(thing, out var of)) return of;
        return [.. stage.Children.Values.Take(1)];
    }

    public static Level LevelOf(string word) => Enum.Parse<Level>(word.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);

    public static TWord Word<TWord>(string word)
        where TWord : struct, Enum => Enum.TryParse<TWord>(word.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal), ignoreCase: true, out var found)
        ? found : throw new RuleException($"There is no {typeof(TWord).Name} “{word}”");

    private static DateOnly? Day(StoryNode act, string field) => act.Said(field) is { } day ? StoryTime.Day(day) : null;

    private static async Task<StoryOutcome> Done(Task work)
    {
        await work;
        return StoryOutcome.Accepted;
    }

    /// <summary>Notes what an entry made.</summary>
    public static void Made(StoryStage stage, StoryNode act, Guid made, ChildId child = default)
    {
        if (act.Said("id") is not { } id) return;
        stage.Things[id] = made;
        if (!stage.Made.TryGetValue(id, out var all)) stage.Made[id] = all = [];
        all.Add((child, made));
    }

    // What an entry made in several records is ended in each.
    private static async Task<StoryOutcome> OfEach(StoryStage stage, StoryNode act, Func<ChildId, Guid, Task> end)
    {
        foreach (var (child, thing) in stage.Made[act.Said("of")!]) await end(child, thing);
        return StoryOutcome.Accepted;
    }

    private static async Task<StoryOutcome> Begin(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        foreach (var child in children)
        {
            Made(stage, act, child.Child.Value, child.Child);
            await StoryStatements.Begin(stage, work, child, act.Said("because") ?? "Referral");
        }

        return StoryOutcome.Accepted;
    }

    private static async Task<StoryOutcome> Lock(StoryStage stage, StoryWork work, StoryNode act)
    {
        var worker = stage.Workers[act.Said("worker")!];
        Made(stage, act, worker.Id);
        return await Done(work.The<ChangeAccount>().Lock(await work.The<FindPeople>().One(worker.Id) ?? throw new RuleException("There is no such person")));
    }

    private static async Task<StoryOutcome> Risk(StoryStage stage, StoryWork work, StoryNode act)
    {
        var reached = await work.The<ShareAdultRisk>().Record([stage.Individual(act.Said("about")!).Id], act.Said("because"));
        return new StoryOutcome("accepted", $"{reached} children", []);
    }

    private static async Task<StoryOutcome> Open(StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        foreach (var child in children) await work.The<FindChild>().Show(child.Child, act.Said("purpose") ?? "direct work");
        return StoryOutcome.Accepted;
    }

    private static async Task<StoryOutcome> Involve(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        foreach (var child in children) Made(stage, act, await work.The<Children.Involve>().Begin(child.Child, Asked(stage, act, act.Said("because") ?? "Work with the family")));
        return StoryOutcome.Accepted;
    }

    private static InvolvementAsked Asked(StoryStage stage, StoryNode said, string because)
    {
        var worker = said.Said("worker");
        var organisation = stage.Organisations[said.Said("organisation")!].Id;
        TeamId? team = said.Said("team") is { } named ? stage.Teams[named] : null;
        return new InvolvementAsked(organisation, team, worker is null ? null : stage.Person(worker), Word<GoldenThread.Children.InvolvementKind>(said.Said("kind")!), StoryTime.Day(said.Said("from")!), Day(said, "to"), because);
    }

    private static async Task<StoryOutcome> Close(StoryStage stage, StoryWork work, StoryNode act, StoryChild child)
    {
        var of = act.Said("of")!;
        var involvement = await work.The<FindInvolvement>().Of(child.Child, stage.Workers.TryGetValue(of, out var worker) ? new PersonId(worker.Id) : null, worker is null ? stage.Organisations[of].Id : null);
        var takes = (act["takes-over"]?.Fields ?? []).Where(t => t.Key != "tasks").ToDictionary(t => new StatementId(stage.Things[t.Key]), t => Owner(stage, t.Value.Text!));
        var next = act["next"] is { } follows ? Asked(stage, follows, act.Said("because")!) : null;
        var closing = await work.The<Children.Involve>().AnnounceClosing(child.Child, involvement, StoryTime.Day(act.Said("last-day")!), act.Said("because")!, takes, next, act["takes-over"]?["tasks"] is { Text: { } tasks } ? Owner(stage, tasks) : null);
        Made(stage, act, closing.Value);
        return StoryOutcome.Accepted;
    }

    /// <summary>An owner as statements keep it: an id, or "nobody, because …".</summary>
    public static string Owner(StoryStage stage, string id) => stage.Workers.TryGetValue(id, out var worker) ? worker.Id.ToString()
        : stage.Teams.TryGetValue(id, out var team) ? team.Value.ToString() : stage.Organisations.TryGetValue(id, out var organisation) ? organisation.Id.Value.ToString() : id;

    private static async Task<StoryOutcome> Chair(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        foreach (var child in children) await work.The<Children.Involve>().AssignChair(child.Child, stage.Person(act.Said("worker")!), StoryTime.Day(act.Said("from")!), Day(act, "to"));
        return StoryOutcome.Accepted;
    }

    private static async Task<StoryOutcome> Seal(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        foreach (var child in children)
        {
            var seal = await work.The<SealPart>().Put(
                child.Child, Word<SealKind>(act.Said("kind")!), [.. act.All("openers").Select(stage.Person)], Word<OthersSee>(act.Said("others-see")!), Day(act, "until"), Day(act, "review") ?? (act["until"] is null ? GoldenThread.Time.LondonTime.Day(stage.Clock.Now).AddDays(90) : null), act.Said("of"));
            Made(stage, act, seal.Value, child.Child);
        }

        return StoryOutcome.Accepted;
    }

    // The first of two proposes, the second agrees; a first restriction is set by who sets it.
    private static async Task<StoryOutcome> Restrict(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        var by = act.All("by");
        foreach (var child in children)
        {
            var (list, guardians) = (act["list"]!.Fields!.ToDictionary(l => stage.Person(l.Key), l => LevelOf(l.Value.Text!)), act.All("guardians").Select(stage.Person).ToList());
            var restrict = work.The<RestrictRecord>();
            if (by.Count == 1 || stage.IsDesk(by[0]) || !await IsRestricted(stage, child)) Made(stage, act, await restrict.Restrict(child.Child, list, guardians, act.Said("because")!), child.Child);
            else
            {
                var proposal = await restrict.Propose(child.Child, list, guardians, act.Said("because")!);
                await using var other = await stage.As(by[1]);
                Made(stage, act, await other.The<RestrictRecord>().Decide(child.Child, proposal, agreed: true), child.Child);
            }
        }

        return StoryOutcome.Accepted;
    }

    private static async Task<bool> IsRestricted(StoryStage stage, StoryChild child)
    {
        await using var system = await stage.AsSystem();
        return await system.The<RestrictRecord>().Of(child.Child) is not null;
    }

    private static async Task<StoryOutcome> Conflict(StoryStage stage, StoryWork work, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        foreach (var child in children)
            Made(stage, act, await work.The<DeclareConflict>().Declare(child.Child, act.Said("worker") is { } worker ? stage.Person(worker) : null, Word<ConflictKind>(act.Said("kind")!)), child.Child);
        return StoryOutcome.Accepted;
    }

    private static async Task<StoryOutcome> Glass(StoryStage stage, StoryWork work, StoryNode act, StoryChild child)
    {
        var glass = await work.The<BreakGlass>().Break(child.Child, Word<GlassCategory>(act.Said("category")!), act.Said("because"), act.Is("second-step", true));
        Made(stage, act, glass.Id);
        return StoryOutcome.Accepted;
    }

    private static async Task<StoryOutcome> Ask(StoryStage stage, StoryWork work, StoryNode act, StoryChild child)
    {
        var request = await work.The<AskToSee>().Ask(child.Child, act.Said("purpose")!, act.Said("because")!, LevelOf(act.Said("level")!), act.Number("days") ?? 0, act.Is("urgent"));
        Made(stage, act, request.Id);
        return StoryOutcome.Accepted;
    }

    private static async Task<StoryOutcome> Search(StoryStage stage, StoryWork work, StoryNode act)
    {
        var name = act.Said("given") is { } given ? $"{given} {act.Said("family")}".TrimEnd() : act.Said("family");
        var born = act.Said("born") is { } day ? StoryTime.Day(day) : (DateOnly?)null;
        var asked = new IdentityAsked
        {
            NhsNumber = act.Said("nhs"),
            FullName = born is null ? null : name,
            Born = born,
            Mother = act.Said("mother"),
            Due = Day(act, "due"),
            PartOfName = act.Said("text") ?? (born is null ? name : null),
        };
        var (entry, found) = await work.The<SearchChildren>().Search(asked);
        Made(stage, act, entry);
        var ids = found.Select(f => stage.Children.Values.First(c => c.Child == f.Child).Id).ToList();
        return new StoryOutcome(found.Count == 0 ? "nothing" : "accepted", found.Count == 0 ? Decision.NothingFound : string.Join("\n", found.Select(StoryPages.Line)), ids);
    }

    private static async Task<StoryOutcome> Agree(StoryStage stage, StoryWork work, StoryNode act)
    {
        Made(stage, act, await work.The<KeepAgreements>().Agree(
            [.. act.All("parties").Select(p => stage.Organisations[p].Id)], act.Said("what")!, act.Said("mode")!, act.All("purposes"), act.Said("basis")!, StoryTime.Day(act.Said("from")!), Day(act, "to")));
        return StoryOutcome.Accepted;
    }

    // What later parts build holds to the same door: who may not act in the record is refused before it is looked at.
    private static async Task<StoryOutcome> NotBuilt(StoryStage stage, StoryWork work, string verb, StoryNode act, IReadOnlyList<StoryChild> children)
    {
        if (GlassGivesNoRightTo.Contains(verb) && !stage.IsDesk(act.All("by")[0]))
            foreach (var child in children) await work.The<OpenRecord>().Act(child.Child);
        throw new NotBuiltException(verb);
    }
}
