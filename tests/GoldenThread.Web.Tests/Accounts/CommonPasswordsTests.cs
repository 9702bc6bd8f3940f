using GoldenThread.Web.Accounts;

namespace GoldenThread.Web.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    private static readonly CommonPasswords Known = CommonPasswords.FromBuild();

    [Theory]
    [InlineData("password")]
    [InlineData("Password1234")]
    [InlineData("p4ssw0rd!!!!")]
    [InlineData("qwertyqwertyqwerty")]
    [InlineData("dragonmonkey")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("2026!football")]
    public void A_common_password_stays_common_however_it_is_dressed(string password) => Known.Holds(password).ShouldBeTrue();

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("seven green umbrellas")]
    [InlineData("bdfg-hjkl-mnpq-rstv")]
    [InlineData("xK9#mQ2$vL7&")]
    public void A_password_of_ones_own_is_taken(string password) => Known.Holds(password).ShouldBeFalse();
}
