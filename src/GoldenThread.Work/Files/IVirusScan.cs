using GoldenThread.Storage.Files;

namespace GoldenThread.Work.Files;

/// <summary>Looks for viruses in a file that somebody uploads.</summary>
internal interface IVirusScan
{
    /// <summary>What the scanner says.</summary>
    /// <exception cref="ScanFailedException">A scanner is configured and does not answer: the file is not taken.</exception>
    Task<ScanResult> Scan(byte[] file, CancellationToken cancellation);
}
