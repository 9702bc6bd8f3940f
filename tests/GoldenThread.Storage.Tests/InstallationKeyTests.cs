using System.Security.Cryptography;

namespace GoldenThread.Storage.Tests;

public sealed class InstallationKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("golden-thread-key-").FullName;

    private string File => Path.Combine(folder, "installation.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Processes_that_start_at_once_make_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => InstallationKey.FromFileOrMake(File).Derive("a purpose"))));

        keys.ShouldAllBe(k => k.SequenceEqual(keys[0]));
        Directory.GetFiles(folder).ShouldBe([File]);
    }

    [Fact]
    public void Each_purpose_has_a_key_of_its_own()
    {
        var key = InstallationKey.FromFileOrMake(File);

        key.Derive("one").ShouldNotBe(key.Derive("other"));
        key.Derive("one").ShouldBe(InstallationKey.FromFile(File).Derive("one"));
    }

    [Fact]
    public void A_file_that_others_can_read_is_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        InstallationKey.FromFileOrMake(File);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Should.Throw<InstallationException>(() => InstallationKey.FromFile(File)).Message.ShouldContain($"chmod 600 {File}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64 at all, but quite long enough to be a key")]
    public void A_file_that_holds_no_key_is_refused(string text)
    {
        InstallationKey.FromFileOrMake(File);
        System.IO.File.WriteAllText(File, text);

        Should.Throw<InstallationException>(() => InstallationKey.FromFile(File)).Message.ShouldContain("does not hold the installation's key");
    }

    [Fact]
    public void A_key_that_took_anothers_place_still_reads_what_was_sealed_before()
    {
        var former = InstallationKey.FromFileOrMake(File);
        var kept = new Sealing(former, "one").Seal([1, 2, 3]);

        var key = InstallationKey.Replace(File);

        key.Derive("one").ShouldNotBe(former.Derive("one"));
        new Sealing(key, "one").Unseal(kept).ShouldBe([1, 2, 3]);
        Should.Throw<CryptographicException>(() => new Sealing(former, "one").Unseal(new Sealing(key, "one").Seal([4])));
    }

    [Fact]
    public void A_missing_file_is_said()
        => Should.Throw<InstallationException>(() => InstallationKey.FromFile(File)).Message.ShouldContain($"There is no key file {File}");

    [Fact]
    public void What_is_sealed_is_read_with_the_same_key_for_the_same_purpose_alone()
    {
        var key = InstallationKey.FromFileOrMake(File);
        var kept = new Sealing(key, "one").Seal([1, 2, 3]);

        new Sealing(key, "one").Unseal(kept).ShouldBe([1, 2, 3]);
        new Sealing(key, "one").Seal([1, 2, 3]).ShouldNotBe(kept);
        Should.Throw<CryptographicException>(() => new Sealing(key, "other").Unseal(kept));
        Should.Throw<CryptographicException>(() => new Sealing(InstallationKey.FromFileOrMake(File + "2"), "one").Unseal(kept));
        kept[^1] ^= 1;
        Should.Throw<CryptographicException>(() => new Sealing(key, "one").Unseal(kept));
        Should.Throw<CryptographicException>(() => new Sealing(key, "one").Unseal([1]));
    }
}
