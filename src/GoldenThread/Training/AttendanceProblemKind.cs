namespace GoldenThread.Training;

/// <summary>The faults of lists of attendance.</summary>
public enum AttendanceProblemKind
{
    /// <summary>Neither a name nor an e-mail address.</summary>
    NoPerson,

    /// <summary>Nothing says what became of the place, or the words mean nothing.</summary>
    NoStatus,

    /// <summary>The same person is in the list of a session twice.</summary>
    TwiceTheSamePerson,

    /// <summary>No organisation is known by the name, or several are.</summary>
    UnknownOrganisation,

    /// <summary>The day could be read in two ways, or is none.</summary>
    DateUnclear,
}
