using System.Security.Cryptography;
using GoldenThread.Cli.Tests.App;
using GoldenThread.Storage;
using GoldenThread.Storage.History;
using GoldenThread.Testing;
using Npgsql;

namespace GoldenThread.Cli.Tests.Backup;

/// <summary>The rehearsal: a backup is made, restored somewhere else, and worked on.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class BackupTests : OnDatabase
{
    [Fact]
    public async Task An_encrypted_backup_is_checked_and_restored_on_another_installation_and_its_history_goes_on()
    {
        var id = await Imported();
        AddKeys();
        var made = await GoldenThreadProgram.Run(place, "backup", "make", "of-today.backup", "--for", "public.pem");
        made.ExitCode.ShouldBe(0, made.Words);
        made.Output.ShouldContain($"history-anchor {id.Value}");
        var found = await GoldenThreadProgram.Run(place, "backup", "check", "of-today.backup", "--key", "private.pem");
        found.ExitCode.ShouldBe(0, found.Words);
        found.Output.ShouldContain("of-today.backup: good.");

        await using var other = await OtherInstallation.Create();
        using var elsewhere = new Place(other.Logins, Path.Combine(place.Folder, "restored.key"));
        foreach (var file in new[] { "of-today.backup", "private.pem" })
            elsewhere.Add(file, File.ReadAllBytes(Path.Combine(place.Folder, file)));
        elsewhere.Add("anchors", made.Output);
        var restored = await GoldenThreadProgram.Run(elsewhere, "backup", "restore", "of-today.backup", "--key", "private.pem");
        var verified = await GoldenThreadProgram.Run(elsewhere, "verify-history", "--anchor", "anchors");
        var written = await GoldenThreadProgram.Run(elsewhere, "import", elsewhere.AddSample());

        restored.ExitCode.ShouldBe(0, restored.Words);
        restored.Output.ShouldContain("the application can write");
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Words);
        verified.Output.ShouldContain("It matches the anchors");
        written.Words.ShouldNotContain("The database could not be used");
        File.GetUnixFileMode(elsewhere.KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var again = await GoldenThreadProgram.Run(elsewhere, "backup", "restore", "of-today.backup", "--key", "private.pem");
        again.ExitCode.ShouldBe(2, again.Words);
        again.Words.ShouldContain("is not empty");
    }

    [Fact]
    public async Task A_plain_backup_says_what_it_does_not_hold()
    {
        await Imported();
        var run = await GoldenThreadProgram.Run(place, "backup", "make", "plain.backup");
        run.ExitCode.ShouldBe(0, run.Words);
        run.Words.ShouldContain("It is NOT encrypted");
        run.Words.ShouldContain($"keep {place.KeyFile} separately");
        (await GoldenThreadProgram.Run(place, "backup", "make", "plain.backup")).ShouldRefuse("plain.backup already exists.");
    }

    [Fact]
    public async Task A_damaged_backup_is_found_by_a_check()
    {
        await Imported();
        await GoldenThreadProgram.Run(place, "backup", "make", "plain.backup");
        var bytes = File.ReadAllBytes(Path.Combine(place.Folder, "plain.backup"));
        place.Add("plain.backup", bytes[..^(bytes.Length / 3)]);

        var run = await GoldenThreadProgram.Run(place, "backup", "check", "plain.backup");

        run.ExitCode.ShouldBe(1, run.Words);
        run.Words.ShouldContain("damaged or incomplete");
    }

    [Fact]
    public async Task After_Control_C_there_is_no_half_a_file()
    {
        await Imported();
        await using var holds = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await holds.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await holds.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = new NpgsqlCommand(
            "lock table plan in access exclusive mode", holds)) await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        using var program = GoldenThreadProgram.Start(place, "backup", "make", "of-today.backup");
        while ((long)(await database.AsOwner("select count(*) from pg_locks where not granted and relation = 'plan'::regclass"))! == 0)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        File.Exists(Path.Combine(place.Folder, "of-today.backup.part")).ShouldBeTrue();

        await program.PressControlC();

        (await program.End()).ExitCode.ShouldBe(130);
        Directory.GetFiles(place.Folder, "of-today*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_of_the_wrong_kind_is_refused_with_what_to_do()
    {
        AddKeys();
        place.Add("other.pem", ECDsa.Create().ExportSubjectPublicKeyInfoPem());
        (await GoldenThreadProgram.Run(place, "backup", "make", "x", "--for", "private.pem")).ShouldRefuse("Give the public key");
        (await GoldenThreadProgram.Run(place, "backup", "make", "x", "--for", "other.pem")).ShouldRefuse("is not an RSA public key");
        (await GoldenThreadProgram.Run(place, "backup", "make", "x", "--for", "none.pem")).ShouldRefuse("To make a pair: openssl");
    }

    private void AddKeys()
    {
        using var rsa = RSA.Create(2048);
        place.Add("public.pem", rsa.ExportSubjectPublicKeyInfoPem());
        place.Add("private.pem", rsa.ExportPkcs8PrivateKeyPem());
    }

    private async Task<PartnershipId> Imported()
    {
        var partnership = await database.AddPartnership("Calderwick Safeguarding Children Partnership");
        var run = await GoldenThreadProgram.Run(place, "import", place.AddSample());
        run.ExitCode.ShouldBe(0, run.Words);
        await using var db = await database.Database.Open(Session.System(partnership.Id), TestContext.Current.CancellationToken);
        await HistoryChain.Seal(db, TestDatabase.Key, TestContext.Current.CancellationToken);
        return partnership.Id;
    }
}
