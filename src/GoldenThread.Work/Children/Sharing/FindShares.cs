using GoldenThread.Access.Sharing;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.Sharing;

/// <summary>What of a record was shared, with whom and on which basis, and the consents: as far as the person sees it.</summary>
internal sealed class FindShares(GoldenThreadDb db, Acting acting)
{
    /// <summary>The shares of an opened record, the last first.</summary>
    public Task<List<StatementShare>> Shares(ChildShown shown) => db.StatementShares.AsNoTracking().Where(s => s.Child == shown.Opened.Child).OrderByDescending(s => s.At).ThenBy(s => s.Id).ToListAsync();

    /// <summary>The consents of an opened record, the last first.</summary>
    public Task<List<Consent>> Consents(ChildShown shown) => db.Consents.AsNoTracking().Where(c => c.Child == shown.Opened.Child).OrderByDescending(c => c.At).ThenBy(c => c.Id).ToListAsync();

    /// <summary>What can be shared: entries that stand, those of one's own organisation first; nothing that is sealed, or is only worked out.</summary>
    public IReadOnlyList<Statement> Sharable(ChildShown shown)
    {
        var own = acting.Writes.Organisation;
        StatementKind[] kinds = [StatementKind.Contact, StatementKind.Event, StatementKind.Answer, StatementKind.Fact, StatementKind.Need, StatementKind.WatchPoint, StatementKind.Decision];
        return [.. shown.Statements.Where(s => kinds.Contains(s.Kind) && s.HangsOn is null && s.Value is not (UnseenPeriods.Begins or UnseenPeriods.Ends) && s.Seal is null && s.AlsoSealed.Count == 0 && s.Stands(shown.Known)).OrderByDescending(s => s.Organisation == own).ThenByDescending(s => s.Happened).ThenBy(s => s.Id)];
    }

    /// <summary>A share as a line.</summary>
    public static string InWords(ChildShown shown, StatementShare share) => string.Join(". ", new[]
    {
        $"{Moment(share.At)}, {shown.Organisations.GetValueOrDefault(share.Organisation)}, {share.ByName}, shared with {Names(shown, share.Recipients)}",
        $"{share.Kind.InWords()}, basis: {share.Basis.InWords()}{(share.WithoutConsent is { } why ? $" ({why.InWords()})" : "")}{(share.Agreement is null ? ", no agreement in force" : "")}",
        share.Purpose is { } purpose ? $"for: {purpose}" : null, share.Because is { } because ? $"because: {because}" : null,
        share.NotToFamily ? "not to be told to the family" : null, share.NoOnwardSharing ? "not to be passed on" : null,
        share.EndedAt is { } ended ? $"closed {Moment(ended)}: {share.EndedBecause}" : $"until {share.UntilDay:d MMMM yyyy}",
    }.OfType<string>());

    /// <summary>What was shared, as lines; what the person does not see is counted.</summary>
    public static IEnumerable<string> What(ChildShown shown, IReadOnlyList<Guid> statements)
    {
        var seen = shown.Statements.Where(s => statements.Contains(s.Number.Value)).GroupBy(s => s.Number).Select(g => g.OrderBy(s => s.Recorded).Last()).ToList();
        foreach (var one in seen) yield return shown.InWords(one);
        if (statements.Count - seen.Count is > 0 and var more) yield return $"{more} more that you may not see";
    }

    /// <summary>A consent as a line.</summary>
    public static string InWords(ChildShown shown, Consent consent) => string.Join(". ", new[]
    {
        $"{Moment(consent.At)}, {shown.Called(consent.GivenBy)} agreed that {shown.Organisations.GetValueOrDefault(consent.Organisation)} shares with {Names(shown, consent.Recipients)}", $"for: {consent.Purpose}", $"given: {consent.How}",
        consent.Capacity == true ? "could decide for themselves" : $"authority: {consent.Authority}", consent.UntilDay is { } until ? $"until {until:d MMMM yyyy}" : null,
        consent.WithdrawnAt is { } withdrawn ? $"withdrawn {Moment(withdrawn)}{(consent.WithdrawnBecause is { } because ? $": {because}" : "")}" : null,
    }.OfType<string>());

    /// <summary>Organisations and people by name.</summary>
    public static string Names(ChildShown shown, IEnumerable<Guid> recipients) =>
        string.Join(", ", recipients.Select(r => shown.Organisations.GetValueOrDefault(new OrganisationId(r)) ?? shown.Workers.GetValueOrDefault(new PersonId(r)) ?? "somebody who has left"));

    private static string Moment(DateTimeOffset at) => Time.LondonTime.Words(at.UtcDateTime);
}
