using GoldenThread.Plans;

namespace GoldenThread.Work.Plans;

/// <summary>A recommendation or an action that a page rates, or states the impact of.</summary>
internal interface IRatedInPlan
{
    IRated Rated { get; }

    /// <summary>What it is called where a sentence begins with it: "Recommendation 4 i".</summary>
    string Called { get; }

    string Address { get; }

    RatingScale Scale { get; }

    (string Text, string Href)[] WayBack(bool included);
}
