using GoldenThread.Organisations;

namespace GoldenThread.Tests.Organisations;

/// <summary>People without a title are people; houses, schools and streets that bear a given name are not.</summary>
public sealed class GivenNamesTests
{
    [Theory]
    [InlineData("Anna Reed", null)]
    [InlineData("Anna Reed, Northmere County Council", "Northmere County Council")]
    [InlineData("Mary-Jane O’Leary (Larkmere Police)", "Larkmere Police")]
    [InlineData("Paul Marsh – Fenmere Hospitals NHS Trust", "Fenmere Hospitals NHS Trust")]
    [InlineData("Tom Van Dorn", null)]
    public void A_person_never_becomes_an_organisation(string name, string? body)
    {
        var parts = NameParts.Of(name);
        parts.Kind.ShouldBe(PartyKind.Person);
        PostNames.BodyOf(parts).ShouldBe(body);
    }

    [Theory]
    [InlineData("Helen House")]
    [InlineData("Margaret Street Surgery")]
    [InlineData("St Mary Infants")]
    [InlineData("Mary Reed Trust")]
    [InlineData("Grace Harbour")]
    [InlineData("Northmere County Council")]
    [InlineData("Rose Court, Northmere")]
    [InlineData("Joseph Lane School, Tarnley")]
    [InlineData("anna project")]
    public void A_house_or_a_body_with_a_given_name_is_none(string name) => NameParts.Of(name).Kind.ShouldBe(PartyKind.Organisation);
}
