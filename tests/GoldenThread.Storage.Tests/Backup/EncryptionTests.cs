using System.Security.Cryptography;
using GoldenThread.Storage.Backup;

namespace GoldenThread.Storage.Tests.Backup;

public sealed class EncryptionTests
{
    private static readonly RSA Key = RSA.Create(2048);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(BackupEncryption.Size - 1)]
    [InlineData(BackupEncryption.Size)]
    [InlineData(BackupEncryption.Size + 1)]
    [InlineData((3 * BackupEncryption.Size) + 7)]
    public async Task What_was_encrypted_comes_back(int length)
    {
        var plain = RandomNumberGenerator.GetBytes(length);
        (await Decrypt(await Encrypt(plain))).ShouldBe(plain);
    }

    [Fact]
    public async Task A_byte_that_was_changed_anywhere_is_found()
    {
        var whole = await Encrypt(new byte[(2 * BackupEncryption.Size) + 100]);
        var header = BackupEncryption.Magic.Length + 2 + 256;
        foreach (var at in new[] { BackupEncryption.Magic.Length, header - 1, header, header + BackupEncryption.Size + 3,
        header + BackupEncryption.Size + BackupEncryption.Tag, whole.Length - 1 })
        {
            var changed = whole.ToArray();
            changed[at] ^= 1;
            await Should.ThrowAsync<Exception>(() => Decrypt(changed), $"byte {at}");
        }
    }

    [Fact]
    public async Task What_is_cut_off_repeated_or_moved_is_found()
    {
        var whole = await Encrypt(RandomNumberGenerator.GetBytes(3 * BackupEncryption.Size));
        var header = BackupEncryption.Magic.Length + 2 + 256;
        const int chunk = BackupEncryption.Size + BackupEncryption.Tag;
        await Refused([.. whole[..^1]]);
        await Refused([.. whole[..(header + chunk)]]);
        await Refused([.. whole[..header]]);
        await Refused([.. whole, 0]);
        await Refused([.. whole[..(header + chunk)], .. whole[header..]]);
        await Refused(
            [.. whole[..header], .. whole[(header + chunk)..(header + (2 * chunk))], .. whole[header..(header + chunk)], .. whole[(header + (2 * chunk))..]]);

        static async Task Refused(byte[] changed) => await Should.ThrowAsync<BackupException>(() => Decrypt(changed));
    }

    [Fact]
    public async Task Another_key_does_not_read_it()
    {
        using var other = RSA.Create(2048);
        (await Should.ThrowAsync<BackupException>(async () => await Decrypt(await Encrypt([1, 2, 3]), other))).Message.ShouldContain("for another key");
    }

    private static async Task<byte[]> Encrypt(byte[] plain)
    {
        using var to = new MemoryStream();
        await using var stream = await EncryptingStream.Begin(to, Key, TestContext.Current.CancellationToken);
        // In uneven pieces, as a program writes.
        for (var at = 0; at < plain.Length; at += 77_777)
            await stream.WriteAsync(plain.AsMemory(at, Math.Min(77_777, plain.Length - at)), TestContext.Current.CancellationToken);
        await stream.Finish(TestContext.Current.CancellationToken);
        return to.ToArray();
    }

    private static async Task<byte[]> Decrypt(byte[] bytes, RSA? with = null)
    {
        using var from = new MemoryStream(bytes);
        from.Position = BackupEncryption.Magic.Length;
        await using var stream = await DecryptingStream.Begin(from, with ?? Key, TestContext.Current.CancellationToken);
        using var plain = new MemoryStream();
        await stream.CopyToAsync(plain, TestContext.Current.CancellationToken);
        return plain.ToArray();
    }
}
