namespace GoldenThread.Storage.Running;

/// <summary>What an installation holds when it starts, asked in a statement or two, so that a start waits for nothing else.</summary>
/// <param name="Partnerships">True where there is a partnership.</param>
/// <param name="Sample">True where one of them is a sample.</param>
/// <param name="Whole">True where each sample partnership has a plan.</param>
public sealed record SampleThere(bool Partnerships, bool Sample, bool Whole)
{
    /// <summary>Asks.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<SampleThere> In(Database database, CancellationToken cancellation = default)
    {
        // Null where there is no partnership at all.
        if (await database.Ask(Session.Jobs, "select coalesce(array_agg(partnership_id) filter (where sample), '{}') from partnership having count(*) > 0", cancellation) is not Guid[] samples)
            return new SampleThere(false, false, false);
        foreach (var id in samples)
            if (await database.Ask(Session.System(new PartnershipId(id), "Sample"), "select exists (select from plan)", cancellation) is not true) return new SampleThere(true, true, false);
        return new SampleThere(true, samples.Length > 0, true);
    }
}
