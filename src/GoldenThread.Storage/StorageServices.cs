using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Storage;

/// <summary>Makes the database known to an application.</summary>
public static class StorageServices
{
    /// <summary>Adds the database, one <see cref="GoldenThreadDb"/> for each request, the store of accounts, and the keys that protect cookies.</summary>
    /// <remarks>Nobody begins a session here: the application does so, once it knows for whom it works.</remarks>
    /// <param name="services">The application's services.</param>
    /// <param name="database">The open database; whoever opened it disposes it.</param>
    /// <param name="key">The installation's key.</param>
    public static IServiceCollection AddGoldenThreadStorage(this IServiceCollection services, Database database, InstallationKey key)
    {
        services.AddSingleton(database);
        services.AddSingleton(key);
        services.AddSingleton(new Readiness(database, TimeProvider.System));
        services.AddScoped(_ => new GoldenThreadDb(database));
        services.AddSingleton<SignInAttempts>();
        services.AddSingleton<SignInTickets>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.Configure<KeyManagementOptions>(o => (o.XmlRepository, o.XmlEncryptor) = (new DatabaseKeys(database), new SealedKeys(key)));
        return services;
    }
}
