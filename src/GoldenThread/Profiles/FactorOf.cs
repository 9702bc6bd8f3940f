namespace GoldenThread.Profiles;

/// <summary>For whom a factor is answered.</summary>
public enum FactorOf
{
    /// <summary>The infant: one answer.</summary>
    Infant,

    /// <summary>The household as a whole: one answer.</summary>
    Home,

    /// <summary>One answer for each adult around the child.</summary>
    Adult,

    /// <summary>Those who do not live there, and the helpers: one answer.</summary>
    Family,
}
