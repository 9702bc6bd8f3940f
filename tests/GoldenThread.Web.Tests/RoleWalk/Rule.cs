namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>
/// Who may use a page or endpoint. A page's rule holds for all that can be done on it; where a form of it asks for more, that form
/// has a rule of its own. Each area keeps its rules in a file of its own; a route without a rule fails the walk.
/// </summary>
/// <param name="Route">As the routing table has it, without the slash at the front: "account/password", or with a verb and a handler
/// "POST plans/{id:guid}?handler=Rate".</param>
/// <param name="Who">A letter for each role: A administrator, M business manager, L organisation lead, B board member, R reader,
/// P practitioner, S supervisor, T team manager, C independent chair, K look-up clinician, D data protection officer;
/// "open" for everybody, signed in or not; "token" for what a machine client does with a token, and nobody with a session.</param>
public sealed record Rule(string Route, string Who)
{
    public const string Open = "open";
    public const string Everyone = "AMLBR";
    public const string Managers = "AM";
    public const string Anybody = "AMLBRPSTCKD";
    public const string Workers = "PSTC";
    public const string Token = "token";

    public bool Allows(Role? role) => Who == Open || (role is { } one && Who != Token && Who.Contains(one.ToString() switch
    {
        nameof(Role.Administrator) => 'A',
        nameof(Role.BusinessManager) => 'M',
        nameof(Role.OrganisationLead) => 'L',
        nameof(Role.BoardMember) => 'B',
        nameof(Role.Practitioner) => 'P',
        nameof(Role.Supervisor) => 'S',
        nameof(Role.TeamManager) => 'T',
        nameof(Role.IndependentChair) => 'C',
        nameof(Role.LookUpClinician) => 'K',
        nameof(Role.DataProtectionOfficer) => 'D',
        _ => 'R',
    }));
}
