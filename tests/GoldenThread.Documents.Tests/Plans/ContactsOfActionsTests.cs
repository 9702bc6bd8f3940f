using System.Text;
using GoldenThread.Organisations;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Tests.Plans;

/// <summary>Posts in a column of leads stay with their action, and are no organisations.</summary>
public sealed class ContactsOfActionsTests
{
    [Fact]
    public void A_post_beside_an_organisation_at_one_or_alone_is_the_contact_of_the_action()
    {
        const string Table = """
            Action plan DW9,,,
            Recommendation,Action,Lead,Due
            See each child,Train each team,"Head of Safeguarding, Derwen County Council",01/05/2027
            See each child,Note it,Designated Nurse Derwen CCG,01/06/2027
            See each child,Note them,Named Nurse,01/06/2027
            See each child,Tell them,Derwen County Council,01/06/2027
            """;
        var draft = SourceDocuments.OfFile("plan.csv", Encoding.UTF8.GetBytes(Table));
        var by = new Actor(PersonId.New(), "Morgan Hale", Role.BusinessManager, null, new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));
        var accepted = PlanAcceptance.Accept(draft, DocumentId.New(), new OrganisationRegister([]), RatingScale.Three, PartnershipId.New(), by);
        accepted.Plan.Recommendations.SelectMany(r => r.Actions).Select(a => a.Contacts).ShouldBe(
            ["Head of Safeguarding, Derwen County Council", "Designated Nurse Derwen CCG", "Named Nurse", null]);
        accepted.NewOrganisations.Select(o => o.Name).ShouldBe(["Derwen County Council", "Derwen CCG"]);
        accepted.WithContactsAlone.ShouldBe(1);
    }
}
