using FsCheck.Fluent;
using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Tests.Children;

public sealed class GenogramTests
{
    [Fact]
    public void Parents_stand_above_siblings_and_partners_beside()
    {
        var drawn = new AnyAccess(1);
        var child = drawn.Children[0];
        var (self, mother, partner, brother, gran) = (new IndividualId(child.Value), IndividualId.New(), IndividualId.New(), IndividualId.New(), IndividualId.New());
        Statement Fact(FactKind kind, IndividualId about, IndividualId other, Basis basis = Basis.Observed, string? nuance = null) => Statement.OfFact(
            drawn.Partnership, child, StatementId.New(), drawn.By(drawn.Moment()), new FactContent(kind, about) { Other = other, Nuance = nuance }, new Given { Basis = basis });
        var picture = Genogram.Of(
            [Fact(FactKind.ParentOf, mother, self), Fact(FactKind.PartnerOf, partner, mother, Basis.OwnAccount), Fact(FactKind.SiblingOf, self, brother, nuance: "one of a birth"), Fact(FactKind.ParentOf, gran, mother)], self);
        int Row(IndividualId of) => picture.People.Single(p => p.Person == of).Row;
        (Row(gran), Row(mother), Row(partner), Row(self), Row(brother)).ShouldBe((0, 1, 1, 2, 2));
        picture.People.Select(p => (p.Row, p.Column)).ShouldBeUnique();
        picture.Lines.Single(l => l.Kind == FactKind.PartnerOf).SaidToBe.ShouldBeTrue("an own account corroborates nothing");
        picture.Lines.Single(l => l.Kind == FactKind.SiblingOf).OneOfABirth.ShouldBeTrue();
        picture.Lines.Single(l => l.Kind == FactKind.ParentOf && l.From == mother).SaidToBe.ShouldBeFalse();
    }

    [Fact]
    public void Whatever_is_stated_everybody_stands_once_and_every_line_joins_two_of_them() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var drawn = new AnyAccess(seed);
        var self = new IndividualId(drawn.Children[0].Value);
        IndividualId[] people = [self, IndividualId.New(), IndividualId.New()];
        var facts = Enumerable.Range(0, 12).Select(_ => drawn.AFact(drawn.Children[0], drawn.One(people))).Where(f => f.Holds(LondonTime.Day(drawn.Moment())) != Holding.No).ToList();
        var picture = Genogram.Of(facts, self);
        picture.People.Select(p => p.Person).ShouldBeUnique();
        picture.People.Select(p => (p.Row, p.Column)).ShouldBeUnique();
        picture.People.ShouldContain(p => p.Person == self);
        var there = picture.People.Select(p => p.Person).ToHashSet();
        picture.Lines.Where(l => there.Contains(l.From) != there.Contains(l.To)).ShouldBeEmpty();
    }).Holds(500);
}
