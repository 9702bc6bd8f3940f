using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>
/// Supervision about a child (ADS14 R2): reflective and task-based, at least every eight weeks on cases of concern (the pathway supervision-eight-weeks), its
/// effect on the child asked the next time.
/// </summary>
internal sealed class RecordSupervision(WriteStatement write, Acting acting)
{
    /// <summary>The event that it emits.</summary>
    public const string Kind = "supervision-held";

    /// <summary>The supervisions of the person's organisation in a record that they have opened, the last first.</summary>
    public IReadOnlyList<Statement> Held(ChildShown shown) =>
    [
        .. shown.Statements.Where(s => s is { Kind: StatementKind.Event, Value: Kind } && s.Organisation == acting.Writes.Organisation && s.Stands(acting.Now)).OrderByDescending(s => s.Happened).ThenByDescending(s => s.Id),
    ];

    /// <summary>What was to change since the last one, which is asked about now; null where there is nothing to ask.</summary>
    public string? ToAsk(ChildShown shown) => Held(shown) is [var last, ..] ? last.Words.GetValueOrDefault("change") : null;

    /// <summary>Records one.</summary>
    /// <param name="shown">The record, opened.</param>
    /// <param name="said">What was said.</param>
    /// <exception cref="RuleException">Reflection, tasks, the change for the child, or the effect of the last one is missing; or the person supervises nobody.</exception>
    public async Task<StatementId> Record(ChildShown shown, SupervisionSaid said)
    {
        if (!acting.IsSystem && acting.By.Role is not (Role.Supervisor or Role.TeamManager)) throw new RuleException("A supervisor or a team manager records supervision");
        Require(said.Reflection, "Enter what was thought about the child and the work", nameof(said.Reflection));
        Require(said.Tasks, "Enter which tasks were looked at", nameof(said.Tasks));
        Require(said.Change, "Enter what is to change for the child", nameof(said.Change));
        if (ToAsk(shown) is not null) Require(said.Effect, "Enter what changed for the child since the last supervision", nameof(said.Effect));
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["reflection"] = said.Reflection!.Trim(), ["tasks"] = said.Tasks!.Trim(), ["change"] = said.Change!.Trim() };
        if (!string.IsNullOrWhiteSpace(said.Effect)) words["effect"] = said.Effect.Trim();
        if (said.Stuck) words["stuck"] = "yes";
        return await write.Write([shown.Opened.Child], new Draft { Kind = StatementKind.Event, Value = Kind, Words = words });
    }

    private static void Require(string? text, string message, string about)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleException(message) { About = about };
    }
}
