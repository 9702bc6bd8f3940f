using Dapper;

namespace GoldenThread.Storage.Home;

/// <summary>How many things of audits, policies, training and champions could wait for a person, asked in one question: lists are read only where there are some.</summary>
/// <param name="Concerns">Immediate concerns that nobody answered.</param>
/// <param name="Sheets">Sheets that they write.</param>
/// <param name="Moderations">Sheets that they moderate.</param>
/// <param name="Audits">Audits that ask their organisation for its list of cases.</param>
/// <param name="Acknowledgements">Policies of which their organisation may owe an answer.</param>
/// <param name="Policies">Policies that people are asked to read.</param>
/// <param name="Questions">Questions to them after training.</param>
/// <param name="Champions">Champions whom they may have to confirm.</param>
public sealed record DutyCounts(int Concerns, int Sheets, int Moderations, int Audits, int Acknowledgements, int Policies, int Questions, int Champions)
{
    private const string Sql = """
        select
          (select count(*)::int from immediate_concern where answered_at is null) as concerns,
          (select count(*)::int from audit_sheet where auditor_id = @person and state = 'open') as sheets,
          (select count(*)::int from moderation where moderator_id = @person and sent_at is null) as moderations,
          (select count(*)::int from audit a where @leads and a.state = 'planned' and a.organisations @> jsonb_build_array(@organisation::text) and not a.joined @> jsonb_build_array(@organisation::text)
            and not exists (select from audit_frame f where f.partnership_id = a.partnership_id and f.audit_id = a.id and f.organisation_id = @organisation)) as audits,
          (select count(*)::int from policy_acknowledgement where @leads and organisation_id = @organisation and passed_on is null) as acknowledgements,
          (select count(*)::int from policy_version v join policy p on p.partnership_id = v.partnership_id and p.id = v.policy_id
            where v.asks_readers and v.in_force_from <= @today and (p.ended_on is null or p.ended_on >= @today)) as policies,
          (select count(*)::int from follow_up_question where closes >= @today and answer is null) as questions,
          (select count(*)::int from champion where until is null and (person_id = @person or (@leads and organisation_id = @organisation))) as champions
        """;

    /// <summary>Asks for them, in the session of the person.</summary>
    /// <param name="db">A session.</param>
    /// <param name="person">The person.</param>
    /// <param name="organisation">Their organisation; null for none.</param>
    /// <param name="leads">True where they lead it.</param>
    /// <param name="today">The day in London.</param>
    public static Task<DutyCounts> Of(GoldenThreadDb db, PersonId person, OrganisationId? organisation, bool leads, DateOnly today) =>
        db.Connection.QuerySingleAsync<DutyCounts>(Sql, new { person = person.Value, organisation = organisation?.Value ?? Guid.Empty, leads, today });
}
