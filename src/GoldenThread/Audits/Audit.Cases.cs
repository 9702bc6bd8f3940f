using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <content>From lists of cases to those that are read.</content>
public sealed partial class Audit
{
    /// <summary>What keeps the lists of organisations from being locked; each is named.</summary>
    public IReadOnlyList<string> LockFaults(IReadOnlyCollection<AuditFrame> frames, Func<OrganisationId, string> name)
    {
        var faults = new List<string>();
        var where = new Dictionary<string, OrganisationId>(StringComparer.Ordinal);
        foreach (var frame in frames)
        {
            if (!organisations.Contains(frame.Organisation)) faults.Add($"The list of {name(frame.Organisation)} does not belong here: it is no organisation of this audit.");
            foreach (var one in frame.Cases)
                if (!where.TryAdd(one.Reference, frame.Organisation) && where[one.Reference] != frame.Organisation)
                    faults.Add($"“{one.Reference}” is in the lists of {name(where[one.Reference])} and {name(frame.Organisation)}. A case is in the frame once.");
        }

        // Of the same children one organisation's list is enough.
        var missing = Kind == AuditKind.MultiAgency && frames.Count > 0 ? [] : organisations.Where(o => !joined.Contains(o) && !frames.Any(f => f.Organisation == o)).ToList();
        if (missing.Count > 0) faults.Add($"There is no list yet from {string.Join(", ", missing.Select(name))}.");
        else if (where.Count == 0) faults.Add("There are no cases in the frame.");
        return faults;
    }

    /// <summary>Locks the frame. From then on it never changes.</summary>
    /// <param name="frames">The lists of organisations.</param>
    /// <param name="seed">128 random bits in hexadecimal, or what somebody typed.</param>
    /// <param name="typed">True where somebody typed it.</param>
    /// <param name="name">Names of organisations.</param>
    /// <param name="by">Who locks it.</param>
    /// <exception cref="RuleException">It is locked already, or a list has a fault; all are named.</exception>
    public void Lock(IReadOnlyCollection<AuditFrame> frames, string seed, bool typed, Func<OrganisationId, string> name, Actor by)
    {
        Requires(AuditState.Planned, "The frame is locked. It never changes.");
        var faults = LockFaults(frames, name);
        if (faults.Count > 0) throw new RuleException(string.Join('\n', faults));
        if (string.IsNullOrWhiteSpace(seed)) throw new RuleException("Enter the seed.") { About = nameof(seed) };
        var frame = FrameOf(frames);
        (State, LockedAt, Seed, SeedTyped, Digest, FrameCases) = (AuditState.Framed, by.Now, seed.Trim(), typed, frame.Digest, frame.Cases.Length);
    }

    /// <summary>Draws cases out of the locked frame.</summary>
    /// <param name="frames">The lists, as they were locked.</param>
    /// <param name="size">How many.</param>
    /// <param name="stratified">True to draw in proportion, by what the lists say or else by organisation.</param>
    /// <param name="because">Why it is drawn again; empty for the first draw.</param>
    /// <param name="by">Who draws.</param>
    /// <exception cref="RuleException">The size does not fit; or it is drawn again without a reason.</exception>
    public ImmutableArray<AuditCase> Draw(IReadOnlyCollection<AuditFrame> frames, int size, bool stratified, string because, Actor by)
    {
        Drawable(because);
        var frame = FrameOf(frames);
        if (frame.Digest != Digest) throw new RuleException("The lists are not those that were locked.");
        var byReference = frames.SelectMany(f => f.Cases.Select(c => (c.Reference, f.Organisation))).ToDictionary(c => c.Reference, c => c.Organisation, StringComparer.Ordinal);
        var draw = CaseDraw.Of(stratified ? Parted(frames) : frame, Seed!, size, stratified);
        return Begun(new AuditDraw(draws.Count + 1, draw.Method, size, because.Trim(), by.Now, by.Name), draw.Drawn.Select(d => (d, byReference[d.Case.Reference])));
    }

    /// <summary>Reads cases that a person chose. They say nothing about the others, and never get an interval.</summary>
    /// <exception cref="RuleException">A reference is not in the frame, or it is not said why.</exception>
    public ImmutableArray<AuditCase> Choose(IReadOnlyCollection<AuditFrame> frames, IReadOnlyCollection<string> references, string because, Actor by)
    {
        Drawable(because);
        if (string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why these cases were chosen.") { About = nameof(because) };
        var known = frames.SelectMany(f => f.Cases.Select(c => (Case: c, f.Organisation))).ToDictionary(c => c.Case.Reference, StringComparer.Ordinal);
        var wanted = references.Select(r => r.Trim()).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0) throw new RuleException("Enter the references of the cases.") { About = nameof(references) };
        if (wanted.Where(r => !known.ContainsKey(r)).ToList() is { Count: > 0 } strange)
            throw new RuleException($"{string.Join(", ", strange.Select(s => $"“{s}”"))} {(strange.Count == 1 ? "is" : "are")} not in the frame.") { About = nameof(references) };
        return Begun(
            new AuditDraw(draws.Count + 1, DrawMethod.Chosen, wanted.Count, because.Trim(), by.Now, by.Name),
            wanted.Select((r, i) => (new DrawnCase(known[r].Case, "", i + 1, CaseDraw.Code('A', i + 1, wanted.Count)), known[r].Organisation)));
    }

    /// <summary>The next reserve, for a case that cannot be read.</summary>
    /// <param name="unread">The case.</param>
    /// <param name="cases">All cases of the audit.</param>
    /// <param name="frames">The lists, as they were locked.</param>
    /// <param name="because">Why it cannot be read.</param>
    /// <returns>The reserve that steps in; null where none is left.</returns>
    /// <exception cref="RuleException">Cases were chosen, it was replaced already, or it is not said why.</exception>
    public AuditCase? Replace(AuditCase unread, IReadOnlyCollection<AuditCase> cases, IReadOnlyCollection<AuditFrame> frames, string because)
    {
        GoesOn();
        var draw = draws[unread.Draw - 1];
        if (draw.Method == DrawMethod.Chosen) throw new RuleException("These cases were chosen. There is no reserve for them.");
        unread.CannotBeRead(because);
        var stratified = draw.Method == DrawMethod.Stratified;
        var again = CaseDraw.Of(stratified ? Parted(frames) : FrameOf(frames), Seed!, draw.Size, stratified);
        var taken = cases.Where(c => c.Draw == unread.Draw).Select(c => c.Reference).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (unread.Reference is not { } reference || again.InsteadOf(new FrameCase(reference, unread.Stratum), taken) is not { } reserve) return null;
        var organisation = frames.First(f => f.Cases.Any(c => c.Reference == reserve.Case.Reference)).Organisation;
        return new AuditCase(this, unread.Draw, organisation, reserve, unread.Code);
    }

    private static CaseFrame FrameOf(IEnumerable<AuditFrame> frames) =>
        CaseFrame.Of([.. frames.SelectMany(f => f.Cases).Select((c, i) => new FrameRow(i + 1, c.Reference, c.Stratum))]);

    // By what the lists say, where all of them say something; else by whose list it is.
    private static CaseFrame Parted(IReadOnlyCollection<AuditFrame> frames)
    {
        var said = frames.All(f => f.Cases.All(c => c.Stratum.Length > 0));
        return CaseFrame.Of(
            [.. frames.SelectMany(f => f.Cases.Select(c => (c.Reference, Stratum: said ? c.Stratum : f.Organisation.Value.ToString()))).Select((c, i) => new FrameRow(i + 1, c.Reference, c.Stratum))], true);
    }

    private void Drawable(string because)
    {
        if (State is AuditState.Planned) throw new RuleException("Lock the frame before you draw.");
        if (State is not (AuditState.Framed or AuditState.Drawn or AuditState.Reading)) throw new RuleException("Sheets are being moderated or reported. No more cases can be drawn.");
        if (draws.Count > 0 && string.IsNullOrWhiteSpace(because)) throw new RuleException("Enter why you draw again. The first draw stays.") { About = nameof(because) };
    }

    private ImmutableArray<AuditCase> Begun(AuditDraw draw, IEnumerable<(DrawnCase Case, OrganisationId Organisation)> cases)
    {
        draws.Add(draw);
        if (State == AuditState.Framed) State = AuditState.Drawn;
        return [.. cases.Select(c => new AuditCase(this, draw.Number, c.Organisation, c.Case, null))];
    }
}
