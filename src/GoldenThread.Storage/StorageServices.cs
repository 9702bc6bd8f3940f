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
    public static IServiceCollection AddGoldenThreadStorage(this IServiceCollection services, Database database)
    {
        services.AddSingleton(database);
        services.AddScoped(_ => new GoldenThreadDb(database.Options));
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.Configure<KeyManagementOptions>(o => o.XmlRepository = new DatabaseKeys(database));
        return services;
    }
}
