using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>A policy is added and sent by the manager, acknowledged by a lead and read by a practitioner on a phone: once without scripts.</summary>
public sealed class PolicyJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_policy_is_sent_acknowledged_and_read_on_a_phone(bool scripts)
    {
        var today = LondonTime.Today(TimeProvider.System);
        string Day(int from) => $"{today.AddDays(from):d MMMM yyyy}";
        var (reference, title) = ($"CALL-{(scripts ? 1 : 2)}", $"Who calls on the same day, {(scripts ? "with" : "without")} scripts");
        await using var manager = await site.SignedIn(Role.BusinessManager, Window.Phone, scripts);
        await manager.Go("/policies/new");
        await manager.Fill("Reference", reference);
        await manager.Fill("Title", title);
        await manager.Tick("Protocol");
        await manager.Fill("Words of the policy", "# When to call\n\nCall the duty team on the same day.\n\n- by telephone\n- and then in writing");
        await manager.Fill("In force from", Day(-30));
        await manager.Fill("Review by", Day(300));
        await manager.Tick("Ask people to confirm that they have read it");
        await manager.Unfold("Ask them up to three questions about it");
        await manager.Fill("Question 1", "When do you call?");
        await manager.Fill("Right answer to question 1", "On the same day");
        await manager.Fill("Wrong answers to question 1", "Next week\nNever");
        await manager.Fill("Where the policy says it (question 1)", "First sentence");
        await manager.Check();
        await manager.Press("Add a policy");
        await manager.Heads(title);
        await manager.Shows("Never confirmed in use");
        await manager.Follow("Circulate version 1");
        await manager.Tick(site.Organisation.Name);
        await manager.Fill("Answer by", Day(20));
        await manager.Check();
        await manager.Press("Circulate");
        await manager.Shows("received by 0 of 1 organisations");

        await using var lead = await site.SignedIn(Role.OrganisationLead, Window.Phone, scripts);
        await lead.Go("/policies");
        await lead.Follow($"Acknowledge {title}");
        await lead.Fill("Day on which it was received", Day(0));
        await lead.Press("Say that it was received");
        await lead.Fill("Day by which it had been passed on", Day(0));
        await lead.Fill("To whom, and how", "All health visitors, at team meetings");
        await lead.Fill("How many staff it reached", "60");
        await lead.Fill("Of how many", "80");
        await lead.Press("Say that it was passed on");
        await lead.Shows("60 of 80 staff");
        await lead.Fill("Day on which somebody looked", Day(0));
        await lead.Tick("An audit");
        await lead.Fill("Which one, and what it found", "18 of 20 files");
        await lead.Check();
        await lead.Press("Confirm that it is used");
        await lead.Shows("by an audit: 18 of 20 files");

        await using var nurse = await site.SignedIn(Role.Practitioner, Window.Phone, scripts);
        await nurse.Go("/policies");
        await nurse.Follow($"Read {title}");
        await nurse.Heads(title);
        await nurse.Shows("Call the duty team on the same day.");
        if (scripts) await nurse.Picture("policy-phone");
        await nurse.Check();
        await nurse.Tick("Next week");
        await nurse.Press("I have read this");
        await nurse.Shows("that you have read version 1");
        await nurse.Shows("The right answer: On the same day");
        await nurse.Check();

        await manager.Go($"/policies/{reference}");
        await manager.Shows("confirmed in use in 1; 60 of 80 (75%) staff reached");
        if (scripts) await manager.Picture("policy");
        await manager.Check();
        await manager.Go("/champions/new");
        await manager.Fill("Name", "Maya Ellis");
        await manager.Choose("Organisation", site.Organisation.Name);
        await manager.Fill("Subjects", $"{reference} bruises");
        await manager.Fill("Champion since", Day(-30));
        await manager.Check();
        await manager.Press("Add a champion");
        await nurse.Go("/champions");
        await nurse.Choose("Subject", $"{reference} bruises");
        await nurse.Press("Find champions");
        await nurse.Shows("Maya Ellis");
        await nurse.Check();
    }
}
