namespace GoldenThread.Training;

/// <summary>A row of a list of attendance, as it was written.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">Their work e-mail address.</param>
/// <param name="Organisation">Their organisation.</param>
/// <param name="Status">What became of their place.</param>
public sealed record AttendanceRow(int Number, string Name, string Email, string Organisation, string Status)
{
    /// <summary>What a column "booked" says, where the list has one beside "attended".</summary>
    public string Booked { get; init; } = "";

    /// <summary>The session, where the list has several.</summary>
    public string Session { get; init; } = "";

    /// <summary>The day of the session.</summary>
    public string Date { get; init; } = "";

    /// <summary>What they work as.</summary>
    public string JobTitle { get; init; } = "";

    /// <summary>How sure they felt before.</summary>
    public string Before { get; init; } = "";

    /// <summary>How sure they felt after.</summary>
    public string After { get; init; } = "";
}
