using System.Collections.Immutable;
using System.Text;

namespace GoldenThread.Audits;

/// <summary>Which cases of a frame are read, and which step in. Anybody can repeat it from the frame and the seed.</summary>
/// <remarks>
/// The cases with the smallest tickets are read; the next are reserves, in order. Since a ticket depends on the seed and the case alone, a case that joins or
/// leaves the frame moves no other (consistent sampling: A. Z. Broder, 1997; permanent random numbers: E. Ohlsson, in Business Survey Methods, 1995).
/// </remarks>
public sealed class CaseDraw
{
    private CaseDraw(DrawMethod method, ImmutableArray<DrawnCase> drawn, ImmutableArray<DrawnCase> reserves, ImmutableArray<Stratum> strata) =>
        (Method, Drawn, Reserves, Strata) = (method, drawn, reserves, strata);

    /// <summary>How it was drawn.</summary>
    public DrawMethod Method { get; }

    /// <summary>The cases that are read, the smallest ticket first.</summary>
    public ImmutableArray<DrawnCase> Drawn { get; }

    /// <summary>All others, the next first. A case that cannot be read is replaced by the first reserve (of its stratum) that is left.</summary>
    public ImmutableArray<DrawnCase> Reserves { get; }

    /// <summary>The parts of the frame with how many cases each gives; empty where the draw is not stratified.</summary>
    public ImmutableArray<Stratum> Strata { get; }

    /// <summary>Draws cases.</summary>
    /// <param name="frame">All cases.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="size">How many are to be read.</param>
    /// <param name="stratified">True to draw out of each stratum in proportion to its cases.</param>
    /// <exception cref="RuleException">The size does not fit the frame.</exception>
    public static CaseDraw Of(CaseFrame frame, string seed, int size, bool stratified = false)
    {
        if (seed.Trim().Length == 0) throw new RuleException("The seed is empty.") { About = nameof(seed) };
        var all = frame.Cases.Length;
        if (size < 1) throw new RuleException("At least one case has to be drawn.") { About = nameof(size) };
        if (size > all) throw new RuleException($"{all} {(all == 1 ? "case is" : "cases are")} in the frame: read all of them?") { About = nameof(size) };
        var key = Encoding.UTF8.GetBytes(seed);
        var tickets = new (string Ticket, FrameCase Case)[all];
        Parallel.For(0, all, i => tickets[i] = (DrawTicket.Of(key, frame.Cases[i].Reference), frame.Cases[i]));
        Array.Sort(tickets, (a, b) => string.CompareOrdinal(a.Ticket, b.Ticket));
        ImmutableArray<Stratum> strata = stratified ? Stratum.Allocate(tickets.GroupBy(t => t.Case.Stratum, StringComparer.Ordinal).Select(g => (g.Key, g.Count())), size) : [];
        return Split(size == all ? DrawMethod.All : stratified ? DrawMethod.Stratified : DrawMethod.Simple, tickets, size, strata);
    }

    /// <summary>The reserve that steps in for a case: the first of its stratum that has not stepped in; null where none is left.</summary>
    /// <param name="unread">The case that cannot be read.</param>
    /// <param name="taken">The references that are read or were replaced already.</param>
    public DrawnCase? InsteadOf(FrameCase unread, IReadOnlySet<string> taken)
    {
        foreach (var reserve in Reserves)
            if (!taken.Contains(reserve.Case.Reference) && (Strata.IsEmpty || reserve.Case.Stratum == unread.Stratum)) return reserve;
        return null;
    }

    private static CaseDraw Split(DrawMethod method, (string Ticket, FrameCase Case)[] tickets, int size, ImmutableArray<Stratum> strata)
    {
        var wanted = strata.ToDictionary(s => s.Name, s => s.Drawn, StringComparer.Ordinal);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var (drawn, reserves) = (ImmutableArray.CreateBuilder<DrawnCase>(size), ImmutableArray.CreateBuilder<DrawnCase>(tickets.Length - size));
        foreach (var (ticket, one) in tickets)
        {
            var stratum = strata.IsEmpty ? "" : one.Stratum;
            var rank = ranks[stratum] = ranks.GetValueOrDefault(stratum) + 1;
            if (rank <= (strata.IsEmpty ? size : wanted[stratum])) drawn.Add(new DrawnCase(one, ticket, rank, Code('A', drawn.Count + 1, size)));
            else reserves.Add(new DrawnCase(one, ticket, rank, Code('R', reserves.Count + 1, tickets.Length - size)));
        }

        return new CaseDraw(method, drawn.ToImmutable(), reserves.ToImmutable(), strata);
    }

    internal static string Code(char letter, int number, int of) => $"{letter}{number.ToString($"D{Math.Max(2, of.ToString("D").Length)}")}";
}
