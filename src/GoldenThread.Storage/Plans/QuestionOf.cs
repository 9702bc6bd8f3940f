using System.Globalization;

namespace GoldenThread.Storage.Plans;

/// <summary>When a rating is in question, said in SQL for whole lists. The rule itself is in the model; a test holds the two together.</summary>
internal static class QuestionOf
{
    private const string ClaimsCompletion = "g.claims_completion and g.overruled_because is null";

    private const string HasProof = "exists (select from evidence e where e.partnership_id = {0}.partnership_id and e.action_id = {0}.id and not e.withdrawn and e.kind <> 'statement')";

    private const string HasImpact = "exists (select from impact i where i.partnership_id = {0}.partnership_id and {1} = {0}.id and not i.withdrawn)";

    /// <summary>For an action "a": its rating in force claims completion, nobody overruled, and the record does not support it.</summary>
    public static readonly string Action =
        $"""
        (coalesce(({RatingOf.Action(ClaimsCompletion, "a", "'overall'")}), false)
          and not (a.activity in ('done', 'no-longer-needed') and {Of(HasProof, "a")} and {Of(HasImpact, "a", "i.action_id")}))
        """;

    /// <summary>For a recommendation "r": the same, over all its actions that are still needed.</summary>
    public static readonly string Recommendation =
        $"""
        (coalesce(({RatingOf.Recommendation(ClaimsCompletion, "r", "'overall'")}), false)
          and (select count(*) = 0
                 or not bool_and(c.activity = 'done' and {Of(HasProof, "c")})
                 or (not bool_and({Of(HasImpact, "c", "i.action_id")}) and not {Of(HasImpact, "r", "i.of_recommendation_id")})
               from plan_action c where c.partnership_id = r.partnership_id and c.recommendation_id = r.id and c.activity <> 'no-longer-needed'))
        """;

    private static string Of(string sql, string row, string key = "") => string.Format(CultureInfo.InvariantCulture, sql, row, key);
}
