using System.Buffers.Binary;
using GoldenThread.Web.Accounts;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>How passwords are kept, in an application whose rounds are the product's own.</summary>
public sealed class PasswordHashTests(PasswordHashTests.AppAsItIs app) : IClassFixture<PasswordHashTests.AppAsItIs>
{
    // Identity's third format names what it was made with: 2 is HMAC-SHA512.
    private const int HmacSha512 = 2;

    [Fact]
    public async Task A_password_is_kept_with_the_function_and_the_rounds_that_are_promised()
    {
        var account = await app.AddAccount(Role.Reader);

        (await Kept(account.Id)).ShouldBe((HmacSha512, 210_000));
    }

    [Fact]
    public async Task A_hash_of_fewer_rounds_is_made_anew_when_its_person_signs_in()
    {
        var account = await app.AddAccount(Role.Reader);
        var older = new Microsoft.AspNetCore.Identity.PasswordHasher<Storage.Accounts.Account>(
            Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1000 }))
                .HashPassword(account, GoldenThreadApp.Password);
        await app.Database.AsOwner($"update account_secret set password_hash = '{older}' where account_id = '{account.Id}'");
        (await Kept(account.Id)).Rounds.ShouldBe(1000);

        await app.Nobody().SignIn(account.Email!, GoldenThreadApp.Password);

        (await Kept(account.Id)).Rounds.ShouldBe(AccountPasswords.Rounds);
    }

    private async Task<(int Function, int Rounds)> Kept(Guid account)
    {
        var bytes = Convert.FromBase64String((string)(await app.Database.AsOwner($"select password_hash from account_secret where account_id = '{account}'"))!);
        bytes[0].ShouldBe((byte)1);
        return ((int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)), (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5)));
    }

    public sealed class AppAsItIs : GoldenThreadApp
    {
        protected override int? PasswordRounds => null;
    }
}
