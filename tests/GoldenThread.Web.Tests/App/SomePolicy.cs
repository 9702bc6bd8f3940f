using GoldenThread.Champions;
using GoldenThread.Policies;
using GoldenThread.Time;

namespace GoldenThread.Web.Tests.App;

/// <summary>A policy that the fixture's organisation was sent, and a champion of it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Champion">The champion.</param>
public sealed record SomePolicy(Policy Policy, Champion Champion)
{
    private static int number;

    /// <summary>Its address.</summary>
    public string Address => $"/policies/{Policy.Reference}";

    /// <summary>Makes them.</summary>
    public static async Task<SomePolicy> In(GoldenThreadApp app, bool asksReaders = true)
    {
        var (by, today) = (SomePlan.Manager(app), LondonTime.Today(app.Clock));
        var words = "# When to call\n\nCall the duty team on the same day.\n\n- by telephone\n- and then in writing";
        var policy = new Policy(
            app.Partnership.Id, $"POL-{Interlocked.Increment(ref number)}", $"Bruising protocol {number}", PolicyKind.Protocol, null,
            new PolicyDraft(today.AddMonths(-3), today.AddMonths(9), words) { AsksReaders = asksReaders }, by);
        var asked = policy.Circulate([app.Organisation.Id], today.AddDays(20), [], by);
        asked[0].Receive(today, by);
        var champion = new Champion(
            app.Partnership.Id, new ChampionDraft("Maya Ellis", app.Organisation.Id, ["bruises", "safe sleep"], today.AddYears(-2)) { Email = "maya@northmere.example", Trained = today.AddYears(-2) }, by);
        await using var db = await app.Open();
        db.AddRange(policy, new PolicyText(policy.Newest, words), champion);
        db.AddRange(asked);
        await db.Save();
        return new SomePolicy(policy, champion);
    }
}
