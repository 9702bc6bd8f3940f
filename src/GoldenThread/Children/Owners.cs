using System.Globalization;
using GoldenThread.Children.ChildPlans;

namespace GoldenThread.Children;

/// <summary>Who has a need or a watch-point: whom it was given to, until somebody takes it over.</summary>
public static class Owners
{
    /// <summary>The word under which a need, a watch-point or a handover keeps who has it: the id of a person, a team or an organisation, or "nobody, because …".</summary>
    public const string Owner = "owner";

    /// <summary>The word under which a handover keeps what it is of.</summary>
    public const string Of = "of";

    /// <summary>The word under which a handover keeps its first day (ISO 8601).</summary>
    public const string From = "from";

    /// <summary>What a handover of all open tasks is of.</summary>
    public const string Tasks = "tasks";

    /// <summary>The word under which such a handover keeps the involvement that ends.</summary>
    public const string Involvement = "involvement";

    /// <summary>The word under which it keeps whose tasks they were; missing where the involvement had no worker.</summary>
    public const string Worker = "worker";

    /// <summary>Who has it on a day, as known at a moment; null where nobody was named.</summary>
    /// <param name="statements">The record's statements.</param>
    /// <param name="thing">The need or the watch-point.</param>
    /// <param name="day">The day.</param>
    /// <param name="known">The moment, in UTC.</param>
    /// <param name="same">Which statements are one thing said anew; worked out where it is left out.</param>
    public static string? On(IEnumerable<Statement> statements, Statement thing, DateOnly day, DateTimeOffset known, SaidAgain? same = null)
    {
        var all = statements as IReadOnlyCollection<Statement> ?? [.. statements];
        same ??= new SaidAgain(all.Where(s => s.Recorded <= known));
        var first = same.First(thing.Number);
        var last = all.Where(s => s.Kind == StatementKind.Handover && s.Stands(known) && same.First(s.Words.GetValueOrDefault(Of)) == first && DateOnly.ParseExact(s.Words[From], "yyyy-MM-dd", CultureInfo.InvariantCulture) <= day)
            .OrderBy(s => s.Recorded).ThenBy(s => s.Number.Value).LastOrDefault();
        return (last ?? thing).Words.GetValueOrDefault(Owner);
    }

    /// <summary>Refuses to let somebody go while a need of theirs, or a watch-point that their kind of organisation looks at, would be left with nobody.</summary>
    /// <param name="plan">The child's plan.</param>
    /// <param name="of">The ids of those whose work ends; needs of the team and of the organisation count where nobody of it goes on.</param>
    /// <param name="kind">What the organisation is to a child; watch-points of its roles count.</param>
    /// <param name="takenOver">What is taken over.</param>
    /// <param name="last">The last day.</param>
    /// <exception cref="RuleException">Something would be left; the message names it.</exception>
    public static void RequireTakenOver(ChildPlan plan, IReadOnlySet<string> of, string? kind, IReadOnlySet<StatementId> takenOver, DateOnly last)
    {
        var left = plan.Left(of, kind, last).Where(s => !takenOver.Contains(s.Number)).ToList();
        if (left.Count > 0) throw new RuleException($"Say who takes over: {string.Join("; ", left.Select(s => s.Words["what"]))}") { About = "takesOver" };
    }
}
