using GoldenThread.Policies;
namespace GoldenThread.Storage.Policies;

/// <summary>How many people have read a policy, by organisation: numbers alone.</summary>
public static class PolicyReaders
{
    /// <summary>Asks for it; a lead is told of their own organisation.</summary>
    /// <param name="db">A session.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="since">Number of the material version from which on reading counts.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyDictionary<OrganisationId, int>> Of(GoldenThreadDb db, PolicyId policy, int since, CancellationToken cancellation = default)
    {
        var found = new Dictionary<OrganisationId, int>();
        await using var ask = db.Command("select organisation_id, readers from gt_policy_readers($1, $2) where organisation_id is not null", policy.Value, since);
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation)) found[new OrganisationId(read.GetGuid(0))] = read.GetInt32(1);
        return found;
    }

    /// <summary>How many people chose the right answer to each question about a version, for who sees how far the policy has come as a whole; ten people at a time, and nothing of a question that fewer answered.</summary>
    public static async Task<IReadOnlyList<QuestionAnswered>> Answers(GoldenThreadDb db, PolicyId policy, int version, CancellationToken cancellation = default)
    {
        var found = new List<QuestionAnswered>();
        await using var ask = db.Command("select question, chose_right, answered from gt_policy_answers($1, $2) order by question", policy.Value, version);
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation)) found.Add(new QuestionAnswered(read.GetInt32(0), read.GetInt32(1), read.GetInt32(2)));
        return found;
    }
}
