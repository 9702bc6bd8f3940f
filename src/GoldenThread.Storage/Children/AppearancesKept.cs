using Dapper;
using GoldenThread.Children;

namespace GoldenThread.Storage.Children;

/// <summary>Notes that people appear in a record, once; whoever notes it may not see that somebody did before.</summary>
public static class AppearancesKept
{
    /// <summary>Notes it, as a part of what is being saved.</summary>
    /// <param name="db">The piece of work.</param>
    /// <param name="child">In whose record.</param>
    /// <param name="people">Who, and what they are called.</param>
    /// <param name="by">Who names them.</param>
    /// <param name="seal">The seal that it comes under.</param>
    public static async Task Note(GoldenThreadDb db, ChildId child, IReadOnlyList<(IndividualId Person, string Called)> people, WrittenBy by, SealId? seal)
    {
        foreach (var (person, called) in people.Where(p => p.Person.Value != child.Value))
            await db.Connection.ExecuteAsync(
                "insert into appearance (partnership_id, child_id, individual_id, organisation_id, description, at, seal_id) values (gt_partnership(), @child, @person, @organisation, @called, @at, @seal) on conflict do nothing",
                new { child = child.Value, person = person.Value, organisation = by.Organisation.Value, called, at = by.Recorded.UtcDateTime, seal = seal?.Value });
    }
}
