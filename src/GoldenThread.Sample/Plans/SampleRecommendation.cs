namespace GoldenThread.Sample.Plans;

/// <summary>A recommendation of an invented plan, with the ratings that it was given, oldest first.</summary>
internal sealed record SampleRecommendation(string Number, string Text, string Theme, SampleAction[] Actions, params string[] Ratings)
{
    public string? BoardQuestion { get; init; }
}
