namespace GoldenThread.Audits;

/// <summary>How the cases that are read were found.</summary>
public enum DrawMethod
{
    /// <summary>Drawn out of all.</summary>
    Simple,

    /// <summary>Drawn out of each part of the frame.</summary>
    Stratified,

    /// <summary>All cases of the frame.</summary>
    All,

    /// <summary>Chosen by a person, who says why. Such cases say nothing about the others.</summary>
    Chosen,
}
