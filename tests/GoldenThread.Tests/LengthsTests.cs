using System.Collections.Immutable;
using GoldenThread.Chronologies;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;
using GoldenThread.Reviews;
using static GoldenThread.Tests.Building;

namespace GoldenThread.Tests;

public class LengthsTests
{
    [Fact]
    public void A_text_may_be_as_long_as_is_said_beside_it_and_no_longer()
    {
        Lengths.Check(new Plan(Northmere, "NM7", new string('x', Longest.Heading)));
        Should.Throw<RuleException>(
            () => Lengths.Check(new Plan(Northmere, "NM7", new string('x', Longest.Heading + 1)))).Message.ShouldBe("Title must be 1,000 characters or fewer");
    }

    [Fact]
    public void What_is_too_long_in_a_document_is_refused_with_its_place_and_not_cut()
    {
        DraftAction ActionOf(int characters) => new() { Text = new DraftText(new string('x', characters), []) };
        PlanDraft Of(int characters) => new()
        {
            Source = new DraftSource("plan.txt", new string('0', 64), 10),
            Kind = DraftKind.Plan,
            Reference = new DraftText("NM8", []),
            Recommendations =
            [
                new DraftRecommendation { Number = new DraftText("4", []), Text = new DraftText("Listen", []), Actions = [ActionOf(3), ActionOf(characters)] },
            ],
        };
        AcceptedPlan Accept(PlanDraft draft) =>
            PlanAcceptance.Accept(draft, DocumentId.New(), new OrganisationRegister([]), RatingScale.Three, Northmere, Manager);

        Accept(Of(Longest.Passage)).Plan.Recommendations[0].Actions[1].Text.Length.ShouldBe(Longest.Passage);
        Should.Throw<RuleException>(() => Accept(Of(Longest.Passage + 1))).Message.ShouldBe("Recommendation 4, action 2: Action must be 100,000 characters or fewer");
    }

    [Fact]
    public void A_note_s_answer_and_a_column_of_a_chronology_are_refused_by_their_names()
    {
        Should.Throw<RuleException>(
            () => Note.Of(NoteKinds.Terms, _ => new string('x', Longest.Text + 1))).Message.ShouldBe("Purpose must be 20,000 characters or fewer");
        Should.Throw<RuleException>(() => Lengths.Check(new WrittenEntry(Seen: new string('x', Longest.Text + 1)), StoredEntry.Place("trust.csv", 17))).Message
            .ShouldBe("“trust.csv”, row 17: Seen must be 20,000 characters or fewer");
    }

    [Fact]
    public void What_says_nothing_of_its_length_is_limited_however_deep_it_stands()
    {
        Should.Throw<RuleException>(() => Lengths.Check(new GlossaryContent([], [new string('x', Longest.Text + 1)])));
        Should.Throw<RuleException>(() => Lengths.Check(new Note(ImmutableDictionary<string, string>.Empty.Add("purpose", new string('x', Longest.Text + 1)))));
        Lengths.Check(new GlossaryContent(default, default));
    }
}
