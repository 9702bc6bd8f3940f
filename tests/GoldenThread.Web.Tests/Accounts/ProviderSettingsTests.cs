using GoldenThread.Web.Accounts;
using GoldenThread.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>What is too wide or missing in a provider's settings is said at the start, and not by the first person who signs in.</summary>
public sealed class ProviderSettingsTests
{
    private const string Entra = "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0";

    [Fact]
    public void A_provider_with_all_that_it_needs_is_taken() => Check();

    [Theory]
    [InlineData("Authority", "https://login.microsoftonline.com/common/v2.0", "for accounts of any organisation")]
    [InlineData("Authority", "https://login.microsoftonline.com/organizations/v2.0", "for accounts of any organisation")]
    [InlineData("Authority", "http://sign-in.northmere.example", "begins with https")]
    [InlineData("Authority", "northmere", "begins with https")]
    [InlineData("Authority", "", "is missing")]
    [InlineData("ClientSecret", "", "is missing")]
    [InlineData("TrustsAddresses", "true", "needs SignIn:Providers:council:Domains:0")]
    [InlineData("TrustsAddresses", "perhaps", "cannot be “perhaps”")]
    [InlineData("Organisation", "Northmere Council", "cannot be “Northmere Council”")]
    [InlineData("AuthorizationEndpoint", "https://sign-in.northmere.example/authorize", "is not known")]
    public void What_is_wrong_is_said_at_the_start(string setting, string value, string why) =>
        Should.Throw<SettingsException>(() => Check((setting, value))).Message.ShouldContain(why);

    [Fact]
    public void Addresses_are_trusted_in_named_domains_alone()
    {
        Check(("TrustsAddresses", "true"), ("Domains:0", "northmere.example"));
        var provider = new ProviderSettings { Name = "", ClientId = "", ClientSecret = "", Authority = new Uri(Entra), Domains = ["northmere.example", "@council.example"] };

        provider.SpeaksFor("a@Northmere.example").ShouldBeTrue();
        provider.SpeaksFor("a@council.example").ShouldBeTrue();
        provider.SpeaksFor("a@evilnorthmere.example").ShouldBeFalse();
        provider.SpeaksFor("a@northmere.example.evil").ShouldBeFalse();
    }

    private static void Check(params (string Setting, string Value)[] changed)
    {
        var settings = new Dictionary<string, string?> { ["Name"] = "Northmere Council", ["ClientId"] = "golden-thread", ["ClientSecret"] = "secret", ["Authority"] = Entra };
        foreach (var (setting, value) in changed) settings[setting] = value;
        KnownSettings.Check(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => $"SignIn:Providers:council:{one.Key}", one => one.Value)).Build());
    }
}
