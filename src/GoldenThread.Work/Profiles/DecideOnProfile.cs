using GoldenThread.Children;
using GoldenThread.Profiles;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Work.Profiles;

/// <summary>What people decide on what a profile shows: which answer is relied on, whether a blocked assessment is escalated, which help is considered. A person decides, with a reason; nothing decides by itself.</summary>
internal sealed class DecideOnProfile(WriteStatement write, Acting acting, FindLine line)
{
    /// <summary>The question of which help is considered.</summary>
    public const string Help = "Which help does this family need now?";

    /// <summary>The question of whether a blocked assessment is escalated.</summary>
    public const string Escalation = "Escalate that this could not be assessed?";

    private const string Question = "question";
    private const string Chosen = "chosen";

    /// <summary>What may be considered.</summary>
    public static IReadOnlyList<string> Helps { get; } = [.. HelpPrompt.Helps, "no change for now"];

    /// <summary>The decision on help that was recorded last in an opened record; null where there is none.</summary>
    public static Statement? LastOfHelp(ChildShown shown) => shown.Statements
        .Where(s => s.Kind == StatementKind.Decision && s.Words.GetValueOrDefault(Question) == Help && s.Stands(shown.Known)).OrderBy(s => s.Recorded).ThenBy(s => s.Id).LastOrDefault();

    /// <summary>Which help the profile asks to think about, and which answers ask: those since the last decision. Each asks by itself.</summary>
    public static IReadOnlyList<(string Help, IReadOnlyList<FactorShown> By)> Prompts(ChildShown shown, ProfileShown profile) =>
    [
        .. profile.Definition.Prompts.Select(p => (p.Help, By: p.AskedBy(profile.Factors, f => f.AsksToEscalate(profile.Definition, profile.Born, profile.Day), LastOfHelp(shown)?.Recorded))).Where(p => p.By.Count > 0),
    ];

    /// <summary>A prompt as a line.</summary>
    public static string InWords(ProfileShown profile, (string Help, IReadOnlyList<FactorShown> By) prompt) => $"Think about {prompt.Help}: {string.Join("; ", prompt.By.Select(f => $"{ProfileLines.Named(profile, f)}, {f.Shown.InWords()}"))}";

    /// <summary>What was chosen.</summary>
    public static string ChosenOf(Statement decision) => decision.Words.GetValueOrDefault(Chosen) ?? "";

    /// <summary>True for the lead professional of the child, and for those who manage the lead's team: they settle what agencies answer differently.</summary>
    public async Task<bool> MaySettle(ChildId child) => acting.Person is { } me && (await line.WhoAnswersFor(child)).Contains(me);

    /// <summary>Says which of two answers is relied on, and why. All of them stay, and an answer that differs later opens it again.</summary>
    /// <param name="child">In whose record, which is open.</param>
    /// <param name="contradicted">What is contradicted.</param>
    /// <param name="reliedOn">The answer that is relied on.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="RuleException">Somebody else leads, or no answer or no reason is given.</exception>
    public async Task Settle(ChildId child, FactorShown contradicted, Guid? reliedOn, string? because)
    {
        if (!await MaySettle(child)) throw new RuleException("The child's lead professional settles this. Tell them what you know");
        if (!contradicted.Counting.Any(c => c.Answer.Statement.Number.Value == reliedOn)) throw new RuleException("Choose which answer is relied on") { About = nameof(reliedOn) };
        Require(because, "Enter why this answer is relied on");
        await write.Write([child], Of(StatementKind.Settlement, contradicted, new() { [ProfileWords.ReliesOn] = reliedOn!.Value.ToString(), [ProfileWords.Because] = because!.Trim() }));
    }

    /// <summary>Decides whether a blocked assessment is escalated (P:5.15); the answer no needs a reason, and is asked again.</summary>
    /// <param name="child">In whose record, which is open.</param>
    /// <param name="blocked">What could not be assessed.</param>
    /// <param name="escalate">Yes or no; null where nothing was chosen.</param>
    /// <param name="because">Why, or to whom.</param>
    /// <exception cref="RuleException">Nothing was chosen, or no reason is given.</exception>
    public async Task Escalate(ChildId child, FactorShown blocked, bool? escalate, string? because)
    {
        if (escalate is not { } yes) throw new RuleException("Choose yes or no") { About = nameof(escalate) };
        Require(because, yes ? "Enter who you escalate to, and what you ask of them" : "Enter why it is not escalated now");
        var draft = Of(StatementKind.Decision, blocked, new() { [Question] = Escalation, [Chosen] = yes ? "yes" : "no", [ProfileWords.Because] = because!.Trim() });
        await write.Write([child], draft with { Emits = yes ? [new TickedEvent("escalated")] : [] });
    }

    /// <summary>Records which help is considered, and why.</summary>
    /// <param name="child">In whose record, which is open.</param>
    /// <param name="chosen">One of <see cref="Helps"/>.</param>
    /// <param name="because">Why.</param>
    /// <param name="askedBy">What asked, in words; it is kept with the decision.</param>
    /// <exception cref="RuleException">Nothing was chosen, or no reason is given.</exception>
    public async Task Consider(ChildId child, string? chosen, string? because, IReadOnlyList<string>? askedBy = null)
    {
        if (chosen is null || !Helps.Contains(chosen)) throw new RuleException("Choose what you decided") { About = nameof(chosen) };
        Require(because, "Enter why you decided this");
        await write.Write([child], new Draft
        {
            Kind = StatementKind.Decision,
            Words = new Dictionary<string, string>(StringComparer.Ordinal) { [Question] = Help, [Chosen] = chosen, [ProfileWords.Because] = because!.Trim(), ["evidence"] = string.Join(". ", askedBy ?? []) },
            Given = new Given { Part = Part.Plan },
        });
    }

    private static Draft Of(StatementKind kind, FactorShown factor, Dictionary<string, string> words)
    {
        words[ProfileWords.Factor] = factor.Factor.Id;
        return new Draft { Kind = kind, About = factor.Person, Words = words };
    }

    private static void Require(string? text, string message)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException(message) { About = "because" };
    }
}
