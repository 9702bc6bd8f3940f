using System.Security.Cryptography;
using GoldenThread.Storage.Backup;
using GoldenThread.Storage.History;
using GoldenThread.Storage.Plans;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Backup;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class BackupTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private static readonly RSA Key = RSA.Create(2048);
    private readonly string folder = Directory.CreateTempSubdirectory("golden-thread-backup-").FullName;

    private string File => Path.Combine(folder, "of-today.backup");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_backup_is_restored_under_another_owner_and_another_name_and_can_be_written_to(bool encrypted)
    {
        var example = await SealedExample();
        var made = await Make(encrypted ? Key : null);
        await using var other = await OtherInstallation.Create();
        var keyFile = Path.Combine(folder, "restored", "installation.key");
        if (!encrypted) keyFile = TestDatabase.KeyFile;

        await BackupRestoring.Restore(other.Logins, File, encrypted ? Key : null, keyFile);

        InstallationKey.FromFile(keyFile).Derive("x").ShouldBe(TestDatabase.Key.Derive("x"));
        (await other.Target.AsOwner("select count(*) from pg_tables where schemaname = 'public' and tableowner <> '" + other.Login + "'")).ShouldBe(0L);
        await using var restored = Database.OpenAsItIs(other.Logins.Application, TestDatabase.Key);
        await using var db = await restored.Open(example.AsManager);
        var plan = await db.Plans.SingleAsync(p => p.Id == example.Plan.Id);
        plan.Rename("Written after the restore");
        await db.Save("It goes on");
        await using var system = await restored.Open(Session.System(example.Partnership.Id));
        (await HistoryChain.Seal(system, TestDatabase.Key)).ShouldBe(1);
        var report = await HistoryChain.Verify(system, TestDatabase.Key, made.Anchors.SelectMany(a => HistoryAnchor.In(new StringReader(a))));
        (report.Finding, report.Unsealed, report.Anchored is not null).ShouldBe((null, 0, true));
    }

    [Fact]
    public async Task Where_no_key_is_given_the_installation_s_key_is_not_in_it_and_is_asked_for()
    {
        await SealedExample();
        await Make(null);
        await using var other = await OtherInstallation.Create();

        (await Should.ThrowAsync<RuleException>(() => BackupRestoring.Restore(other.Logins, File, null, Path.Combine(folder, "none"))))
            .Message.ShouldContain("does not include the installation's key");
        System.IO.File.ReadAllText(File).ShouldNotContain(System.IO.File.ReadAllText(TestDatabase.KeyFile).Trim());
        (await other.Target.AsOwner("select count(*) from pg_class where relnamespace = 'public'::regnamespace")).ShouldBe(0L);
    }

    [Fact]
    public async Task Another_installation_s_key_is_not_overwritten_and_not_taken()
    {
        await SealedExample();
        await Make(Key);
        await using var other = await OtherInstallation.Create();
        var keyFile = Path.Combine(folder, "installation.key");
        InstallationKey.FromFileOrMake(keyFile);
        var before = System.IO.File.ReadAllText(keyFile);

        (await Should.ThrowAsync<RuleException>(
            () => BackupRestoring.Restore(other.Logins, File, Key, keyFile))).Message.ShouldContain("is not that of the installation");
        System.IO.File.ReadAllText(keyFile).ShouldBe(before);
    }

    [Fact]
    public async Task It_is_restored_into_an_empty_database_only()
    {
        await SealedExample();
        await Make(null);
        await using var other = await OtherInstallation.Create();
        await other.Target.AsOwner("create table somebody_s (id int)");

        (await Should.ThrowAsync<RuleException>(
            () => BackupRestoring.Restore(other.Logins, File, null, TestDatabase.KeyFile))).Message.ShouldContain("is not empty");
    }

    [Fact]
    public async Task What_was_changed_or_cut_off_is_refused_before_anything_is_restored()
    {
        await SealedExample();
        await Make(null);
        await using var other = await OtherInstallation.Create();
        var whole = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        // In the dump, in the manifest, and without its end.
        var manifest = whole.AsSpan().LastIndexOf("\"rows\""u8);
        foreach (var damaged in new[] { Changed(whole, 4000), Changed(whole, manifest + 1), whole[..(whole.Length / 2)], whole[..manifest], [],
        "no backup at all"u8.ToArray() })
        {
            await System.IO.File.WriteAllBytesAsync(File, damaged, TestContext.Current.CancellationToken);
            var said = new Said();
            await Should.ThrowAsync<BackupException>(() => BackupRestoring.Restore(other.Logins, File, null, TestDatabase.KeyFile, said));
            said.ShouldBe(["Reading the backup…"], "a file that is not what it was is not begun with");
        }

        (await other.Target.AsOwner("select count(*) from pg_class where relnamespace = 'public'::regnamespace")).ShouldBe(0L);

        static byte[] Changed(byte[] bytes, int at)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 1;
            return changed;
        }
    }

    [Fact]
    public async Task A_backup_that_somebody_else_wrote_for_the_public_key_is_found()
    {
        await SealedExample();
        var strange = InstallationKey.FromFileOrMake(Path.Combine(folder, "strange.key"));
        await BackupMaking.Make(database.ConnectionString, strange, File, Key);
        await using var other = await OtherInstallation.Create();

        await Should.ThrowAsync<RuleException>(() => BackupRestoring.Restore(other.Logins, File, Key, TestDatabase.KeyFile));
    }

    [Fact]
    public async Task What_others_write_meanwhile_is_not_in_it_and_rows_and_dump_are_of_one_moment()
    {
        var example = await SealedExample();
        using var ends = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            while (!ends.IsCancellationRequested)
            {
                await using var db = await database.Database.Open(example.AsManager);
                await db.Plans.ExecuteUpdateAsync(s => s.SetProperty(p => p.Title, p => p.Title + "."));
                await db.Save();
            }
        }, TestContext.Current.CancellationToken);
        await Make(null);
        await ends.CancelAsync();
        await writer;
        await using var other = await OtherInstallation.Create();

        // It compares the rows of every table with those that were counted.
        await BackupRestoring.Restore(other.Logins, File, null, TestDatabase.KeyFile);
    }

    [Fact]
    public async Task A_file_that_is_there_stays_unless_it_may_be_replaced()
    {
        await SealedExample();
        await System.IO.File.WriteAllTextAsync(File, "yesterday's", TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<RuleException>(() => Make(null))).Message.ShouldContain("--force");
        System.IO.File.ReadAllText(File).ShouldBe("yesterday's");
        await BackupMaking.Make(database.ConnectionString, TestDatabase.Key, File, overwrite: true);
        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder).ShouldBe([File]);
    }

    [Fact]
    public async Task A_backup_that_fails_halfway_leaves_no_file_and_the_one_before_as_it_was()
    {
        await using var spoilt = await TestDatabase.Create();
        var login = $"reader_{Guid.NewGuid():N}";
        var name = new NpgsqlConnectionStringBuilder(spoilt.ConnectionString).Database;
        // As it used to be: a login that row-level security binds.
        await spoilt.AsOwner($"create role {login} login; grant select on all tables in schema public to {login}");
        try
        {
            await System.IO.File.WriteAllTextAsync(File, "yesterday's", TestContext.Current.CancellationToken);
            var bound = new NpgsqlConnectionStringBuilder(spoilt.ConnectionString) { Username = login, Pooling = false }.ConnectionString;

            (await Should.ThrowAsync<BackupException>(
                () => BackupMaking.Make(bound, TestDatabase.Key, File, overwrite: true))).Message.ShouldContain("pg_dump failed");

            System.IO.File.ReadAllText(File).ShouldBe("yesterday's");
            Directory.GetFiles(folder).ShouldBe([File]);
        }
        finally
        {
            await spoilt.AsOwner($"drop owned by {login}; drop role {login}");
        }
    }

    [Fact]
    public async Task An_older_schema_is_brought_up_to_date_and_a_newer_one_refused()
    {
        await using var newer = await TestDatabase.Create();
        await newer.AsOwner("insert into schema_step values ('9999_of_a_newer_version', '10')");
        await BackupMaking.Make(newer.ConnectionString, TestDatabase.Key, File);
        await using var other = await OtherInstallation.Create();

        (await Should.ThrowAsync<RuleException>(
            () => BackupRestoring.Restore(other.Logins, File, null, TestDatabase.KeyFile))).Message.ShouldContain("9999_of_a_newer_version");
    }

    [Fact]
    public async Task A_check_proves_the_backup_and_leaves_nothing_behind()
    {
        await SealedExample();
        await Make(Key);

        var found = await BackupRestoring.Check(File, Key, Path.Combine(folder, "no.key"));

        found.Rows["history_seal"].ShouldBeGreaterThan(0);
        Directory.GetFiles(folder).ShouldBe([File]);
    }

    [Fact]
    public async Task A_check_finds_that_the_history_is_not_whole()
    {
        await using var tampered = await TestDatabase.Create();
        var example = await Example.Add(tampered);
        await using (var db = await tampered.Database.Open(Session.System(example.Partnership.Id)))
            await HistoryChain.Seal(db, TestDatabase.Key);
        await tampered.AsOwner("set session_replication_role = replica; update history_entry set reason = 'Another' where id = (select min(id) from history_entry)");
        await BackupMaking.Make(tampered.ConnectionString, TestDatabase.Key, File);

        (await Should.ThrowAsync<BackupException>(() => BackupRestoring.Check(File, null, TestDatabase.KeyFile))).Message.ShouldContain("was changed");
    }

    private sealed class Said : List<string>, IProgress<string>
    {
        public void Report(string value) => Add(value);
    }

    private Task<BackupManifest> Make(RSA? forKey) => BackupMaking.Make(database.ConnectionString, TestDatabase.Key, File, forKey);

    private async Task<Example> SealedExample()
    {
        var example = await Example.Add(database);
        await using var db = await database.Database.Open(Session.System(example.Partnership.Id));
        await HistoryChain.Seal(db, TestDatabase.Key);
        return example;
    }
}
