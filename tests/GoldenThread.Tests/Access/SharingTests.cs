using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Children;

namespace GoldenThread.Tests.Access;

/// <summary>What must hold for something to be shared, what a share shows, and what a consent covers (children.md, 6).</summary>
public sealed class SharingTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly PartnershipId Here = PartnershipId.New();
    private static readonly ChildId Child = ChildId.New();
    private static readonly (OrganisationId Council, OrganisationId School, OrganisationId Police) Organisations = (OrganisationId.New(), OrganisationId.New(), OrganisationId.New());
    private static readonly Worker Pat = new(PersonId.New(), Organisations.School, Role.Practitioner, null);
    private static readonly Worker Dev = new(PersonId.New(), Organisations.Police, Role.Practitioner, null);
    private static readonly ShareRecipient ToSchool = new(Organisations.School.Value, Organisations.School, null);
    private static readonly SharingTimes Times = new(new DateOnly(2026, 6, 1), 365);

    [Fact]
    public void A_share_shows_what_was_shared_and_nothing_else_to_those_it_is_with_while_it_lasts()
    {
        var (told, other) = (Said(), Said());
        var share = Share(told);
        share.Shows(told, Pat, Now).ShouldBeTrue();
        share.Shows(other, Pat, Now).ShouldBeFalse();
        share.Shows(told, Dev, Now).ShouldBeFalse();
        share.Shows(told, Pat, Now.AddSeconds(-1)).ShouldBeFalse("it had not been shared yet");
        share.Shows(told, Pat, Now.AddDays(31)).ShouldBeFalse("its last day is over");
        SeenStatement.By(told, Level.Own, Pat, [], Now, NoSeals, NoLimits, [share]).ShouldBeTrue();
        SeenStatement.By(told, Level.Nothing, Pat, [], Now, NoSeals, NoLimits, [share]).ShouldBeFalse("a conflict leaves nothing, whatever was shared");
        share.End(Now.AddDays(1), "Consent was withdrawn");
        share.Shows(told, Pat, Now.AddDays(1)).ShouldBeFalse();
        share.Shows(told, Pat, Now.AddHours(1)).ShouldBeTrue();
    }

    [Fact]
    public void A_share_says_of_whom_it_is_and_opens_no_seal()
    {
        var (told, name) = (Said(), Statement.OfFact(Here, Child, StatementId.New(), By(Organisations.Council), new FactContent(FactKind.Name, new IndividualId(Child.Value)) { Value = "Posy Marlow" }, new Given { Basis = Basis.RecordsChecked }));
        SeenStatement.By(name, Level.Own, Pat, [], Now, NoSeals, NoLimits, [Share(told)]).ShouldBeTrue();
        SeenStatement.By(name, Level.Own, Pat, [], Now, NoSeals, NoLimits, []).ShouldBeFalse();
        var seal = Seal();
        told.PutUnder(seal.Id);
        SeenStatement.By(told, Level.Own, Pat, [], Now, Seals(seal), NoLimits, [Share(told)]).ShouldBeFalse();
    }

    [Fact]
    public void What_is_limited_closes_for_everybody_with_its_limit()
    {
        var limit = new StatementLimit { Partnership = Here, Child = Child, Organisation = Organisations.Council, Audience = [Organisations.Police.Value], UntilDay = new DateOnly(2026, 5, 10), At = Now };
        var (told, limits) = (Said(limit: limit.Id), new Dictionary<LimitId, StatementLimit> { [limit.Id] = limit });
        SeenStatement.By(told, Level.Record, Pat, [], Now, NoSeals, limits, []).ShouldBeFalse("no level reaches it");
        SeenStatement.By(told, Level.Own, Pat, [], Now, NoSeals, limits, [Share(told)]).ShouldBeTrue("those it is shared with see it");
        SeenStatement.By(told, Level.Own, Pat, [], Now.AddDays(7), NoSeals, limits, [Share(told)]).ShouldBeFalse("its content has closed");
    }

    [Fact]
    public void What_was_told_stays_told_after_the_share_has_ended()
    {
        var told = Said();
        var share = Share(told);
        share.End(Now.AddDays(1), "Consent was withdrawn");
        KnownEntry Known(OrganisationId of, Worker worker, DateTimeOffset at) => KnownEntry.Of([told], of, new Dictionary<PersonId, Worker> { [worker.Person] = worker }, at, [], new Dictionary<PersonId, Level>(), (_, _) => [], NoSeals, NoLimits, [share]);
        Known(Organisations.School, Pat, Now.AddDays(2)).Words().ShouldBe(["told"]);
        Known(Organisations.School, Pat, Now.AddMinutes(-1)).IsListed.ShouldBeFalse();
        Known(Organisations.Police, Dev, Now.AddDays(2)).IsListed.ShouldBeFalse();
    }

    [Fact]
    public void What_is_sealed_is_not_shared_nor_what_another_asked_not_to_pass_on()
    {
        var seal = Seal();
        var hidden = Said();
        hidden.PutUnder(seal.Id);
        Should.Throw<RuleException>(() => Pass([hidden], Organisations.Council, seals: Seals(seal))).Message.ShouldContain("sealed");
        var limit = new StatementLimit { Partnership = Here, Child = Child, Organisation = Organisations.Police, Audience = [Organisations.Council.Value], NoOnwardSharing = true, At = Now };
        var (theirs, limits) = (Said(Organisations.Police, limit.Id), new Dictionary<LimitId, StatementLimit> { [limit.Id] = limit });
        Should.Throw<RuleException>(() => Pass([theirs], Organisations.Council, limits)).Message.ShouldContain("not passed on");
        Pass([theirs], Organisations.Police, limits);
        var said = Said(Organisations.Police);
        Should.Throw<RuleException>(() => Pass([said], Organisations.Council, shares: [Share(said, noOnward: true)]));
        Pass([said], Organisations.Council, shares: [Share(said)]);
    }

    [Fact]
    public void Consent_is_offered_only_where_it_was_given_and_the_duty_to_disclose_from_its_day()
    {
        Times.Offered(new DateOnly(2026, 5, 4), false).ShouldBe([ShareBasis.DutyToSafeguard, ShareBasis.PublicTask, ShareBasis.LegalObligation, ShareBasis.VitalInterests]);
        Times.Offered(new DateOnly(2026, 6, 1), true).ShouldBe(Enum.GetValues<ShareBasis>());
        Times.Offered(new DateOnly(2026, 5, 31), true).ShouldNotContain(ShareBasis.DutyToDisclose);
        (Times with { DutyToDiscloseFrom = null }).Offered(new DateOnly(2036, 6, 1), true).ShouldNotContain(ShareBasis.DutyToDisclose);
        var offered = Times.Offered(new DateOnly(2026, 5, 4), false);
        foreach (var not in (ShareBasis?[])[null, ShareBasis.Consent, ShareBasis.DutyToDisclose]) Should.Throw<RuleException>(() => SharingRules.RequireBasis(not, offered, null));
        Should.Throw<RuleException>(() => SharingRules.RequireBasis(ShareBasis.PublicTask, offered, null)).About.ShouldBe(nameof(StatementShare.WithoutConsent));
        SharingRules.RequireBasis(ShareBasis.PublicTask, offered, WithoutConsent.CannotBeHad).ShouldBe(ShareBasis.PublicTask);
        SharingRules.RequireBasis(ShareBasis.DutyToSafeguard, offered, null).ShouldBe(ShareBasis.DutyToSafeguard);
    }

    [Fact]
    public void Nobody_shares_with_their_own_organisation_or_with_nobody()
    {
        Should.Throw<RuleException>(() => SharingRules.RequireOthers([], Organisations.Council));
        Should.Throw<RuleException>(() => SharingRules.RequireOthers([ToSchool], Organisations.School));
        SharingRules.RequireOthers([ToSchool], Organisations.Council);
    }

    [Fact]
    public void A_consent_covers_what_and_whom_it_names_until_it_is_withdrawn()
    {
        var (custody, other) = (StatementId.New(), StatementId.New());
        var consent = Given(custody).Checked();
        consent.Covers([custody], [ToSchool]).ShouldBeTrue();
        consent.Covers([custody], [new ShareRecipient(Pat.Person.Value, Organisations.School, Pat.Person)]).ShouldBeTrue("one of its people");
        consent.Covers([custody, other], [ToSchool]).ShouldBeFalse();
        consent.Covers([custody], [ToSchool, new ShareRecipient(Organisations.Police.Value, Organisations.Police, null)]).ShouldBeFalse();
        consent.HoldsAt(Now).ShouldBeTrue();
        consent.HoldsAt(Now.AddSeconds(-1)).ShouldBeFalse();
        consent.HoldsAt(Now.AddDays(40)).ShouldBeFalse();
        consent.Withdraw(Now.AddDays(1), null);
        consent.HoldsAt(Now.AddDays(1)).ShouldBeFalse();
        consent.HoldsAt(Now.AddHours(1)).ShouldBeTrue();
        Should.Throw<RuleException>(() => consent.Withdraw(Now.AddDays(2), null));
    }

    [Fact]
    public void Somebody_could_decide_or_somebody_decided_for_them()
    {
        Should.Throw<RuleException>(() => Given(StatementId.New(), capacity: false).Checked()).About.ShouldBe(nameof(Consent.Capacity));
        Should.Throw<RuleException>(() => Given(StatementId.New(), capacity: null).Checked());
        Given(StatementId.New(), capacity: false, authority: "Parental responsibility").Checked();
    }

    [Fact]
    public void An_agreement_covers_its_parties_on_its_basis_while_it_is_in_force()
    {
        var agreement = new SharingAgreement { Partnership = Here, Parties = [Organisations.Council.Value, Organisations.School.Value], What = "Incidents", Mode = SharingAgreement.Contents, Purposes = ["support"], Basis = "public task", FromDay = new DateOnly(2026, 5, 1), ToDay = new DateOnly(2026, 5, 31) };
        OrganisationId[] both = [Organisations.Council, Organisations.School];
        agreement.Covers(both, ShareBasis.PublicTask, Now).ShouldBeTrue();
        agreement.Covers(both, ShareBasis.Consent, Now).ShouldBeTrue();
        agreement.Covers(both, ShareBasis.LegalObligation, Now).ShouldBeFalse();
        agreement.Covers([.. both, Organisations.Police], ShareBasis.PublicTask, Now).ShouldBeFalse();
        agreement.Covers(both, ShareBasis.PublicTask, Now.AddDays(-4)).ShouldBeFalse();
        agreement.Covers(both, ShareBasis.PublicTask, Now.AddDays(28)).ShouldBeFalse();
        agreement.SuspendedAt = Now;
        agreement.Covers(both, ShareBasis.PublicTask, Now).ShouldBeFalse("suspended parties fail closed");
    }

    private static IReadOnlyDictionary<SealId, Seal> NoSeals { get; } = new Dictionary<SealId, Seal>();

    private static IReadOnlyDictionary<LimitId, StatementLimit> NoLimits { get; } = new Dictionary<LimitId, StatementLimit>();

    private static Dictionary<SealId, Seal> Seals(Seal seal) => new() { [seal.Id] = seal };

    private static Seal Seal() => new() { Partnership = Here, Child = Child, Organisation = Organisations.Council, Kind = SealKind.Adoption, Openers = [PersonId.New()], OthersSee = OthersSee.Silent, At = Now, ReviewDay = new(2026, 6, 1) };

    private static void Pass(Statement[] statements, OrganisationId by, Dictionary<LimitId, StatementLimit>? limits = null, StatementShare[]? shares = null, Dictionary<SealId, Seal>? seals = null) =>
        SharingRules.RequirePassable(statements, by, Now, seals ?? NoSeals, limits ?? NoLimits, shares ?? []);

    private static WrittenBy By(OrganisationId organisation) => new(organisation, null, "Hana Ford", Now.AddHours(-1));

    private static Statement Said(OrganisationId? by = null, LimitId? limit = null) => new(Here, Child, StatementId.New(), StatementKind.Contact, By(by ?? Organisations.Council), new Given { Limit = limit });

    private static StatementShare Share(Statement told, bool noOnward = false) => new()
    {
        Partnership = Here,
        Child = Child,
        Organisation = Organisations.Council,
        ByName = "Hana Ford",
        At = Now,
        Statements = [told.Number.Value],
        Recipients = [Organisations.School.Value],
        Kind = ShareKind.SafeguardingConcern,
        Basis = ShareBasis.DutyToSafeguard,
        UntilDay = new DateOnly(2026, 6, 3),
        NoOnwardSharing = noOnward,
    };

    private static Consent Given(StatementId what, bool? capacity = true, string? authority = null) => new()
    {
        Partnership = Here,
        Child = Child,
        Organisation = Organisations.Council,
        ByName = "Hana Ford",
        At = Now,
        GivenBy = IndividualId.New(),
        Statements = [what.Value],
        Recipients = [Organisations.School.Value],
        Purpose = "Support",
        How = "In writing",
        Capacity = capacity,
        Authority = authority,
        UntilDay = new DateOnly(2026, 6, 3),
    };
}
