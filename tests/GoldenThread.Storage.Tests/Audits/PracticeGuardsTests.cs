using GoldenThread.Storage.Tests.Access;
using GoldenThread.Testing;

namespace GoldenThread.Storage.Tests.Audits;

/// <summary>What guards audits, training and policies in the database: each guard, taken out, is seen to be missed by somebody who sees or does more than before.</summary>
public sealed class PracticeGuardsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Own = "partnership_id = (select gt_partnership())";

    private static PracticeWorld? kept;

    public static TheoryData<string, string> Guards => new()
    {
        { "who sees an audit before it is reported", Sees("audit") },
        { "who sees lists of cases", Sees("audit_frame") },
        { "who sees references", Sees("audit_case") },
        { "who sees sheets", Sees("audit_sheet") },
        { "who sees moderations", Sees("moderation") },
        { "who sees the panel's grades", Sees("panel_grade") },
        { "who sees immediate concerns", Sees("immediate_concern") },
        { "who sees who may read a sheet", Sees("sheet_reader") },
        { "that being named is not leading", Body("gt_leads_audit", "'part', 'lead'", "'person', gt_person()") },
        { "that an auditor sees their own cases", Body("gt_reads_audit_case", "s.auditor_id = gt_person()", "true") },
        { "that a moderator sees the cases that they were given", Body("gt_reads_audit_case", "m.moderator_id = gt_person()", "true") },
        { "whose sheet shows a lead a case of another organisation", Body("gt_own_sheet_reads_case", "s.organisation_id in (select gt_my_organisations())", "true") },
        { "that their own organisation's sheets show cases to its lead alone", Body("gt_own_sheet_reads_case", "gt_is_lead() and", "") },
        { "that moderation is blind", Body("gt_moderated_sheet", "m.sent_at is not null", "true") },
        { "whose moderation shows a sheet", Body("gt_moderated_sheet", "m.moderator_id = gt_person()", "true") },
        { "whose sheet shows a moderation", Body("gt_audits_sheet", "s.auditor_id = gt_person()", "true") },
        { "who is told how far an audit has come", Body("gt_audit_progress", "gt_runs_plans() or gt_is_named_for_audit(of_audit) or gt_is_lead()", "true") },
        { "that a practitioner waits for the report", Body("gt_reads_own_sheet", "a.reported_at is not null", "true") },
        { "that a practitioner's reading can be withdrawn", Body("gt_reads_own_sheet", "r.withdrawn_at is null", "true") },
        { "whose sheet a practitioner reads", Body("gt_reads_own_sheet", "r.person_id = gt_person()", "true") },
        { "who lets a practitioner read", Body("gt_may_show_sheet", "gt_is_lead() and", "") },
        { "whose sheet is shown", Body("gt_may_show_sheet", "of_organisation in (select gt_my_organisations())\n    and exists", "exists") },
        { "to whom a sheet is shown", Body("gt_may_show_sheet", "a.organisation_id in (select gt_my_organisations())", "true") },
        { "that a locked frame never changes", "alter table audit_frame disable trigger stays" },
        { "who gives a list of cases", Inserts("audit_frame") },
        { "who gives out sheets", Inserts("audit_sheet") },
        { "who writes a sheet", Updates("audit_sheet") },
        { "who gives out moderations", Inserts("moderation") },
        { "who grades as moderator", Updates("moderation") },
        { "who raises a concern", Inserts("immediate_concern") },
        { "who answers a concern", Updates("immediate_concern") },
        { "who plans audits", Inserts("audit") },
        { "who changes an audit", Updates("audit") },

        { "who sees attendance", Sees("attendance") },
        { "who sees names", Sees("attendee") },
        { "who sees an answer", Sees("follow_up_question") },
        { "who I am to a list", Body("gt_my_attendees", "a.email = me.email\n  union", "true\n  union") },
        { "which sessions somebody trains", Body("gt_my_sessions", "s.trainers @> (select jsonb_build_array(jsonb_build_object('person', gt_person())))", "true") },
        { "who is told whether an address is known", Body("gt_attendees_of", "((select gt_runs_plans()) or (select gt_books_others()) or (select gt_trains()) or a.email = (select gt_my_email()))", "true") },
        { "who has figures of attendance", Body("gt_attendance_figures", "(select gt_sees_plans()) or", "true or") },
        { "who has figures of coverage", Body("gt_training_held", "(select gt_sees_plans()) or", "true or") },
        { "that answers are counted from ten on", Body("gt_follow_ups", "k >= 10", "k >= 0") },
        { "who has counts of answers", Body("gt_follow_ups", "gt_sees_plans() or s.id in (select gt_my_sessions())", "true") },
        { "who is told how many answered", Body("gt_follow_up_progress", "(select gt_runs_plans()) or", "true or") },
        { "that words are shown from ten on", Body("gt_follow_up_words", ">= 10", ">= 0") },
        { "that how sure people felt is counted from ten on", Body("gt_learning", "n >= 10", "n >= 0") },
        { "that a list is kept by who may", Inserts("attendance") },
        { "that a list is changed by who may", Updates("attendance") },
        { "who enters people", Inserts("attendee") },
        { "who changes people", Updates("attendee") },
        { "who makes courses", Inserts("course") },
        { "who gives numbers in scope", Inserts("scope_count") },
        { "that a letter is asked about before signing in alone", Body("gt_partnership_of_follow_up", "gt_scope() = 'sign-in'", "true") },
        { "that a door is asked about before signing in alone", Body("gt_partnership_of_session", "gt_scope() = 'sign-in'", "true") },

        { "who sees what organisations say of a policy", Sees("policy_acknowledgement") },
        { "who sees who has read a policy", Sees("policy_read") },
        { "who is told how many have read it", Body("gt_policy_readers", "(gt_sees_plans() or", "(true or") },
        { "whose policy a lead keeps", Body("gt_keeps_policy", "and p.owner_id in (select gt_my_organisations())", "") },
        { "who adds policies", Inserts("policy") },
        { "who ends policies", Updates("policy") },
        { "who adds versions", Inserts("policy_version") },
        { "who writes the words of a version", Inserts("policy_text") },
        { "who uploads the document of a version", Inserts("policy_file") },
        { "who speaks for an organisation", Updates("policy_acknowledgement") },
        { "that nobody reads for somebody else", Inserts("policy_read") },
        { "who sees what somebody answered about a policy", Sees("policy_answer") },
        { "that nobody answers for somebody else", Inserts("policy_answer") },
        { "who is told how many answered rightly", Body("gt_policy_answers", "(gt_sees_plans() or gt_keeps_policy(of_policy))", "true") },
        { "that answers about a policy are told ten at a time", Body("gt_policy_answers", "/ 10 * 10", "") },
        { "who adds champions", Inserts("champion") },
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task A_guard_that_is_taken_out_is_missed(string guard, string takenOut)
    {
        var world = kept ??= await PracticeWorld.Keep(database);
        var before = await TakenOut.From(database, takenOut);
        try
        {
            (await world.Wrong()).ShouldNotBeEmpty($"without {guard} nothing was seen to be wrong");
        }
        finally
        {
            await database.AsOwner(before);
        }
    }

    [Fact]
    public async Task Each_that_is_taken_out_is_put_back_as_it_was()
    {
        var world = kept ??= await PracticeWorld.Keep(database);
        foreach (var row in Guards) await database.AsOwner(await TakenOut.From(database, row.Data.Item2));
        (await world.Wrong()).ShouldBeEmpty();
    }

    private static string Sees(string table) => $"alter policy sees on {table} using ({Own}); call gt_change_what_is_seen('{table}')";

    private static string Inserts(string table) => $"alter policy inserts on {table} with check ({Own})";

    private static string Updates(string table) => $"alter policy updates on {table} using ({Own}) with check ({Own})";

    private static string Body(string function, string part, string with) => TakenOut.Body(function, part, with);
}
