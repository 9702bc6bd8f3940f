using GoldenThread.Storage.Mapping;
using GoldenThread.Training;

namespace GoldenThread.Storage.Training;

/// <summary>Figures of training without names, as far as the person may have them.</summary>
public static class TrainingFigures
{
    /// <summary>How many of which status, by session and organisation.</summary>
    public static async Task<IReadOnlyList<(Guid Session, OrganisationId? Organisation, AttendanceStatus? Status, int People)>> Attendance(GoldenThreadDb db, CancellationToken cancellation = default)
    {
        var found = new List<(Guid, OrganisationId?, AttendanceStatus?, int)>();
        await using var ask = db.Command("select session, organisation, status, people from gt_attendance_figures()");
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation))
        {
            found.Add((
                read.GetGuid(0), read.IsDBNull(1) ? null : new OrganisationId(read.GetGuid(1)), read.IsDBNull(2) ? null : StateWord.To<AttendanceStatus>(read.GetString(2)), read.GetInt32(3)));
        }

        return found;
    }

    /// <summary>Who came to what: an id stands for a person.</summary>
    /// <param name="db">The database.</param>
    /// <param name="courses">All courses.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<HeldAt>> Held(GoldenThreadDb db, IReadOnlyDictionary<Guid, Course> courses, CancellationToken cancellation = default)
    {
        var found = new List<HeldAt>();
        await using var ask = db.Command("select person::text, organisation, course, day from gt_training_held()");
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation))
        {
            var (course, day) = (courses[read.GetGuid(2)], read.GetFieldValue<DateOnly>(3));
            found.Add(new HeldAt(read.IsDBNull(1) ? null : new OrganisationId(read.GetGuid(1)), course.Id, new HeldTraining(read.GetString(0), course.Level, day, course.Until(day))));
        }

        return found;
    }

    /// <summary>What became of training at work.</summary>
    /// <param name="db">The database.</param>
    /// <param name="course">Of this course; null for all.</param>
    /// <param name="level">Of courses of this level or above; null for all.</param>
    /// <param name="since">Of sessions from this day on; null for all.</param>
    /// <param name="until">Of sessions until this day; null for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<FollowUpCounts> FollowUps(GoldenThreadDb db, Guid? course, int? level, DateOnly? since, DateOnly? until, CancellationToken cancellation = default)
    {
        await using var ask = db.Command(
            "select asked, answered, used, part, not_yet, no_occasion from gt_follow_ups($1::uuid, $2::int, cast($3 as date), cast($4 as date))",
            (object?)course ?? DBNull.Value, (object?)level ?? DBNull.Value, (object?)since ?? DBNull.Value, (object?)until ?? DBNull.Value);
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        if (!await read.ReadAsync(cancellation)) return FollowUpCounts.None;
        int? Number(int at) => read.IsDBNull(at) ? null : read.GetInt32(at);
        return new FollowUpCounts(Number(0) ?? 0, Number(1) ?? 0, Number(2), Number(3), Number(4), Number(5));
    }

    /// <summary>By session: how many were asked, how many answered, when the last letter went.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (int Asked, int Answered, DateTimeOffset? Written)>> Progress(GoldenThreadDb db, CancellationToken cancellation = default)
    {
        var found = new Dictionary<Guid, (int, int, DateTimeOffset?)>();
        await using var ask = db.Command("select session, asked, answered, last_written from gt_follow_up_progress()");
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation)) found[read.GetGuid(0)] = (read.GetInt32(1), read.GetInt32(2), read.IsDBNull(3) ? null : read.GetFieldValue<DateTimeOffset>(3));
        return found;
    }

    /// <summary>What people wrote, without names; nothing where fewer than ten answered.</summary>
    public static async Task<IReadOnlyList<string>> Words(GoldenThreadDb db, Guid course, CancellationToken cancellation = default)
    {
        var found = new List<string>();
        await using var ask = db.Command("select gt_follow_up_words($1)", course);
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation)) found.Add(read.GetString(0));
        return found;
    }

    /// <summary>How sure people felt before and after; null where fewer than ten gave both.</summary>
    public static async Task<LearningPairs?> Learning(GoldenThreadDb db, Guid course, CancellationToken cancellation = default)
    {
        await using var ask = db.Command("select better, same, worse from gt_learning($1)", course);
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        return await read.ReadAsync(cancellation) && !read.IsDBNull(0) ? new LearningPairs(read.GetInt32(0), read.GetInt32(1), read.GetInt32(2)) : null;
    }

    /// <summary>How many places of a session are taken.</summary>
    public static async Task<int> Taken(GoldenThreadDb db, Guid session, CancellationToken cancellation = default)
    {
        await using var ask = db.Command("select gt_places_taken($1)", session);
        return (int)(await ask.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The same, once everybody who asked before has their place or gave up.</summary>
    public static async Task<int> TakenOnceFree(GoldenThreadDb db, Guid session, CancellationToken cancellation = default)
    {
        await using (var wait = db.Command("select gt_wait_for_places($1)", session)) await wait.ExecuteNonQueryAsync(cancellation);
        return await Taken(db, session, cancellation);
    }

    /// <summary>The ids of the people who are known by addresses; of those alone whom the person may enter.</summary>
    public static async Task<Dictionary<string, Guid>> AttendeesOf(GoldenThreadDb db, IEnumerable<string> emails, CancellationToken cancellation = default)
    {
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await using var ask = db.Command("select email, person from gt_attendees_of($1)", (object)emails.ToArray());
        await using var read = await ask.ExecuteReaderAsync(cancellation);
        while (await read.ReadAsync(cancellation)) found[read.GetString(0)] = read.GetGuid(1);
        return found;
    }

    /// <summary>The partnership whose session this is, in the session before signing in; null where there is none.</summary>
    public static async Task<PartnershipId?> PartnershipOfSession(GoldenThreadDb db, Guid session, CancellationToken cancellation = default)
    {
        await using var ask = db.Command("select gt_partnership_of_session($1)", session);
        return await ask.ExecuteScalarAsync(cancellation) is Guid id ? new PartnershipId(id) : null;
    }

    /// <summary>The partnership whose question this is, in the session before signing in; null where there is none.</summary>
    public static async Task<PartnershipId?> PartnershipOf(GoldenThreadDb db, Guid question, CancellationToken cancellation = default)
    {
        await using var ask = db.Command("select gt_partnership_of_follow_up($1)", question);
        return await ask.ExecuteScalarAsync(cancellation) is Guid id ? new PartnershipId(id) : null;
    }
}
