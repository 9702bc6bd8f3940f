namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>Renders plans in one layout and format.</summary>
/// <param name="Name">What a failed test shows.</param>
/// <param name="Render">Does it.</param>
public sealed record PlanRenderer(string Name, Func<GeneratedPlan, RenderedPlan> Render)
{
    public override string ToString() => Name;
}
