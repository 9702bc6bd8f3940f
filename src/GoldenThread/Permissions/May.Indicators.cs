namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>See what figures mean, and the readings of one's own organisation or of all.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string SeeIndicators = nameof(SeeIndicators);

    /// <summary>Say what figures mean, who owes readings, what is to be reached, when practice changed.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string KeepIndicators = nameof(KeepIndicators);

    /// <summary>Add readings.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string AddReadings = nameof(AddReadings);

    /// <summary>See the cases of one's own organisation behind a computed reading.</summary>
    [For(Role.OrganisationLead)]
    public const string SeeReadingCases = nameof(SeeReadingCases);

    /// <summary>Agree what will show an action, and answer doubts.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string AgreeProofs = nameof(AgreeProofs);

    /// <summary>Challenge the answer to a doubt for the board.</summary>
    [For(Role.BoardMember)]
    public const string ChallengeDoubts = nameof(ChallengeDoubts);
}
