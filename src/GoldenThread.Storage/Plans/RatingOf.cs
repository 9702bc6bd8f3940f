namespace GoldenThread.Storage.Plans;

/// <summary>
/// The rating in force, said in SQL for whole lists: the last of an aspect that was not sent back. The rule itself is in the model
/// (<see cref="GoldenThread.Plans.RatingInForce"/>); a test holds the two together.
/// </summary>
internal static class RatingOf
{
    /// <summary>Asks for the rating "g" of an action itself: one row or none.</summary>
    /// <param name="columns">What is asked of it.</param>
    /// <param name="row">What the action is called in the question around it.</param>
    /// <param name="aspect">The aspect, in SQL.</param>
    public static string Action(string columns, string row, string aspect) => Last(columns, row, "action_id", aspect);

    /// <summary>Asks for the rating "g" of a recommendation as a whole: one row or none.</summary>
    /// <param name="columns">What is asked of it.</param>
    /// <param name="row">What the recommendation is called in the question around it.</param>
    /// <param name="aspect">The aspect, in SQL.</param>
    public static string Recommendation(string columns, string row, string aspect) => Last(columns, row, "of_recommendation_id", aspect);

    /// <summary>Whether a rating "g" counts on an aspect at all; the last that does is in force.</summary>
    /// <param name="aspect">The aspect, in SQL.</param>
    public static string Counts(string aspect) => $"g.aspect = {aspect} and not g.sent_back";

    // It is looked up by its index, row by row; asked as "there is none later" it is joined for the whole table.
    private static string Last(string columns, string row, string key, string aspect) =>
        $"select {columns} from rating g where g.partnership_id = {row}.partnership_id and g.{key} = {row}.id and {Counts(aspect)} order by g.id desc limit 1";
}
