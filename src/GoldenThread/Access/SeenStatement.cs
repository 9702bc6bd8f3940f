using GoldenThread.Access.Sharing;
using GoldenThread.Children;

namespace GoldenThread.Access;

/// <summary>Which statements of an opened record somebody sees: by the level or a share, under seals and limits.</summary>
public static class SeenStatement
{
    /// <summary>True where the person sees it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="level">The level at which its record is opened.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="teams">The teams of the viewer on the day.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="seals">The seals of the record.</param>
    /// <param name="limits">The limits of the record.</param>
    /// <param name="shares">What was shared of the record.</param>
    public static bool By(
        Statement statement, Level level, Worker viewer, IEnumerable<TeamId> teams, DateTimeOffset at, IReadOnlyDictionary<SealId, Seal> seals, IReadOnlyDictionary<LimitId, StatementLimit> limits,
        IReadOnlyCollection<StatementShare> shares)
    {
        if (level < Level.Own) return false;
        // A seal that is not known opens for nobody.
        if (statement.AlsoSealed.Select(s => new SealId(s)).Concat(statement.Seal is { } first ? [first] : []).Any(s => !(seals.TryGetValue(s, out var closed) && closed.OpensFor(viewer.Person, at)))) return false;
        if (statement.Organisation == viewer.Organisation) return true;
        var shared = shares.Any(s => s.Shows(statement, viewer, at));
        if (statement.Limit is { } limit)
            return limits.TryGetValue(limit, out var set) && set.ShowsAt(at)
                && (shared || set.Audience.Contains(viewer.Person.Value) || (viewer.Organisation is { } own && set.Audience.Contains(own.Value)) || teams.Any(t => set.Audience.Contains(t.Value)));
        return shared || level >= (statement.Part == Part.Plan ? Level.Plan : Level.Record);
    }
}
