namespace GoldenThread.Sample.Assurance;

/// <summary>What becomes of an invented indicator.</summary>
internal enum FigureCourse
{
    /// <summary>Practice changed, and stays changed.</summary>
    Holds,

    /// <summary>Practice changed, and falls in the last months.</summary>
    Falls,

    /// <summary>Practice changed, and one organisation stopped giving readings.</summary>
    GoesSilent,

    /// <summary>Practice changed a little, and the target was never reached.</summary>
    FallsShort,

    /// <summary>It counts a few cases.</summary>
    IsSmall,

    /// <summary>A percentage is stated without a base.</summary>
    IsStated,

    /// <summary>Posts that are vacant, in full-time equivalents.</summary>
    IsOfPosts,
}
