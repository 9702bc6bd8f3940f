using Dapper;

namespace GoldenThread.Storage.Children;

/// <summary>Notes that a person appears in a record, once; whoever notes it may not see that somebody did before.</summary>
public static class AppearancesKept
{
    /// <summary>Notes it, as a part of what is being saved.</summary>
    public static Task Note(GoldenThreadDb db, ChildId child, IndividualId individual, OrganisationId organisation, string description, DateTimeOffset at) => db.Connection.ExecuteAsync(
        "insert into appearance (partnership_id, child_id, individual_id, organisation_id, description, at) values (gt_partnership(), @child, @individual, @organisation, @description, @at) on conflict do nothing",
        new { child = child.Value, individual = individual.Value, organisation = organisation.Value, description, at = at.UtcDateTime });
}
