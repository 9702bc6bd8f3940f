namespace GoldenThread.Permissions;

public static partial class May
{
    /// <summary>See courses and sessions, one's own training, and book a place for oneself.</summary>
    [For(
        Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator, Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair,
        Role.LookUpClinician, Role.DataProtectionOfficer)]
    public const string SeeTraining = nameof(SeeTraining);

    /// <summary>Make and end courses, add sessions, join people, write to those who were there.</summary>
    [For(Role.BusinessManager, Role.Administrator)]
    public const string KeepTraining = nameof(KeepTraining);

    /// <summary>Book places for people of one's organisation.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator, Role.Supervisor, Role.TeamManager)]
    public const string BookOthers = nameof(BookOthers);

    /// <summary>Record who came, where one trains the session.</summary>
    [For(
        Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator, Role.Practitioner, Role.Supervisor, Role.TeamManager, Role.IndependentChair)]
    public const string RecordAttendance = nameof(RecordAttendance);

    /// <summary>See figures of attendance and coverage: of one's organisation, or of all.</summary>
    [For(Role.Reader, Role.BoardMember, Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string SeeTrainingFigures = nameof(SeeTrainingFigures);

    /// <summary>Give numbers in scope: of one's organisation, or of any.</summary>
    [For(Role.OrganisationLead, Role.BusinessManager, Role.Administrator)]
    public const string GiveNumbersInScope = nameof(GiveNumbersInScope);
}
