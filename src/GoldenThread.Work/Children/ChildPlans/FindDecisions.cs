using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>The decisions of a record that somebody has opened.</summary>
internal sealed class FindDecisions(Acting acting, FindLine line, FindColleagues colleagues)
{
    /// <summary>A decision.</summary>
    /// <param name="Statement">What says it.</param>
    /// <param name="Content">What it says.</param>
    /// <param name="Rulings">Who signed it off or sent it back, in order.</param>
    internal sealed record Shown(Statement Statement, DecisionContent Content, IReadOnlyList<(Statement Statement, RulingContent Content)> Rulings)
    {
        public bool IsSignedOff => Rulings.Any(r => r.Content.Outcome == RulingOutcome.SignedOff);

        /// <summary>Where it stands, in words.</summary>
        public string Standing => IsSignedOff ? $"Signed off by {Rulings.First(r => r.Content.Outcome == RulingOutcome.SignedOff).Statement.AuthorName}"
            : Rulings.Count > 0 ? $"Sent back by {Rulings[^1].Statement.AuthorName}: {Rulings[^1].Content.Because}"
            : Content.Signer is not null || Content.NeedsSignOff ? "Waiting to be signed off" : "Decided";
    }

    /// <summary>The decisions, the last first.</summary>
    public static IReadOnlyList<Shown> In(ChildShown shown)
    {
        var rulings = shown.Statements.Where(s => s.Kind == StatementKind.Ruling && s.Stands(shown.Known)).OrderBy(s => s.Recorded).Select(s => (Statement: s, Content: RulingContent.Read(s))).Where(r => r.Content?.Outcome is RulingOutcome.SignedOff or RulingOutcome.SentBack).ToLookup(r => r.Content!.Of, r => (r.Statement, r.Content!));
        return [.. shown.Statements.Where(s => s.Kind == StatementKind.Decision && s.Stands(shown.Known)).OrderByDescending(s => s.Happened).ThenByDescending(s => s.Id).Select(s => new Shown(s, DecisionContent.Of(s), [.. rulings[s.Number]]))];
    }

    /// <summary>True where the person signs the decision off.</summary>
    public async Task<bool> MaySign(Shown decision) => !decision.IsSignedOff && decision.Statement.Author != acting.By.Person && (await line.Roles(acting.By.Person)).Any(DecisionContent.Signers.Contains);

    /// <summary>Whom a decision can be sent to, to be signed off: supervisors, managers and chairs other than oneself.</summary>
    public async Task<IReadOnlyList<FindColleagues.Colleague>> Signers()
    {
        var found = new List<FindColleagues.Colleague>();
        foreach (var one in await colleagues.Everybody())
            if (one.Person != acting.By.Person && (await line.Roles(one.Person)).Any(DecisionContent.Signers.Contains)) found.Add(one);
        return found;
    }
}
