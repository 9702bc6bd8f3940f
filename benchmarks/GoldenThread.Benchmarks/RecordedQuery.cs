using GoldenThread.Storage;

namespace GoldenThread.Benchmarks;

/// <summary>A query as PostgreSQL's log has it.</summary>
/// <param name="Sql">With its parameters as $1, $2, ….</param>
/// <param name="Values">The parameters' values as text; null for NULL.</param>
internal sealed record RecordedQuery(string Sql, IReadOnlyList<string?> Values)
{
    /// <summary>For whom a session begins with it; null for every other query.</summary>
    public Session? Begins =>
        Sql.StartsWith("select public.gt_begin(", StringComparison.Ordinal)
            && Values[0]!.Split('\u001f') is [_, var partnership, var person, var organisation, var standing, var name]
        ? new Session(
            partnership is ""
                ? null
                : new PartnershipId(Guid.Parse(partnership)), person is ""
                    ? null
                    : new PersonId(Guid.Parse(person)), name, organisation is "" ? null : new OrganisationId(Guid.Parse(organisation)),
            Word<Role>(standing.Split('/')[1]), Word<SessionScope>(standing.Split('/')[0]) ?? SessionScope.Partnership)
        : null;

    private static T? Word<T>(string words)
        where T : struct, Enum => Enum.TryParse<T>(words.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word) ? word : null;
}
