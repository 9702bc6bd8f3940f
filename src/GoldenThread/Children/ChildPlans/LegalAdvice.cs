namespace GoldenThread.Children.ChildPlans;

/// <summary>Whether a decision follows the legal advice that was given. The advice itself is sealed, and stands elsewhere.</summary>
public enum LegalAdvice
{
    /// <summary>No legal advice was given.</summary>
    None,

    /// <summary>It was followed.</summary>
    Followed,

    /// <summary>The decision departs from it (ADS14 R2).</summary>
    DepartedFrom,
}
