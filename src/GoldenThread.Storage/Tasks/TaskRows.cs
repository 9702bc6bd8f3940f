using System.Text.Json;
using GoldenThread.Children;
using GoldenThread.Storage.Mapping;
using GoldenThread.Tasks;
using Npgsql;
using NpgsqlTypes;

namespace GoldenThread.Storage.Tasks;

/// <summary>Reads what tasks are worked out from, and the tasks that are kept, of several records at a time; in the scope of the system. Only the columns that are needed, and no object is watched.</summary>
public static class TaskRows
{
    private const string Rows = """
        select child_id, id, statement_id, hangs_on_id, kind = 'event', value, organisation_id, happened, recorded, about_id, words ->> 'value', seal_id, also_sealed, withdrawn_at, superseded_at,
          case when kind <> 'event' then words::text end
        from statement where partnership_id = (select gt_partnership()) and child_id = any ($1)
          and ((kind = 'event' and value is not null and ($2 is null or value = any ($2)) and (valid_from is null or valid_from ->> 'earliest' = valid_from ->> 'latest')) or (kind = 'handover' and $2 is null))
        """;

    private const string Kept = """
        select id, child_id, pathway, version, trigger_event, step, number, seals, state, began, runs_from, due, done_at, done_recorded, because, gone_at, gone_says, organisation_id, team_id,
          worker_id, lead_id, assigned_to_id, excused_until, excused_by_id, climbed, escalated_to_id, changed_at
        from task where partnership_id = (select gt_partnership()) and child_id = any ($1)
        """;

    private static readonly Dictionary<string, TaskState> States = Enum.GetValues<TaskState>().ToDictionary(StateWord.Of, s => s, StringComparer.Ordinal);

    /// <summary>Every dated event, and who took over what; in no order.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="children">Whose records.</param>
    /// <param name="kinds">Only events of these kinds, and nothing that was taken over; null for all.</param>
    public static async Task<List<EventRow>> Events(GoldenThreadDb db, IReadOnlyCollection<ChildId> children, string[]? kinds = null)
    {
        var rows = new List<EventRow>();
        await using var command = db.Command(Rows, children.Select(c => c.Value).ToArray());
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)kinds ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var read = await command.ExecuteReaderAsync();
        while (await read.ReadAsync())
        {
            var (child, isEvent) = (new ChildId(read.GetGuid(0)), read.GetBoolean(4));
            var kind = isEvent ? read.GetString(5) : null;
            var about = Id(read, 9) is { } names ? new IndividualId(names) : (IndividualId?)null;
            var (seal, others) = (Id(read, 11), read.GetFieldValue<Guid[]>(12));
            var (withdrawn, superseded) = (Moment(read, 13), Moment(read, 14));
            rows.Add(new EventRow(
                child, read.GetGuid(1), kind is null ? "" : RecordEvents.IdOf(child, new StatementId(read.GetGuid(2)), Id(read, 3) is { } of ? new StatementId(of) : null, kind, about), kind,
                new OrganisationId(read.GetGuid(6)), read.GetDateTime(7), read.GetDateTime(8), about is { } who ? who.Value.ToString() : Text(read, 10),
                seal is null ? [] : [.. others.Append(seal.Value).Distinct().Order()], withdrawn ?? superseded, Text(read, 15) is { } words ? JsonSerializer.Deserialize<Dictionary<string, string>>(words, JsonSerializerOptions.Web) : null));
        }

        return rows;
    }

    /// <summary>The tasks that are kept; in no order.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="children">Whose records.</param>
    public static async Task<List<KeptTask>> Tasks(GoldenThreadDb db, IReadOnlyCollection<ChildId> children)
    {
        var (rows, partnership) = (new List<KeptTask>(), db.Session!.Partnership!.Value);
        await using var command = db.Command(Kept, children.Select(c => c.Value).ToArray());
        await using var read = await command.ExecuteReaderAsync();
        while (await read.ReadAsync())
            rows.Add(new KeptTask
            {
                Id = read.GetGuid(0),
                Partnership = partnership,
                Child = new ChildId(read.GetGuid(1)),
                Pathway = read.GetString(2),
                Version = read.GetInt32(3),
                TriggerEvent = read.GetString(4),
                Step = read.GetString(5),
                Number = read.GetInt32(6),
                Seals = read.GetFieldValue<Guid[]>(7),
                State = States[read.GetString(8)],
                Began = At(read, 9)!.Value,
                RunsFrom = At(read, 10),
                Due = At(read, 11),
                DoneAt = At(read, 12),
                DoneRecorded = At(read, 13),
                Because = read.GetFieldValue<Guid[]>(14),
                GoneAt = At(read, 15),
                GoneSays = Text(read, 16),
                Organisation = Id(read, 17) is { } organisation ? new OrganisationId(organisation) : null,
                Team = Id(read, 18) is { } team ? new TeamId(team) : null,
                Worker = Person(read, 19),
                Lead = Id(read, 20) is { } lead ? new OrganisationId(lead) : null,
                AssignedTo = Person(read, 21),
                ExcusedUntil = read.IsDBNull(22) ? null : read.GetFieldValue<DateOnly>(22),
                ExcusedBy = Person(read, 23),
                Climbed = read.GetInt32(24),
                EscalatedTo = Person(read, 25),
                ChangedAt = At(read, 26)!.Value,
            });
        return rows;
    }

    private static Guid? Id(NpgsqlDataReader read, int at) => read.IsDBNull(at) ? null : read.GetGuid(at);

    private static PersonId? Person(NpgsqlDataReader read, int at) => Id(read, at) is { } id ? new PersonId(id) : null;

    private static string? Text(NpgsqlDataReader read, int at) => read.IsDBNull(at) ? null : read.GetString(at);

    private static DateTime? Moment(NpgsqlDataReader read, int at) => read.IsDBNull(at) ? null : read.GetDateTime(at);

    private static DateTimeOffset? At(NpgsqlDataReader read, int at) => read.IsDBNull(at) ? null : new DateTimeOffset(read.GetDateTime(at), TimeSpan.Zero);
}
