namespace GoldenThread.Storage.Backup;

/// <summary>What was read of a backup, its dump apart.</summary>
/// <param name="Manifest">What it holds.</param>
/// <param name="ManifestBytes">The same as it was written.</param>
/// <param name="Mac">The digest of it, keyed with the installation's key.</param>
/// <param name="Key">The installation's key; null where the backup does not hold it.</param>
internal sealed record BackupContents(BackupManifest Manifest, byte[] ManifestBytes, byte[] Mac, byte[]? Key);
