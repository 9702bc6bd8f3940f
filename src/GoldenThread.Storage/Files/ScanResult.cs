namespace GoldenThread.Storage.Files;

/// <summary>What a virus scanner said of a file.</summary>
public enum ScanResult
{
    /// <summary>No scanner is configured.</summary>
    NotScanned,

    /// <summary>It found nothing.</summary>
    Clean,

    /// <summary>It found something; the file is not given out.</summary>
    Infected,
}
