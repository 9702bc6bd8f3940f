using GoldenThread.Plans;

namespace GoldenThread.Storage.Plans;

/// <summary>A plan as the list of plans shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">When the document that it came from was published, as given.</param>
/// <param name="State">Whether it is run.</param>
/// <param name="Recommendations">How many recommendations, parts not counted.</param>
/// <param name="Actions">How many actions.</param>
/// <param name="Done">How many of them are done or no longer needed.</param>
/// <param name="Overdue">How many are open and overdue.</param>
public sealed record PlanRow(
    PlanId Id, string Reference, string Title, string? Published, PlanState State, int Recommendations, int Actions, int Done, int Overdue);
