using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Children.ChildPlans;

/// <summary>What the family and those who work with them promise each other, in writing (C17).</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Terms">Who promises what.</param>
/// <param name="IfNot">What happens if it is not kept.</param>
/// <param name="Review">When it is looked at again.</param>
public sealed record FamilyAgreement(string? Purpose, IReadOnlyList<AgreementTerm> Terms, string? IfNot, DateOnly? Review)
{
    /// <summary>How long an agreement may go without being looked at again, in weeks.</summary>
    public const int ReviewWeeks = 6;

    /// <summary>How the family understood it: read together, with an interpreter, in their own words.</summary>
    public string? Understood { get; init; }

    /// <summary>Refuses what is not whole.</summary>
    /// <param name="today">The day.</param>
    /// <exception cref="RuleException">Something is missing, or the review is not within six weeks.</exception>
    public FamilyAgreement Checked(DateOnly today)
    {
        PlanWords.Require(Purpose, "Enter what the agreement is for", nameof(Purpose));
        if (Terms.Count == 0) throw new RuleException("Enter at least one promise") { About = nameof(Terms) };
        PlanWords.Require(IfNot, "Enter what happens if it is not kept", nameof(IfNot));
        PlanWords.Require(Understood, "Enter how the family understood it", nameof(Understood));
        if (Review is not { } review || review <= today || review > today.AddDays(7 * ReviewWeeks)) throw new RuleException($"Enter a review date within {ReviewWeeks} weeks") { About = nameof(Review) };
        return this;
    }

    /// <summary>The words in which a statement keeps it.</summary>
    public IReadOnlyDictionary<string, string> Words()
    {
        var words = PlanWords.Words(("what", Purpose), ("if-not", IfNot), ("understood", Understood), ("review", Review is { } review ? PlanWords.Day(review) : null));
        foreach (var (term, number) in Terms.Select((t, n) => (t, n + 1)))
        {
            words[$"term-{number.ToString(CultureInfo.InvariantCulture)}"] = term.What;
            if (term.By is { } by) words[$"term-{number.ToString(CultureInfo.InvariantCulture)}-by"] = by.Value.ToString();
            if (term.ConductOf is { } other) words[$"term-{number.ToString(CultureInfo.InvariantCulture)}-conduct"] = other.Value.ToString();
        }

        return words;
    }

    /// <summary>What an agreement says.</summary>
    /// <param name="agreement">The statement.</param>
    public static FamilyAgreement Of(Statement agreement) =>
        new(agreement.Words.GetValueOrDefault("what"), [.. TermsOf(agreement)], agreement.Words.GetValueOrDefault("if-not"), PlanWords.Day(agreement, "review")) { Understood = agreement.Words.GetValueOrDefault("understood") };

    /// <summary>Adults who are recorded as victims of domestic abuse; where nobody says of whom it was, everybody around the child who is not recorded as using it.</summary>
    /// <param name="statements">The record's statements.</param>
    /// <param name="adults">The adults around the child.</param>
    /// <param name="known">The moment, in UTC.</param>
    public static IReadOnlySet<IndividualId> Victims(IReadOnlyList<Statement> statements, IEnumerable<IndividualId> adults, DateTimeOffset known)
    {
        HashSet<IndividualId> Answered(string factor) =>
            [.. statements.Where(s => s is { Kind: StatementKind.Answer, About: not null } && s.Value == factor && s.Stands(known) && s.Words.GetValueOrDefault("value") == "present").Select(s => s.About!.Value)];
        var (suffered, used) = (Answered("abuse-suffered"), Answered("abuse-used"));
        if (statements.Any(s => s is { Kind: StatementKind.Event, Value: "domestic-abuse-incident" } && s.Stands(known))) suffered.UnionWith(adults.Where(a => !used.Contains(a)));
        return suffered;
    }

    /// <summary>True where it has to be looked at again.</summary>
    public bool IsDue(DateTimeOffset at) => Review < LondonTime.Day(at);

    private static IEnumerable<AgreementTerm> TermsOf(Statement agreement)
    {
        IndividualId? Person(string word) => Guid.TryParse(agreement.Words.GetValueOrDefault(word), out var id) ? new IndividualId(id) : null;
        for (var number = 1; agreement.Words.TryGetValue($"term-{number.ToString(CultureInfo.InvariantCulture)}", out var what); number++)
            yield return new AgreementTerm(what, Person($"term-{number.ToString(CultureInfo.InvariantCulture)}-by"), Person($"term-{number.ToString(CultureInfo.InvariantCulture)}-conduct"));
    }
}
