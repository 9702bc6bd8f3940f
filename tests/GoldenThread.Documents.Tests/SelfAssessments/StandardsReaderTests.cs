using System.Text.Json.Nodes;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Profiles;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.SelfAssessments;
using YamlDotNet.Serialization;

namespace GoldenThread.Documents.Tests.SelfAssessments;

public class StandardsReaderTests
{
    private const string Small = """
        key: small
        number: 2
        title: A small set
        sources: [invented]
        scores:
          - { key: not-met, name: Not met, words: Not in place. }
          - { key: met, name: Met, words: In place. }
        metFrom: met
        standards:
          - key: lead
            title: Leadership
            statements:
              - { reference: "1.1", words: A leader answers for it., scoreWords: { met: The leader is named. } }
              - { reference: "1.2", words: Money is planned. }
        """;

    [Fact]
    public void One_set_comes_with_the_product_fits_the_schema_and_is_in_plain_words()
    {
        var set = StandardsReader.Product.ShouldHaveSingleItem();
        (set.Key, set.Number, set.Scores.Length, set.Name(set.MetFrom)).ShouldBe(("section-11", 1, 4, "Met"));
        set.Statements.Count().ShouldBeGreaterThan(20);
        using var reader = new StreamReader(DefinitionFile.Open("standard-set.schema.json"));
        var schema = Json.Schema.JsonSchema.FromText(reader.ReadToEnd());
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(StandardsReader.ProductText);
        schema.Evaluate(JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml))).IsValid.ShouldBeTrue();
        set.Statements.SelectMany(s => s.ScoreWords.Values.Append(s.Words).Append(s.Help)).Concat(set.Scores.Select(s => s.Words)).Select(PlainWords.Fault).OfType<string>().ShouldBeEmpty();
    }

    [Fact]
    public void A_score_means_what_the_statement_says_or_else_the_set()
    {
        var set = StandardsReader.Read(Small);
        set.Statement("1.1")!.Means(set.Scores[1]).ShouldBe("The leader is named.");
        set.Statement("1.2")!.Means(set.Scores[1]).ShouldBe("In place.");
        (set.IsMet(0), set.IsMet(1)).ShouldBe((false, true));
    }

    [Theory]
    [InlineData("metFrom: met", "metFrom: good", "A statement is met from “good”")]
    [InlineData("reference: \"1.2\"", "reference: \"1.1\"", "“1.1” is there 2 times")]
    [InlineData("reference: \"1.2\"", "reference: \"1/2\"", "a reference has letters, digits, dots and hyphens")]
    [InlineData("{ met: The leader", "{ metish: The leader", "1.1: “metish” is not one of the scores")]
    [InlineData("name: Met,", "name: Not applicable,", "“Not applicable” is not a score")]
    [InlineData("name: Met,", "name: \"Met, fully\",", "has a comma in its name")]
    [InlineData("key: small", "key: Small Set", "The short name (key)")]
    [InlineData("title: A small set", "titel: A small set", "Line 3")]
    [InlineData("sources: [invented]", "sources: []", "The sources are missing")]
    public void What_is_wrong_is_said_with_its_place(string instead, string of, string says) =>
        Should.Throw<UnreadableDocumentException>(() => StandardsReader.Read(Small.Replace(instead, of, StringComparison.Ordinal))).Message.ShouldContain(says);
}
