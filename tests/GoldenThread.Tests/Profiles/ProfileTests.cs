using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Children;
using GoldenThread.Profiles;

namespace GoldenThread.Tests.Profiles;

public sealed class ProfileTests
{
    private static Arbitrary<AnyProfile> Profiles => Gen.Choose(0, int.MaxValue).Select(seed => new AnyProfile(seed)).ToArbitrary();

    [Fact]
    public void The_order_in_which_statements_arrive_changes_nothing() => Prop.ForAll(Profiles, given =>
    {
        var (when, known) = given.Asked();
        given.Words(when, known, given.Drawn.Shuffled(given.Statements)).ShouldBe(given.Words(when, known));
    }).Holds(500);

    [Fact]
    public void What_was_known_at_a_moment_never_changes_afterwards() => Prop.ForAll(Profiles, given =>
    {
        var (when, known) = given.Asked();
        given.Words(when, known, given.Statements.Where(s => s.Recorded <= known)).ShouldBe(given.Words(when, known));
    }).Holds(500);

    [Fact]
    public void An_exclusion_that_nothing_corroborates_calms_nothing() => Prop.ForAll(Profiles, given =>
    {
        var (when, known) = given.Asked();
        foreach (var shown in given.Shown(when, known).Where(s => !s.Shown.IsCalm()))
        {
            List<Statement> denials = [.. Enumerable.Range(0, 3).Select(n => given.Denial(shown.Factor, shown.Person, known.AddHours(-n)))];
            given.Known(known, [.. given.Statements, .. denials]).Of(shown.Factor, shown.Person, when).Shown.IsCalm().ShouldBeFalse($"{shown.Factor.Id} was {shown.Shown}");
        }
    }).Holds(500);

    [Fact]
    public void What_is_calm_has_a_basis_that_is_in_date() => Prop.ForAll(Profiles, given =>
    {
        var (when, known) = given.Asked();
        foreach (var shown in given.Shown(when, known).Where(s => s.Shown.IsCalm()))
        {
            shown.Counting.ShouldNotBeEmpty();
            shown.Counting.ShouldAllBe(c => !c.IsStale && (c.Excludes || c.Value == AnswerValue.NotApplicable));
            if (shown.Shown == Shown.Excluded) shown.Counting.ShouldContain(c => c.Value == AnswerValue.Excluded && c.RestsOn != null);
            foreach (var excluding in shown.Counting.Where(c => c.Excludes))
                (excluding.RestsOn!.Value.Corroborates() || (shown.Factor.Enough == EnoughBasis.OwnAccount && excluding.RestsOn == Basis.OwnAccount)).ShouldBeTrue();
            if (shown.Factor.Enough == EnoughBasis.Observed) shown.Counting.Where(c => c.Excludes).ShouldAllBe(c => c.RestsOn == Basis.Observed && c.Answer.IsInPerson);
        }
    }).Holds(500);

    [Fact]
    public void No_account_corroborates_whoever_gives_it_and_whoever_writes_it_down() => Prop.ForAll(Profiles, given =>
    {
        var (_, known) = given.Asked();
        var factor = AnyProfile.Definition.Find("alcohol")!;
        // A carer of a carer, a record that rests on an account, a call, somebody of the household who interprets.
        Statement[] accounts =
        [
            given.Answer(factor, given.Adults[0], AnswerValue.Excluded, Basis.ConfirmedByAnother, known, OrganisationId.New(), source: given.Adults[1], daysBefore: 0),
            given.Answer(factor, given.Adults[1], AnswerValue.Excluded, Basis.ConfirmedByAnother, known, OrganisationId.New(), source: given.Adults[0], daysBefore: 0),
            given.Answer(factor, given.Adults[2], AnswerValue.Excluded, Basis.ConfirmedByAnother, known, OrganisationId.New(), source: given.Adults[2], daysBefore: 0),
            given.Answer(factor, given.Adults[0], AnswerValue.Excluded, Basis.RecordsChecked, known, OrganisationId.New(), ProfileWords.RestsOn, "reported", daysBefore: 0),
            given.Answer(factor, given.Adults[0], AnswerValue.Excluded, Basis.Observed, known, OrganisationId.New(), ProfileWords.How, "video", daysBefore: 0),
            given.Answer(factor, given.Adults[0], AnswerValue.Excluded, Basis.ConfirmedByAnother, known, OrganisationId.New(), ProfileWords.Interpreter, given.Adults[1].Value.ToString(), daysBefore: 0),
        ];
        foreach (var account in accounts)
            given.Known(known, [.. given.Statements, account]).Of(factor, account.About, known).Standing.Single(s => s.Answer.Statement == account).Excludes.ShouldBeFalse();
        var outside = given.Answer(factor, given.Adults[0], AnswerValue.Excluded, Basis.ConfirmedByAnother, known, OrganisationId.New(), source: IndividualId.New(), daysBefore: 0);
        given.Known(known, [.. given.Statements, outside]).Of(factor, given.Adults[0], known).Standing.Single(s => s.Answer.Statement == outside).Excludes.ShouldBeTrue();
    }).Holds(200);

    [Fact]
    public void An_agency_supersedes_its_own_answer_and_nobody_elses() => Prop.ForAll(Profiles, given =>
    {
        var (when, known) = given.Asked();
        foreach (var shown in given.Shown(when, known))
        {
            shown.Standing.Select(s => s.Answer.Organisation).ShouldBeUnique();
            foreach (var agency in shown.Earlier.Except(shown.OtherWording).Where(a => !(shown.Factor.IsAskedAlone && a.IsOverheard && a.Value == AnswerValue.Excluded)).GroupBy(a => a.Organisation))
                agency.Max(a => a.Recorded).ShouldBe(shown.Standing.Single(s => s.Answer.Organisation == agency.Key).Answer.Recorded);
        }
    }).Holds(300);

    [Fact]
    public void Abuse_that_was_asked_about_before_others_was_not_asked() => Prop.ForAll(Profiles, given =>
    {
        var (_, known) = given.Asked();
        var factor = AnyProfile.Definition.Find("abuse-suffered")!;
        Statement[] none = [given.Answer(factor, given.Adults[2], AnswerValue.Excluded, Basis.Observed, known, null, ProfileWords.Alone, "no", daysBefore: 0)];
        given.Known(known, none).Of(factor, given.Adults[2], known).Shown.ShouldBe(Shown.NotAssessed);
        Statement[] some = [given.Answer(factor, given.Adults[2], AnswerValue.Present, Basis.Observed, known, null, ProfileWords.Alone, "no", daysBefore: 0)];
        given.Known(known, some).Of(factor, given.Adults[2], known).Shown.ShouldBe(Shown.Present);
    }).Holds(20);

    [Fact]
    public void A_blocked_assessment_asks_whether_to_escalate_after_four_weeks_under_one()
    {
        var given = new AnyProfile(7);
        var (factor, at) = (AnyProfile.Definition.Find("alcohol")!, new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        var blocked = given.Answer(factor, given.Adults[0], AnswerValue.CouldNotBeAssessed, null, at, null, ProfileWords.Attempts, "2 March, visit", daysBefore: 0);
        var shown = given.Known(at.AddDays(60), [blocked]).Of(factor, given.Adults[0], at.AddDays(60));
        shown.Shown.ShouldBe(Shown.CouldNotBeAssessed);
        shown.AsksToEscalate(AnyProfile.Definition, new DateOnly(2025, 11, 3), new DateOnly(2026, 3, 30)).ShouldBeFalse();
        shown.AsksToEscalate(AnyProfile.Definition, new DateOnly(2025, 11, 3), new DateOnly(2026, 3, 31)).ShouldBeTrue();
        shown.AsksToEscalate(AnyProfile.Definition, new DateOnly(2024, 11, 3), new DateOnly(2026, 4, 27)).ShouldBeFalse();
        shown.AsksToEscalate(AnyProfile.Definition, new DateOnly(2024, 11, 3), new DateOnly(2026, 4, 28)).ShouldBeTrue();
    }

    [Fact]
    public void Answers_to_a_wording_that_is_not_comparable_answer_nothing_and_are_kept()
    {
        var given = new AnyProfile(11);
        var (factor, at) = (AnyProfile.Definition.Find("alcohol")!, new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        var before = given.Answer(factor, given.Adults[0], AnswerValue.Excluded, Basis.Observed, at, null, ProfileWords.Version, "1", daysBefore: 0);
        FactorShown Asked(bool comparable)
        {
            var changed = factor with { Changed = new FactorChange(2, comparable, "It asks for more") };
            var second = AnyProfile.Definition with { Version = 2, Factors = [.. AnyProfile.Definition.Factors.Select(f => f.Id == "alcohol" ? changed : f)] };
            return new Profile(second, given.Child, [before], at).Of(changed, given.Adults[0], at);
        }

        Asked(comparable: true).Shown.ShouldBe(Shown.Excluded);
        Asked(comparable: false).Shown.ShouldBe(Shown.NotAssessed);
        Asked(comparable: false).OtherWording.Select(a => a.Statement).ShouldBe([before]);
        var without = AnyProfile.Definition with { Factors = [.. AnyProfile.Definition.Factors.Where(f => f.Id != "alcohol")] };
        new Profile(new ProfileDefinition("infant-care", 2, new DateOnly(2026, 1, 1), "Infant Care Profile", without.Factors), given.Child, [before], at).NoLongerAsked(at).Select(a => a.Statement).ShouldBe([before]);
    }
}
