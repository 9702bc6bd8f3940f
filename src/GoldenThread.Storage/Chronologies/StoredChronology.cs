using Dapper;
using GoldenThread.Chronologies;
using GoldenThread.Organisations;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Chronologies;

/// <summary>A review's chronology as the person who asks may see it.</summary>
public sealed class StoredChronology(GoldenThreadDb db)
{
    // Row security asks again for every row whose request is meant; what is asked here is only which review.
    private const string From = "chronology_entry e where e.partnership_id = (select gt_partnership()) and e.review_id = @review";

    /// <summary>Changes whenever an entry or a request of the review does.</summary>
    public async Task<string> Stamp(ReviewId review) => await db.Connection.ExecuteScalarAsync<string>(
        $"""
        select (select count(*) || ' ' || coalesce(sum(e.xmin::text::bigint), 0) from {From}) || ' ' ||
          (select count(*) || ' ' || coalesce(sum(q.xmin::text::bigint), 0) from review_request q where q.partnership_id = (select gt_partnership()) and q.review_id = @review)
        """,
        new { review = review.Value }) ?? "";

    /// <summary>The entries that stand, understood and in order, and what is wrong with them.</summary>
    /// <param name="review">The review.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="request">Those that answer this request alone; null for all.</param>
    public async Task<(Chronology Chronology, IReadOnlyList<ChronologyProblem> Problems)> Read(ReviewId review, DateOnly today, Guid? request = null)
    {
        var rows = await db.Connection.QueryAsync<Row>(
            $"""
            select e.id, e.request_id as request, o.name as organisation, q."order" as date_order, e.written::text as written, e.file, e.row as number
            from chronology_entry e
            join review_request q on q.partnership_id = e.partnership_id and q.id = e.request_id
            join organisation o on o.partnership_id = q.partnership_id and o.id = q.organisation_id
            where e.partnership_id = (select gt_partnership()) and e.review_id = @review and e.taken_out is null and (@request::uuid is null or e.request_id = @request)
            order by e.request_id, e.row, e.id
            """,
            new { review = review.Value, request });
        var names = (await db.Connection.QueryAsync<(string Name, string Organisation)>(
            "select n.name, o.name from organisation_name n join organisation o on o.partnership_id = n.partnership_id and o.id = n.organisation_id where n.partnership_id = (select gt_partnership())"))
            .GroupBy(n => NameForm.Of(n.Name)).Where(g => g.Select(n => n.Organisation).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First().Organisation);
        var readings = rows.GroupBy(r => (r.Request, r.Organisation, r.DateOrder)).Select(group =>
        {
            var reading = new ChronologyReading(group.Key.Organisation, group.Key.DateOrder is { } order ? StateWord.To<DateOrder>(order) : null, today, names);
            foreach (var row in group) reading.Add(ChronologyMapping.Written(row.Written), new ChronologyPlace(row.File, row.Number, row.Id));
            return reading;
        }).ToList();
        return (Chronology.Merge(readings.SelectMany(r => r.Entries)), [.. readings.SelectMany(r => r.Problems)]);
    }

    /// <summary>Writes the entries of a file, with the next save: one statement for all of them.</summary>
    /// <param name="request">The request that they answer; it is kept already.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="entries">The entries, each with its row.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task Add(
        ReviewRequest request, string file, IReadOnlyCollection<(WrittenEntry Written, int Row)> entries, CancellationToken cancellation = default)
    {
        foreach (var (written, row) in entries) Lengths.Check(written, StoredEntry.Place(file, row));
        await using var command = db.Command(
            """
            insert into chronology_entry (partnership_id, id, review_id, request_id, written, file, row)
            select gt_partnership(), e.id, $1, $2, e.written::jsonb, $3, e.row from unnest($4, $5, $6) as e(id, written, row)
            """,
            request.Review.Value, request.Id, file, entries.Select(_ => Sequence.NewId()).ToArray(), entries.Select(e => ChronologyMapping.Kept(e.Written))
                .ToArray(), entries.Select(e => e.Row).ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private sealed record Row(Guid Id, Guid Request, string Organisation, string? DateOrder, string Written, string File, int Number);
}
