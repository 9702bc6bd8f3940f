using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Children;

namespace GoldenThread.Work.Children;

/// <summary>What organisations knew of a record at a moment.</summary>
internal sealed class Knowledge
{
    public required DateTimeOffset Moment { get; init; }

    public required ILookup<StatementId, Statement> Statements { get; init; }

    public required IReadOnlyDictionary<PersonId, Worker> Workers { get; init; }

    public required ILookup<OrganisationId?, RecordReading> Readings { get; init; }

    public required IReadOnlyDictionary<PersonId, Level> Levels { get; init; }

    public required ILookup<PersonId, TeamMember> Teams { get; init; }

    public required IReadOnlyDictionary<SealId, Seal> Seals { get; init; }

    public required IReadOnlyDictionary<LimitId, StatementLimit> Limits { get; init; }

    public required IReadOnlyList<StatementShare> Shares { get; init; }

    /// <summary>What an organisation knew of an entry.</summary>
    public KnownEntry Of(StatementId entry, OrganisationId organisation)
    {
        var own = Workers.Where(w => w.Value.Organisation == organisation).ToDictionary();
        return KnownEntry.Of(
            [.. Statements[entry]], organisation, own, Moment, [.. Readings[organisation]], Levels.Where(l => own.ContainsKey(l.Key)).ToDictionary(),
            (person, at) => Teams[person].Where(m => Time.LondonTime.Day(at) is var day && m.FromDay <= day && !(m.ToDay < day)).Select(m => m.Team), Seals, Limits, Shares);
    }
}
