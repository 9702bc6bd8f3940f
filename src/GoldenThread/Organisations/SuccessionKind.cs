namespace GoldenThread.Organisations;

/// <summary>How an organisation ended.</summary>
public enum SuccessionKind
{
    /// <summary>It became part of another.</summary>
    Merge,

    /// <summary>It was divided among several.</summary>
    Split,

    /// <summary>It ended and nobody took over.</summary>
    End,
}
