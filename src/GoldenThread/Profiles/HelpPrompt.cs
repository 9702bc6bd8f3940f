namespace GoldenThread.Profiles;

/// <summary>What asks a practitioner to think about a kind of help. Each answer asks by itself: nothing is added up, and a person decides.</summary>
/// <param name="Help">The help, one of <see cref="Helps"/>.</param>
/// <param name="Present">The factors of which "present" asks.</param>
/// <param name="Blocked">True where an assessment that was blocked for so long that it is asked whether to escalate asks too.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record HelpPrompt(string Help, IReadOnlyList<string> Present, bool Blocked, IReadOnlyList<string> Sources)
{
    /// <summary>The kinds of help that may be asked about.</summary>
    public static IReadOnlyList<string> Helps { get; } = ["early help", "child in need", "child protection"];

    /// <summary>The factors that ask now: those that became so after the last decision.</summary>
    /// <param name="factors">What the factors of the profile come to.</param>
    /// <param name="asksToEscalate">True of a blocked assessment about which it is asked whether to escalate.</param>
    /// <param name="decided">When help was decided on last, in UTC; null where it never was.</param>
    public IReadOnlyList<FactorShown> AskedBy(IEnumerable<FactorShown> factors, Func<FactorShown, bool> asksToEscalate, DateTimeOffset? decided) =>
        [.. factors.Where(f => (Present.Contains(f.Factor.Id) && f.Counting.Any(c => c.Value == AnswerValue.Present && !(c.Answer.Recorded <= decided))) || (Blocked && asksToEscalate(f) && !(f.BlockedSince <= decided)))];
}
