namespace GoldenThread.Sample.Plans;

/// <summary>An invented plan.</summary>
internal sealed record SamplePlan(string Reference, string Title, params SampleRecommendation[] Recommendations);
