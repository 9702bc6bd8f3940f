using GoldenThread.Organisations;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Running;
using GoldenThread.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Storage.Tests.Accounts;

public sealed class AccountTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_account_signs_in_before_its_partnership_is_known()
    {
        var account = await AddAccount(Role.BusinessManager);
        await using var scope = Services().CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.SignIn);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();

        var found = await users.FindByEmailAsync(account.Email!.ToUpperInvariant());

        found.ShouldNotBeNull().Id.ShouldBe(account.Id);
        (await users.CheckPasswordAsync(found, "correct horse battery")).ShouldBeTrue();
        (await users.AccessFailedAsync(found)).Succeeded.ShouldBeTrue();
        (await users.ResetAuthenticatorKeyAsync(found)).Succeeded.ShouldBeTrue();
        (await users.GenerateNewTwoFactorRecoveryCodesAsync(found, 10))!.Count().ShouldBe(10);
        (await users.AddLoginAsync(found, new UserLoginInfo("council", Guid.NewGuid().ToString(), "The council"))).Succeeded.ShouldBeTrue();
        var passkey = new UserPasskeyInfo(
            [1, 2, .. account.Id.ToByteArray()], [3], DateTimeOffset.UnixEpoch, 1, ["internal"], true, true, true, [4], [5])
        { Name = "Laptop" };
        (await users.AddOrUpdatePasskeyAsync(found, passkey)).Succeeded.ShouldBeTrue();
        (await users.FindByPasskeyIdAsync(passkey.CredentialId)).ShouldNotBeNull().Id.ShouldBe(account.Id);
        (await users.RemovePasskeyAsync(found, passkey.CredentialId)).Succeeded.ShouldBeTrue();
        (await database.AsOwner($"select access_failed_count from account where id = '{account.Id}'")).ShouldBe(1);
        (await database.AsOwner($"select count(*) from account_token where account_id = '{account.Id}' and partnership_id = '{account.Partnership.Value}'"))
            .ShouldBe(2L);
    }

    [Fact]
    public async Task Nobody_gives_themselves_another_role()
    {
        var account = await AddAccount(Role.Reader);
        await using var db = await database.Database.Open(account.Session);
        (await db.Accounts.SingleAsync(a => a.Id == account.Id)).Role = Role.Administrator;

        await Should.ThrowAsync<DbUpdateException>(() => db.Save());

        (await database.AsOwner($"select role from account where id = '{account.Id}'")).ShouldBe("reader");
    }

    [Fact]
    public async Task Secrets_of_an_account_are_not_in_the_history()
    {
        var account = await AddAccount(Role.Reader);
        var hash = (string)(await database.AsOwner($"select password_hash from account_secret where account_id = '{account.Id}'"))!;

        (await database.AsOwner($"select count(*) from history_entry where subject = 'account' and subject_id = '{account.Id}'")).ShouldBe(1L);
        (await database.AsOwner($"select count(*) from history_entry where after::text like '%{hash}%'")).ShouldBe(0L);
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.BusinessManager)]
    [InlineData(Role.Administrator)]
    public async Task What_somebody_signs_in_with_is_seen_on_the_way_in_and_by_themselves_alone(Role role)
    {
        var account = await AddAccount(Role.Reader);
        var colleague = Session.Of(account.Partnership, new Actor(PersonId.New(), "Robin Hale", role, null, DateTimeOffset.UnixEpoch));
        foreach (var (session, seen) in ((Session, int)[])[(Session.SignIn, 1), (account.Session, 1), (colleague, 0), (Session.Jobs, 0), (Session.Public, 0)])
        {
            await using var db = await database.Database.Open(session);
            (await db.Set<AccountSecret>().CountAsync(s => s.AccountId == account.Id)).ShouldBe(seen, $"{session.Scope} {session.Role}");
        }

        await using var theirs = await database.Database.Open(colleague);
        (await theirs.Accounts.CountAsync(a => a.Id == account.Id)).ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_makes_links_to_an_account_useless_without_seeing_what_they_were_made_with()
    {
        var account = await AddAccount(Role.Reader);
        var before = await database.AsOwner($"select security_stamp from account_secret where account_id = '{account.Id}'");
        foreach (var role in (Role[])[Role.BusinessManager, Role.Administrator])
        {
            await using var db = await database.Database.Open(
                Session.Of(account.Partnership, new Actor(PersonId.New(), "Robin Hale", role, null, DateTimeOffset.UnixEpoch)));
            if (role == Role.Administrator) await SecurityStamps.Renew(db, account.Id);
            else (await Should.ThrowAsync<Npgsql.PostgresException>(() => SecurityStamps.Renew(db, account.Id))).SqlState.ShouldBe(
                Npgsql.PostgresErrorCodes.InsufficientPrivilege);
            if (role == Role.Administrator) await db.Save();
        }

        (await database.AsOwner($"select security_stamp from account_secret where account_id = '{account.Id}'")).ShouldNotBe(before);
    }

    [Fact]
    public async Task The_secret_of_an_authenticator_app_and_recovery_codes_are_sealed()
    {
        var account = await AddAccount(Role.Reader);
        await using var scope = Services().CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.SignIn);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var found = (await users.FindByIdAsync(account.Id.ToString()))!;
        await users.ResetAuthenticatorKeyAsync(found);
        var secret = (await users.GetAuthenticatorKeyAsync(found))!;
        var codes = (await users.GenerateNewTwoFactorRecoveryCodesAsync(found, 10))!.ToList();

        secret.Length.ShouldBeGreaterThan(10);
        (await database.AsOwner($"select count(*) from account_token where value like '%{secret}%' or value like '%{codes[0]}%'")).ShouldBe(0L);
        (await users.RedeemTwoFactorRecoveryCodeAsync(found, codes[0])).Succeeded.ShouldBeTrue();
        (await users.RedeemTwoFactorRecoveryCodeAsync(found, codes[0])).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task What_an_earlier_version_kept_in_plain_text_is_sealed_at_the_next_start_of_the_owner()
    {
        var account = await AddAccount(Role.Reader);
        await database.AsOwner(
            $"insert into account_token (partnership_id, account_id, login_provider, name, value, sealed) values ('{account.Partnership.Value}', '{account.Id}', '[AspNetUserStore]', 'AuthenticatorKey', 'JBSWY3DPEHPK3PXP', false)");

        await (await DatabaseStart.Open(new DatabaseLogins(database.ApplicationConnectionString, database.ConnectionString), TestDatabase.Key)).DisposeAsync();

        (await database.AsOwner("select count(*) from account_token where value like '%JBSWY3DPEHPK3PXP%'")).ShouldBe(0L);
        await using var scope = Services().CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.SignIn);
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().GetAuthenticatorKeyAsync(account)).ShouldBe("JBSWY3DPEHPK3PXP");
    }

    [Fact]
    public void Keys_that_protect_cookies_are_shared_by_all_nodes()
    {
        var name = $"key-{Guid.NewGuid():N}";
        new DatabaseKeys(database.Database).StoreElement(new System.Xml.Linq.XElement(name), name);
        new DatabaseKeys(database.Database).GetAllElements().ShouldContain(e => e.Name == name);
    }

    [Fact]
    public async Task Keys_that_protect_cookies_do_not_stand_in_plain_text_beside_what_they_protect()
    {
        await using var node = Services();
        await using var another = Services();

        var kept = node.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookies").Protect("a session");

        another.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookies").Unprotect(kept).ShouldBe("a session");
        (await database.AsOwner("select count(*) from data_protection_key where xml like '%UnsealedKeys%'")).ShouldBe(1L);
        (await database.AsOwner("select count(*) from data_protection_key where xml like '%masterKey%' or xml like '%<value>%'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_message_is_taken_by_one_sender_alone_and_tried_again_when_it_failed()
    {
        var partnership = await database.AddPartnership();
        var now = DateTimeOffset.UnixEpoch;
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            db.Add(
                new OutboxMessage
                {
                    Partnership = partnership.Id,
                    ToAddress = "lead@northmere.example",
                    Subject = "Due soon",
                    Body = "…",
                    CreatedAt = now,
                    DueAt = now
                });
            await db.Save();
        }

        var message = (await Take(now)).ShouldNotBeNull();
        (await Take(now)).ShouldBeNull("it is being sent");
        await Outbox.Note(database.Database, message, "no answer", isForGood: false, now);
        (await Take(now)).ShouldBeNull("it is tried again in a minute");
        await Outbox.Note(database.Database, (await Take(now.AddMinutes(1))).ShouldNotBeNull(), fault: null, isForGood: false, now.AddMinutes(1));
        (await Take(now.AddDays(1))).ShouldBeNull("it was sent");

        Task<OutboxMessage?> Take(DateTimeOffset at) => Outbox.Take(database.Database, partnership.Id, at, TimeSpan.FromMinutes(5));
    }

    private async Task<Account> AddAccount(Role role)
    {
        var partnership = await database.AddPartnership();
        await using var scope = Services().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldenThreadDb>();
        await db.Begin(Session.System(partnership.Id));
        var organisation = new Organisation(partnership.Id, "Northmere Council");
        db.Add(organisation);
        var address = $"robin.hale.{Guid.NewGuid():N}@northmere.example";
        var account = new Account
        {
            Partnership = partnership.Id,
            Role = role,
            FullName = "Robin Hale",
            Email = address,
            UserName = address,
            Organisation = organisation.Id
        };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, "correct horse battery");
        made.Succeeded.ShouldBeTrue(string.Join(' ', made.Errors.Select(e => e.Description)));
        return account;
    }

    private ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().SetApplicationName("golden-thread");
        services.AddGoldenThreadStorage(database.Database, TestDatabase.Key);
        services.AddIdentityCore<Account>(o =>
        {
            o.Password.RequireDigit = o.Password.RequireNonAlphanumeric = o.Password.RequireUppercase = false;
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        });
        return services.BuildServiceProvider();
    }
}
