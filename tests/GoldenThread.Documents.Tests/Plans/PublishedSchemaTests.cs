using System.Text.Json;
using System.Text.Json.Nodes;
using GoldenThread.Documents.Plans;
using GoldenThread.Documents.Tests.Samples;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>What is printed of a draft has the shape that docs/plan-draft.schema.json promises to other programs.</summary>
public class PublishedSchemaTests
{
    private static readonly JsonSchema Schema = new(
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plan-draft.schema.json"))).RootElement);

    public static TheoryData<string> Samples => SamplePlansTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_draft_of_a_sample_is_valid(string name) => Faults(await SamplePlansTests.Understood(name)).ShouldBeEmpty();

    [Theory]
    [InlineData("000_")]
    [InlineData("001_")]
    [InlineData("002_")]
    [InlineData("003_")]
    [InlineData("004_")]
    public async Task The_draft_of_a_source_document_is_valid(string beginning) => Faults((await SourceDocuments.Understood(beginning)).Draft).ShouldBeEmpty();

    [Theory]
    [InlineData("/title/text", "7")]
    [InlineData("/kind", "\"essay\"")]
    [InlineData("/recommendations/0/actions/0/spans", "[[1]]")]
    [InlineData("/recommendations/0/actions/0/dates/0/meaning", "\"soon\"")]
    [InlineData("/recommendations/0/rating", "\"green\"")]
    [InlineData("/unplaced", "null")]
    [InlineData("/source/sha256", "\"abc\"")]
    [InlineData("/extra", "1")]
    [InlineData("/furniture/0/kind", null)]
    public async Task A_draft_of_another_shape_is_not_valid(string path, string? json)
    {
        var draft = JsonNode.Parse(PlanDraftJson.Write(await SamplePlansTests.Understood("cw3-table.md")))!;
        var steps = path[1..].Split('/');
        var at = steps[..^1].Aggregate(draft, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (json is null) at.AsObject().Remove(steps[^1]);
        else at[steps[^1]] = JsonNode.Parse(json);
        Faults(draft.ToJsonString()).ShouldNotBeEmpty();
    }

    private static List<string> Faults(PlanDraft draft) => Faults(PlanDraftJson.Write(draft));

    private static List<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Schema.Faults(document.RootElement)];
    }
}
