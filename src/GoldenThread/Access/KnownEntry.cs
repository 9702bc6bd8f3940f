using GoldenThread.Access.Sharing;
using GoldenThread.Children;

namespace GoldenThread.Access;

/// <summary>How an organisation knew of an entry at a moment: four things that are never added up.</summary>
/// <param name="RecordedItself">It wrote the entry; then nothing else is said.</param>
/// <param name="Told">When it was told, in UTC; null where it was not.</param>
/// <param name="Opened">When somebody of it first opened the record while the entry stood there and was visible to them.</param>
/// <param name="WithinReach">True where it was visible to somebody of it at the moment, and neither told nor opened.</param>
public sealed record KnownEntry(bool RecordedItself, DateTimeOffset? Told, DateTimeOffset? Opened, bool WithinReach)
{
    /// <summary>True where the organisation had it: wrote it, was told, or opened it. What is only within reach is not known.</summary>
    public bool IsKnown => RecordedItself || Told is not null || Opened is not null;

    /// <summary>True where there is something to list.</summary>
    public bool IsListed => IsKnown || WithinReach;

    /// <summary>What an organisation knew of an entry.</summary>
    /// <param name="versions">The rows of one statement in one record: what was corrected, and what stands.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="workers">Its people.</param>
    /// <param name="moment">The moment, in UTC.</param>
    /// <param name="readings">The openings of the record by its people, and how much each showed.</param>
    /// <param name="levels">How much of the record each of its people may see at the moment.</param>
    /// <param name="teams">The teams of a person at a moment.</param>
    /// <param name="seals">The seals of the record.</param>
    /// <param name="limits">The limits of the record.</param>
    /// <param name="shares">What was shared of the record.</param>
    public static KnownEntry Of(
        IReadOnlyList<Statement> versions, OrganisationId organisation, IReadOnlyDictionary<PersonId, Worker> workers, DateTimeOffset moment, IReadOnlyList<RecordReading> readings,
        IReadOnlyDictionary<PersonId, Level> levels, Func<PersonId, DateTimeOffset, IEnumerable<TeamId>> teams, IReadOnlyDictionary<SealId, Seal> seals, IReadOnlyDictionary<LimitId, StatementLimit> limits,
        IReadOnlyCollection<StatementShare> shares)
    {
        var there = versions.Where(v => v.Recorded <= moment).ToList();
        if (there.Exists(v => v.Organisation == organisation)) return new KnownEntry(true, null, null, false);
        bool Visible(Statement entry, PersonId person, Level level, DateTimeOffset at) =>
            workers.TryGetValue(person, out var worker) && SeenStatement.By(entry, level, worker, teams(person, at), at, seals, limits, shares);
        // What was told stays told, whatever its basis came to since.
        var told = there.Where(v => v.Kind == StatementKind.Contact && ContactContent.Of(v).Told.Any(t => t == organisation.Value || workers.ContainsKey(new PersonId(t)))).Select(v => (DateTimeOffset?)v.Recorded)
            .Concat(there.Count == 0 ? [] : shares.Where(s => s.At <= moment && s.Told(there[0].Number, organisation, r => workers.ContainsKey(new PersonId(r)))).Select(s => (DateTimeOffset?)s.At)).Min();
        var opened = readings.Where(r => r.At <= moment && there.Exists(v => v.Recorded <= r.At && Visible(v, r.Person, r.Level, r.At))).Select(r => (DateTimeOffset?)r.At).Min();
        var reach = told is null && opened is null && levels.Any(l => there.Exists(v => Visible(v, l.Key, l.Value, moment)));
        return new KnownEntry(false, told, opened, reach);
    }

    /// <summary>Its columns in words.</summary>
    public IEnumerable<string> Words()
    {
        if (RecordedItself) yield return "recorded itself";
        if (Told is not null) yield return "told";
        if (Opened is not null) yield return "opened";
        if (WithinReach) yield return "within reach";
    }
}
