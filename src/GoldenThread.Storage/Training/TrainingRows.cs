using GoldenThread.Storage.Mapping;
using GoldenThread.Training;

namespace GoldenThread.Storage.Training;

/// <summary>Writes the rows of a list of attendance at once, as one statement each: a list may have twenty thousand.</summary>
public static class TrainingRows
{
    /// <summary>Writes them; they are kept with the next save, or not at all.</summary>
    public static async Task Insert(GoldenThreadDb db, PartnershipId partnership, IReadOnlyCollection<Attendee> people, IReadOnlyCollection<Attendance> entries, CancellationToken cancellation = default)
    {
        await using (var insert = db.Command(
            """
            insert into attendee (partnership_id, id, name, form, email, job_title, told_apart)
            select $1, u.id, u.name, u.form, nullif(u.email, ''), nullif(u.job, ''), '[]'::jsonb from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[]) u (id, name, form, email, job)
            """,
            partnership.Value, people.Select(p => p.Id).ToArray(), people.Select(p => p.Name).ToArray(), people.Select(p => p.Form).ToArray(), people.Select(p => p.Email ?? "").ToArray(),
            people.Select(p => p.JobTitle ?? "").ToArray()))
        {
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        await using (var insert = db.Command(
            """
            insert into attendance (partnership_id, id, session_id, attendee_id, organisation_id, status, to_say, booked_here, source, before, after, at, by_person_id, by_name)
            select $1, u.id, u.session, u.person, nullif(u.organisation, '00000000-0000-0000-0000-000000000000'), nullif(u.status, ''), nullif(u.to_say, ''), u.booked, nullif(u.source, ''),
              nullif(u.before, 0), nullif(u.after, 0), u.at, u.by_person, u.by_name
            from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::boolean[], $9::text[], $10::int[], $11::int[], $12::timestamptz[], $13::uuid[], $14::text[])
              u (id, session, person, organisation, status, to_say, booked, source, before, after, at, by_person, by_name)
            """,
            partnership.Value, entries.Select(a => a.Id).ToArray(), entries.Select(a => a.SessionId).ToArray(), entries.Select(a => a.AttendeeId).ToArray(),
            entries.Select(a => a.Organisation?.Value ?? Guid.Empty).ToArray(), entries.Select(a => a.Status is { } status ? StateWord.Of(status) : "").ToArray(), entries.Select(a => a.ToSay ?? "").ToArray(),
            entries.Select(a => a.BookedHere).ToArray(), entries.Select(a => a.Source ?? "").ToArray(), entries.Select(a => a.Before ?? 0).ToArray(), entries.Select(a => a.After ?? 0).ToArray(),
            entries.Select(a => a.At).ToArray(), entries.Select(a => a.ByPerson.Value).ToArray(), entries.Select(a => a.ByName).ToArray()))
        {
            await insert.ExecuteNonQueryAsync(cancellation);
        }
    }
}
