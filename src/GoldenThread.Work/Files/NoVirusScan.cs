using GoldenThread.Storage.Files;

namespace GoldenThread.Work.Files;

/// <summary>No scanner is configured: files are kept as not scanned, and pages say so.</summary>
internal sealed class NoVirusScan : IVirusScan
{
    public Task<ScanResult> Scan(byte[] file, CancellationToken cancellation) => Task.FromResult(ScanResult.NotScanned);
}
