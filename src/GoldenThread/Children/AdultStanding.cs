namespace GoldenThread.Children;

/// <summary>How far the work with an adult around a child has come; the first that fits. What others say changes none of it.</summary>
public enum AdultStanding
{
    /// <summary>Never seen in person by anyone, and never tried.</summary>
    Unseen,

    /// <summary>Tried and not seen, or met and not spoken with.</summary>
    CouldNotBeAssessed,

    /// <summary>A core factor has no answer about them from anyone.</summary>
    NotAssessed,

    /// <summary>Last met in person too long ago.</summary>
    OutOfDate,

    /// <summary>Met, spoken with and assessed.</summary>
    Assessed,
}
