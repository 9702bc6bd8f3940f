using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace GoldenThread.Storage.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class InstallationKeyTests : IDisposable
{
    private const string Known = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";
    private readonly string folder = Directory.CreateTempSubdirectory("golden-thread-key-").FullName;

    private string File => Path.Combine(folder, "keys", InstallationKey.FileName);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_key_that_was_made_is_read_again_and_only_its_owner_can_read_it()
    {
        var made = InstallationKey.FromFileOrMake(File);

        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(Path.GetDirectoryName(File)!).ShouldBe([File]);
        InstallationKey.FromFile(File).Derive("x").ShouldBe(made.Derive("x"));
        InstallationKey.FromFileOrMake(File).Derive("x").ShouldBe(made.Derive("x"));
    }

    [Fact]
    public void Processes_that_start_at_once_get_the_same_key()
    {
        // Often: once in some hundred starts a file that was moved took the place of another's.
        for (var time = 0; time < 60; time++)
        {
            var made = new byte[16][];
            using var all = new Barrier(made.Length);
            var threads = Enumerable.Range(0, made.Length).Select(i => new Thread(() =>
            {
                all.SignalAndWait();
                made[i] = InstallationKey.FromFileOrMake(File).Derive("x");
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            made.Select(Convert.ToHexString).Distinct().Count().ShouldBe(1);
            System.IO.File.Delete(File);
        }
    }

    [Fact]
    public void A_key_derived_for_a_purpose_is_HKDF_of_the_secret_and_differs_from_that_of_another()
    {
        var key = InstallationKey.FromFile(Write(Known));

        // openssl kdf -keylen 32 -kdfopt digest:SHA2-256 -kdfopt hexkey:000102…1f -kdfopt info:"history seal" HKDF
        Convert.ToHexStringLower(key.Derive("history seal")).ShouldBe("2ffb01326892fa2821e5494383d9ea8f5844ecafaa1470ddb4e621f8b16d220a");
        key.Derive("session claim").ShouldNotBe(key.Derive("history seal"));
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_that_others_can_use_is_refused_with_what_to_do(UnixFileMode others)
    {
        Write(Known);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);

        Should.Throw<InstallationException>(() => InstallationKey.FromFileOrMake(File)).Message.ShouldEndWith($"chmod 600 {File}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64 at all")]
    [InlineData("AAECAwQ=")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISI=")]
    public void A_file_that_holds_something_else_is_refused_and_stays_as_it_is(string text)
    {
        Write(text);

        Should.Throw<InstallationException>(() => InstallationKey.FromFileOrMake(File)).Message.ShouldContain("is not an installation key");
        System.IO.File.ReadAllText(File).ShouldBe(text);
    }

    [Fact]
    public void A_key_that_is_not_there_is_not_made_where_it_must_exist()
    {
        Should.Throw<InstallationException>(() => InstallationKey.FromFile(File)).Message.ShouldContain("There is no installation key");
        System.IO.File.Exists(File).ShouldBeFalse();
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

    private string Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, text);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return File;
    }
}
