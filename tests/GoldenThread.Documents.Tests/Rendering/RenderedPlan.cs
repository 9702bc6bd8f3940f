namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>A document that a plan was rendered to.</summary>
/// <param name="FileName">Its name; the ending says the format.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Expected">The plan that must be read back: what the layout can hold of the plan.</param>
public sealed record RenderedPlan(string FileName, byte[] Content, GeneratedPlan Expected);
