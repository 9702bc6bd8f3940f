using System.ComponentModel;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Jobs;
using GoldenThread.Web.Pages.Notices;
using GoldenThread.Work.History;
using GoldenThread.Work.Mail;

namespace GoldenThread.Web.Hosting;

/// <summary>
/// Every setting of the product's own. A misspelt one would be passed over, and the guard that it was to set would not be there: so the
/// application does not start with a setting that it does not know, or whose value it cannot read.
/// </summary>
internal static class KnownSettings
{
    private const string ThisMachine = "localhost;127.0.0.1;[::1]";

    // "*" stands for a name or number that the installation chooses.
    private static readonly Dictionary<string, Type> Known = new(
    [
        new("ConnectionStrings:GoldenThread", typeof(string)),
        new("ConnectionStrings:Owner", typeof(string)),
        new("GoldenThread:Folder", typeof(string)),
        new("GoldenThread:KeyFile", typeof(string)),
        new("GoldenThread:LowDiskMegabytes", typeof(long)),
        new("GoldenThread:Address", typeof(string)),
        new("GoldenThread:Sample", typeof(bool)),
        new("GoldenThread:SecurityContact", typeof(string)),
        new("GoldenThread:First:Partnership", typeof(string)),
        new("GoldenThread:First:Email", typeof(string)),
        new("Proxy:Trusted:*", typeof(string)),
        new("Upload:Megabytes", typeof(long)),
        new("ClamAv:Host", typeof(string)),
        new("ClamAv:Port", typeof(int)),
        new("Jobs:Run", typeof(bool)),
        .. Of("Jobs", typeof(JobSettings)),
        .. Of("History", typeof(HistorySettings)),
        .. Of("Limits", typeof(Limits)),
        .. Of("Mail", typeof(MailSettings)),
        .. Of("SignIn", typeof(SignInSettings)),
        .. Of("Hsts", typeof(HstsSettings)),
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Sections = [.. Known.Keys.Select(key => key.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Looks at all settings before anything is started.</summary>
    /// <exception cref="SettingsException">The application cannot start with them.</exception>
    public static void Check(IConfiguration settings)
    {
        foreach (var section in settings.GetChildren()) CheckSection(section);
        foreach (var (key, value) in Sections.SelectMany(section => settings.GetSection(section).AsEnumerable()))
        {
            // A section may have an empty value of its own, besides what is in it.
            if (value is not null && key.Contains(':', StringComparison.Ordinal) && !settings.GetSection(key).GetChildren().Any()) CheckSetting(key, value);
        }
        CheckHosts(settings);
        foreach (var provider in settings.GetSection("SignIn:Providers").GetChildren()) CheckProvider(provider);
        if (settings[WellKnown.Contact] is { Length: > 0 } contact && !(Uri.TryCreate(contact, UriKind.Absolute, out var to) && to.Scheme is "mailto" or "https"))
            throw new SettingsException($"The setting {WellKnown.Contact} cannot be “{contact}”. It begins with mailto: or https:, such as mailto:security@example.org");
    }

    /// <summary>All of them, with "*" for a name or number that the installation chooses.</summary>
    public static IEnumerable<string> All => Known.Keys;

    /// <summary>Whether a setting is known, as the code reads it: one setting, or a section of them.</summary>
    public static bool Knows(string key) => Known.Keys.Any(known => Fits(known, key) || known.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    // Other programs' settings are none of ours, unless they look like one of ours that somebody misspelt.
    private static void CheckSection(IConfigurationSection section)
    {
        if (Sections.Contains(section.Key, StringComparer.OrdinalIgnoreCase) || !section.GetChildren().Any()) return;
        if (Nearest(section.Key, Sections) is var (name, distance) && distance <= (name.Length > 5 ? 2 : 1))
            throw new SettingsException($"The settings “{section.Key}” are not known. Did you mean “{name}”?");
    }

    private static void CheckSetting(string key, string value)
    {
        var pattern = Known.Keys.FirstOrDefault(known => Fits(known, key));
        if (pattern is null)
            throw new SettingsException($"The setting {key} is not known. Did you mean {Nearest(key, Known.Keys).Name}? docs/operations.md lists all.");
        if (Known[pattern] == typeof(string)) return;
        try
        {
            TypeDescriptor.GetConverter(Known[pattern]).ConvertFromInvariantString(value);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or OverflowException)
        {
            throw new SettingsException($"The setting {key} cannot be “{value}”. docs/operations.md says what it can be.");
        }
    }

    // Without hosts the framework answers to every name: that is never meant.
    private static void CheckHosts(IConfiguration settings)
    {
        var hosts = settings["AllowedHosts"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (hosts.Length == 0) (settings["AllowedHosts"], hosts) = (ThisMachine, ThisMachine.Split(';'));
        var address = settings["GoldenThread:Address"];
        if (!string.IsNullOrEmpty(address))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.AbsolutePath != "/")
                throw new SettingsException(
                    $"The setting GoldenThread:Address cannot be “{address}”. It is the first part of links in emails, such as https://plans.example.org");
        }
        else if (hosts.FirstOrDefault(host => !ThisMachine.Split(';').Contains(host, StringComparer.OrdinalIgnoreCase)) is { } other)
        {
            throw new SettingsException($"AllowedHosts has “{other}”, so others can reach this installation. Set GoldenThread:Address too, such as https://plans.example.org: "
                + "links in emails and the protection of cookies depend on it.");
        }
    }

    // What is missing would be found out by the first person who signs in, and what is too wide by nobody.
    private static void CheckProvider(IConfigurationSection provider)
    {
        foreach (var needed in (string[])[nameof(ProviderSettings.Name), nameof(ProviderSettings.ClientId), nameof(ProviderSettings.ClientSecret), nameof(ProviderSettings.Authority)])
            if (string.IsNullOrEmpty(provider[needed])) throw new SettingsException($"The setting {provider.Path}:{needed} is missing. docs/operations.md says what a provider needs.");
        if (!Uri.TryCreate(provider["Authority"], UriKind.Absolute, out var authority) || !(authority.Scheme == "https" || (authority.Scheme == "http" && authority.IsLoopback)))
            throw new SettingsException($"The setting {provider.Path}:Authority cannot be “{provider["Authority"]}”. It is the provider's issuer and begins with https:");
        if (authority.Segments.Any(part => part.Trim('/') is "common" or "organizations" or "consumers"))
            throw new SettingsException($"The setting {provider.Path}:Authority is for accounts of any organisation. Name your own tenant instead: https://login.microsoftonline.com/TENANT/v2.0");
        if (provider.GetValue<bool>(nameof(ProviderSettings.TrustsAddresses)) && !provider.GetSection(nameof(ProviderSettings.Domains)).GetChildren().Any())
            throw new SettingsException($"{provider.Path}:TrustsAddresses needs {provider.Path}:Domains:0, the mail domain that the provider may speak for.");
    }

    private static bool Fits(string known, string key)
    {
        var (pattern, parts) = (known.Split(':'), key.Split(':'));
        return pattern.Length == parts.Length
            && pattern.Zip(parts).All(pair => pair.First == "*" || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
    }

    private static (string Name, int Distance) Nearest(string written, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Spelling.Distance(written.ToUpperInvariant(), name.ToUpperInvariant()))).MinBy(one => one.Distance);

    // What a class of settings can hold is what it has; nothing needs to be listed twice.
    private static IEnumerable<KeyValuePair<string, Type>> Of(string prefix, Type settings) =>
        settings.GetProperties().Where(property => property.CanWrite).SelectMany(property =>
    {
        var (key, type) = ($"{prefix}:{property.Name}", Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>)) return Of($"{key}:*", type.GetGenericArguments()[1]);
        if (type is { IsClass: true, Namespace: { } space } && space.StartsWith(nameof(GoldenThread), StringComparison.Ordinal)) return Of(key, type);
        return type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
            ? [new($"{key}:*", typeof(string))]
            : (KeyValuePair<string, Type>[])[new(key, type)];
    });
}
