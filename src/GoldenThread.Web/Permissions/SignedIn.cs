using GoldenThread.Accounts;
using System.Security.Claims;

namespace GoldenThread.Web.Permissions;

/// <summary>What the session says of a signed-in person. The words of a claim never come from the browser.</summary>
internal static class SignedIn
{
    public const string PartnershipClaim = "gt:partnership";
    public const string OrganisationClaim = "gt:organisation";
    public const string FullNameClaim = "gt:full-name";
    public const string RoleClaim = RoleOfPerson.Claim;
    public const string SessionClaim = "gt:session";
    public const string SecondStepClaim = "gt:second-step";
    public const string DirectoryClaim = "gt:directory";
    private const string ComesInClaim = "gt:comes-in";

    /// <summary>What the history shows for an organisation's directory of staff; null where it is none that asks. Only its token makes the claim.</summary>
    public static string? DirectoryOrNull(this ClaimsPrincipal person) => person.FindFirstValue(DirectoryClaim);

    /// <summary>
    /// True where nothing is missing that the partnership asks of whoever signs in. It is said anew at each request, and what is not said is not so: whoever
    /// nobody looked at gets nowhere.
    /// </summary>
    public static bool ComesIn(this ClaimsPrincipal person) => person.HasClaim(ComesInClaim, "yes");

    /// <summary>Says of a person whether anything is missing.</summary>
    public static void Mark(this ClaimsPrincipal person, bool comesIn)
    {
        var identity = (ClaimsIdentity)person.Identity!;
        foreach (var old in identity.FindAll(ComesInClaim).ToArray()) identity.RemoveClaim(old);
        identity.AddClaim(new Claim(ComesInClaim, comesIn ? "yes" : "no"));
    }

    /// <summary>The second step that was proved when the person signed in; null where none was.</summary>
    public static SecondStep? SecondStepOrNull(this ClaimsPrincipal person) =>
        person.FindFirstValue(SecondStepClaim) is { } step ? Enum.Parse<SecondStep>(step) : null;

    public static PartnershipId Partnership(this ClaimsPrincipal person) => new(Guid.Parse(person.Needed(PartnershipClaim)));

    public static OrganisationId? OrganisationOrNull(this ClaimsPrincipal person) =>
        person.FindFirstValue(OrganisationClaim) is { } organisation ? new OrganisationId(Guid.Parse(organisation)) : null;

    public static PersonId Person(this ClaimsPrincipal person) => new(Guid.Parse(person.Needed(ClaimTypes.NameIdentifier)));

    /// <summary>Which of the person's sessions this is.</summary>
    public static Guid Session(this ClaimsPrincipal person) => Guid.Parse(person.Needed(SessionClaim));

    public static string FullName(this ClaimsPrincipal person) => person.Needed(FullNameClaim);

    /// <summary>Who does a thing, and when, as the model is told.</summary>
    public static Actor Actor(this ClaimsPrincipal person, DateTimeOffset now) =>
        new(person.Person(), person.FullName(), person.RoleOrNull() ?? throw Missing(RoleClaim), person.OrganisationOrNull(), now);

    private static string Needed(this ClaimsPrincipal person, string claim) => person.FindFirstValue(claim) ?? throw Missing(claim);

    private static InvalidOperationException Missing(string claim) => new($"The session of a signed-in person holds no {claim}.");
}
