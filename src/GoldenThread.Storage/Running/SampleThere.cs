namespace GoldenThread.Storage.Running;

/// <summary>Whether the sample is there already: asked at each start, in two statements, so that a start waits for nothing else.</summary>
public static class SampleThere
{
    /// <summary>True where there are partnerships, and each sample partnership has a plan.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<bool> IsWhole(Database database, CancellationToken cancellation = default)
    {
        // Null where there is no partnership at all.
        if (await database.Ask(Session.Jobs, "select coalesce(array_agg(partnership_id) filter (where sample), '{}') from partnership having count(*) > 0", cancellation) is not Guid[] samples) return false;
        foreach (var id in samples)
            if (await database.Ask(Session.System(new PartnershipId(id), "Sample"), "select exists (select from plan)", cancellation) is not true) return false;
        return true;
    }
}
