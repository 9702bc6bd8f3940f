using System.Text.Json;
using GoldenThread.Directories;
using GoldenThread.Documents.Directories;

namespace GoldenThread.Documents.Tests.Directories;

/// <summary>What directories send, in the forms in which Entra ID and others write it.</summary>
public sealed class ScimTests
{
    private static readonly DirectoryPerson Maya = new() { UserName = "maya.ellis@northmere.example", ExternalId = "e-1", Active = true, DisplayName = "Maya Ellis", GivenName = "Maya", FamilyName = "Ellis" };

    [Theory]
    [InlineData("userName eq \"maya.ellis@northmere.example\"", "username", "maya.ellis@northmere.example")]
    [InlineData("USERNAME Eq \"a\"", "username", "a")]
    [InlineData("externalId eq \"0a1b\"", "externalid", "0a1b")]
    [InlineData("emails[type eq \"work\"].value eq \"m@x.example\"", "emails", "m@x.example")]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"a\"", "username", "a")]
    [InlineData("userName eq \"a \\\"b\\\" c\"", "username", "a \"b\" c")]
    public void A_filter_names_what_is_looked_for(string words, string name, string value) =>
        ScimFilter.Read(words, "username", "externalid", "emails")!.Wanted.ShouldBe(new Dictionary<string, string> { [name] = value });

    [Fact]
    public void Two_conditions_both_hold()
    {
        var wanted = ScimFilter.Read("id eq \"1\" and members eq \"2\"", "id", "members")!.Wanted;
        wanted.ShouldBe(new Dictionary<string, string> { ["id"] = "1", ["members"] = "2" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("userName co \"a\"")]
    [InlineData("userName eq a")]
    [InlineData("userName eq \"a\" or userName eq \"b\"")]
    [InlineData("password eq \"a\"")]
    [InlineData("userName eq \"a\" and")]
    public void What_cannot_be_looked_up_is_refused_and_not_answered_with_everybody(string words) =>
        Should.Throw<ScimException>(() => ScimFilter.Read(words, "username")).Kind.ShouldBe("invalidFilter");

    [Fact]
    public void No_filter_asks_for_all() => ScimFilter.Read("  ", "username").ShouldBeNull();

    [Fact]
    public void A_person_is_read_as_a_whole()
    {
        var person = ScimUserChange.Whole(Of("""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "externalId":"e-1","userName":"maya.ellis@northmere.example","active":true,"displayName":"Maya Ellis",
             "emails":[{"value":"home@x.example","type":"home"},{"primary":true,"type":"work","value":"maya@northmere.example"}],
             "meta":{"resourceType":"User"},"name":{"formatted":"x","familyName":"Ellis","givenName":"Maya"},"roles":[]}
            """));
        person.ShouldBe(Maya with { Email = "maya@northmere.example" });
        person.Address.ShouldBe("maya@northmere.example");
        Maya.Address.ShouldBe("maya.ellis@northmere.example");
    }

    [Theory]
    [InlineData("""{"Operations":[{"op":"Replace","path":"active","value":"False"}]}""")]
    [InlineData("""{"Operations":[{"op":"replace","value":{"active":false}}]}""")]
    [InlineData("""{"operations":[{"op":"Add","path":"active","value":false}]}""")]
    [InlineData("""{"Operations":[{"op":"Replace","path":"active","value":[{"value":"False"}]}]}""")]
    [InlineData("""{"Operations":[{"op":"Remove","path":"active"}]}""")]
    [InlineData("""{"Operations":[{"op":"Replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:active","value":"false"}]}""")]
    public void A_leaver_is_not_active_whatever_the_form(string body) => ScimUserChange.Patched(Maya, Of(body)).ShouldBe(Maya with { Active = false });

    [Fact]
    public void A_change_without_a_path_names_attributes_with_their_paths() =>
        ScimUserChange.Patched(Maya, Of("""
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[
              {"op":"Replace","value":{"displayName":"Maya Hale","name.familyName":"Hale","emails[type eq \"work\"].value":"maya.hale@northmere.example"}},
              {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"Safeguarding"},
              {"op":"Add","path":"phoneNumbers[type eq \"work\"].value","value":"01632 960000"}]}
            """)).ShouldBe(Maya with { DisplayName = "Maya Hale", FamilyName = "Hale", Email = "maya.hale@northmere.example" });

    [Theory]
    [InlineData("""{"Operations":[{"op":"Replace","path":"active","value":"perhaps"}]}""")]
    [InlineData("""{"Operations":[{"op":"Replace","path":"userName","value":""}]}""")]
    [InlineData("""{"Operations":[{"op":"move","path":"userName","value":"x"}]}""")]
    [InlineData("""{"Operations":[{"op":"replace","value":"x"}]}""")]
    [InlineData("""{"Operations":{"op":"replace"}}""")]
    [InlineData("[]")]
    public void What_is_no_change_is_refused(string body) => Should.Throw<ScimException>(() => ScimUserChange.Patched(Maya, Of(body))).Status.ShouldBe(400);

    [Fact]
    public void Members_come_and_go_in_every_form()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());
        Group($$"""{"op":"Add","path":"members","value":[{"$ref":null,"value":"{{a}}"}]}""").Adds.ShouldBe([a]);
        Group($$"""{"op":"Add","value":{"members":[{"value":"{{a}}"},{"value":"{{b}}"}]} }""").Adds.ShouldBe([a, b]);
        Group($$"""{"op":"Remove","path":"members","value":[{"value":"{{a}}"}]}""").Removes.ShouldBe([a]);
        Group($$"""{"op":"Remove","path":"members[value eq \"{{a}}\"]"}""").Removes.ShouldBe([a]);
        Group($$"""{"op":"Remove","path":"members"}""").ShouldSatisfyAllConditions(one => one.Clears.ShouldBeTrue(), one => one.Adds.ShouldBeEmpty());
        Group($$"""{"op":"Replace","path":"members","value":[{"value":"{{b}}"}]}""").ShouldSatisfyAllConditions(one => one.Clears.ShouldBeTrue(), one => one.Adds.ShouldBe([b]));
        Group("""{"op":"Replace","path":"displayName","value":"Leads"}""").Name.ShouldBe("Leads");
        Should.Throw<ScimException>(() => Group("""{"op":"Add","path":"members","value":[{"value":"nobody"}]}"""));
        var both = ScimGroupChange.Patched(Of($$"""{"Operations":[{"op":"Add","path":"members","value":[{"value":"{{a}}"}]},{"op":"Remove","path":"members","value":[{"value":"{{a}}"}]}]}"""));
        (both.Adds, both.Removes).ShouldSatisfyAllConditions(one => one.Adds.ShouldBeEmpty(), one => one.Removes.ShouldBe([a], "the later word counts"));
    }

    private static ScimGroupChange Group(string operation) => ScimGroupChange.Patched(Of($$"""{"Operations":[{{operation}}]}"""));

    private static JsonElement Of(string json) => JsonDocument.Parse(json).RootElement;
}
