using System.Globalization;

namespace GoldenThread.Storage;

/// <summary>When a rating is in question, said in SQL for whole lists. The rule itself is in the model; a test holds the two together.</summary>
internal static class QuestionOf
{
    // The rating in force is looked up by its index, row by row; asked as "there is none later" it is joined for the whole table.
    private const string ClaimsCompletion =
        "select g.claims_completion and g.overruled_because is null from rating g where g.partnership_id = {0}.partnership_id and {1} = {0}.id and g.aspect = 'overall' and not g.sent_back order by g.id desc limit 1";

    private const string HasProof = "exists (select from evidence e where e.partnership_id = {0}.partnership_id and e.action_id = {0}.id and not e.withdrawn and e.kind <> 'statement')";

    private const string HasImpact = "exists (select from impact i where i.partnership_id = {0}.partnership_id and {1} = {0}.id and not i.withdrawn)";

    /// <summary>For an action "a": its rating in force claims completion, nobody overruled, and the record does not support it.</summary>
    public static readonly string Action =
        $"""
        (coalesce(({Of(ClaimsCompletion, "a", "g.action_id")}), false)
          and not (a.activity in ('done', 'no-longer-needed') and {Of(HasProof, "a")} and {Of(HasImpact, "a", "i.action_id")}))
        """;

    /// <summary>For a recommendation "r": the same, over all its actions that are still needed.</summary>
    public static readonly string Recommendation =
        $"""
        (coalesce(({Of(ClaimsCompletion, "r", "g.of_recommendation_id")}), false)
          and (select count(*) = 0
                 or not bool_and(c.activity = 'done' and {Of(HasProof, "c")})
                 or (not bool_and({Of(HasImpact, "c", "i.action_id")}) and not {Of(HasImpact, "r", "i.of_recommendation_id")})
               from plan_action c where c.partnership_id = r.partnership_id and c.recommendation_id = r.id and c.activity <> 'no-longer-needed'))
        """;

    private static string Of(string sql, string row, string key = "") => string.Format(CultureInfo.InvariantCulture, sql, row, key);
}
