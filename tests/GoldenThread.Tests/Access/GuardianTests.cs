using GoldenThread.Access;

namespace GoldenThread.Tests.Access;

/// <summary>Guardians of a restricted record decide together; openers of a seal say who opens it.</summary>
public sealed class GuardianTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly (PersonId Bea, PersonId Gwen, PersonId Hal, PersonId Pia) People = (PersonId.New(), PersonId.New(), PersonId.New(), PersonId.New());

    [Fact]
    public void Two_guardians_decide_and_while_both_are_there_nobody_else()
    {
        Should.Throw<RuleException>(() => Proposed(People.Gwen).Decide(true, People.Gwen, Listed, [], Now));
        Should.Throw<RuleException>(() => Proposed(People.Gwen).Decide(true, People.Hal, Listed, [], Now));
        Should.Throw<RuleException>(() => Proposed(People.Hal).Decide(true, People.Gwen, Listed, [], Now));
        Proposed(People.Gwen).Decide(true, People.Bea, Listed, [], Now);
    }

    [Fact]
    public void Somebody_of_the_list_who_sees_the_record_stands_in_for_a_guardian_who_has_gone_beside_the_one_who_is_there()
    {
        PersonId[] gone = [People.Bea];
        Should.Throw<RuleException>(() => Proposed(People.Gwen).Decide(true, People.Pia, Listed, gone, Now)).Message.ShouldContain("other guardian");
        Should.Throw<RuleException>(() => Proposed(People.Gwen).Decide(true, PersonId.New(), Listed, gone, Now));
        var proposal = Proposed(People.Hal);
        Should.Throw<RuleException>(() => proposal.Decide(true, People.Hal, Listed, gone, Now));
        proposal.Decide(true, People.Gwen, Listed, gone, Now);
        proposal.DecidedBy.ShouldBe(People.Gwen);
        Should.Throw<RuleException>(() => proposal.Decide(true, People.Gwen, Listed, gone, Now));
    }

    [Fact]
    public void An_opener_names_others_and_stays_one()
    {
        var seal = new Seal { Partnership = PartnershipId.New(), Child = ChildId.New(), Organisation = OrganisationId.New(), Kind = SealKind.Adoption, Openers = [People.Bea], OthersSee = OthersSee.Silent, At = Now, ReviewDay = new(2026, 6, 1) };
        Should.Throw<RuleException>(() => seal.OpenFor([People.Hal], People.Bea, Now));
        seal.OpenFor([People.Bea, People.Hal, People.Hal], People.Bea, Now);
        seal.Openers.ShouldBe([People.Bea, People.Hal]);
        seal.LiftedAt = Now;
        Should.Throw<RuleException>(() => seal.OpenFor([People.Bea], People.Bea, Now.AddMinutes(1)));
    }

    private static Restriction Listed => new()
    {
        Partnership = PartnershipId.New(),
        Child = ChildId.New(),
        List = new Dictionary<PersonId, Level> { [People.Bea] = Level.Record, [People.Gwen] = Level.Record, [People.Hal] = Level.Record, [People.Pia] = Level.Plan },
        Guardians = [People.Bea, People.Gwen],
        Because = "A colleague's child",
        At = Now,
        ReviewDay = new(2026, 8, 1),
    };

    private static RestrictionProposal Proposed(PersonId by) => new()
    {
        Partnership = PartnershipId.New(),
        Restriction = Guid.NewGuid(),
        Child = ChildId.New(),
        List = new Dictionary<PersonId, Level>(),
        Guardians = [],
        Because = "Moved",
        At = Now,
        By = by,
    };
}
