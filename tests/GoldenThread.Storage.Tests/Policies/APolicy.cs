using GoldenThread.Champions;
using GoldenThread.Policies;
using GoldenThread.Proofs;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Policies;

namespace GoldenThread.Storage.Tests.Policies;

/// <summary>A policy of the partnership that went to the trust and the council of an example, with a row in each of its tables; and one of the trust's own.</summary>
internal sealed record APolicy(Policy Policy, PolicyText Text, Acknowledgement OfTrust, Acknowledgement OfCouncil, Policy OfTheTrust, PolicyText OwnText, PolicyRead Read, Actor Nurse, Champion Champion)
{
    public static IEnumerable<object> In(Example example)
    {
        var all = Of(example);
        return [.. all.Rows, new PolicyEvidence(example.Partnership.Id, example.OfCouncil.Evidence[0].Id, example.OfCouncil.Id, all.Policy.Id, 1), Attached(example, all.Policy)];
    }

    private static AttachedResult Attached(Example example, Policy policy) => AttachedResult.Of(
        example.Partnership.Id, example.OfCouncil.Evidence[0].Id, example.OfCouncil.Id,
        new ShownResult(ResultOrigin.Circulation, policy.Id.Value, "", "received by 1 of 2 organisations", new(60, 80), "what organisations say", "Protocol BRUISING-1, version 1", Example.Today));

    public IEnumerable<object> Rows => [Policy, Text, new PolicyFile(Policy.Newest, "application/pdf", [37, 80, 68, 70], ScanResult.NotScanned), OfTrust, OfCouncil, OfTheTrust, OwnText, Read, .. PolicyAnswer.Of(Read, Policy.Newest, [2]), Champion];

    public static APolicy Of(Example example)
    {
        var by = example.Manager;
        var policy = new Policy(
            example.Partnership.Id, "BRUISING-1", "Bruising protocol", PolicyKind.Protocol, null,
            new PolicyDraft(new(2026, 1, 1), new(2027, 1, 1), "Call the same day.", "https://policies.example/7") { FileName = "protocol.pdf", BecauseOf = [example.First.Id], AsksReaders = true, Questions = [new("When do you call?", "On the same day", ["Next week", "Never"], "First sentence")] }, by);
        var asked = policy.Circulate([example.Trust.Id, example.Council.Id], Example.Today.AddDays(20), [], by);
        asked[0].Receive(Example.Today, by);
        var own = new Policy(example.Partnership.Id, "TRUST-1", "Safe sleep at the trust", PolicyKind.Guidance, example.Trust.Id, new PolicyDraft(new(2026, 1, 1), new(2026, 6, 1), "On the back."), by);
        var nurse = new Actor(PersonId.New(), "Uma Larkin", Role.Practitioner, example.Trust.Id, by.Now);
        return new APolicy(
            policy, new PolicyText(policy.Newest, "Call the same day."), asked[0], asked[1], own, new PolicyText(own.Newest, "On the back."), new PolicyRead(policy, policy.Newest, Example.Today, nurse), nurse,
            new Champion(example.Partnership.Id, new ChampionDraft("Uma Larkin", example.Trust.Id, ["safe sleep"], new(2026, 1, 1)) { Email = "uma@trust.example" }, by));
    }
}
