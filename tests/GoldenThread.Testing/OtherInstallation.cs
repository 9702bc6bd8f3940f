using GoldenThread.Storage;
using Npgsql;

namespace GoldenThread.Testing;

/// <summary>An empty database under another name, whose owner is another login and no superuser.</summary>
public sealed class OtherInstallation : IAsyncDisposable
{
    private OtherInstallation(TestDatabase target, string login) => (Target, Login) = (target, login);

    /// <summary>The database; it is reached as a superuser.</summary>
    public TestDatabase Target { get; }

    /// <summary>The login that owns it.</summary>
    public string Login { get; }

    /// <summary>How its owner reaches it.</summary>
    public string Owner => new NpgsqlConnectionStringBuilder(Target.ConnectionString) { Username = Login, Pooling = false }.ConnectionString;

    /// <summary>The same, and how the application reaches it.</summary>
    public DatabaseLogins Logins => new(new NpgsqlConnectionStringBuilder(Target.ApplicationConnectionString) { Pooling = false }.ConnectionString, Owner);

    /// <summary>Makes one.</summary>
    public static async Task<OtherInstallation> Create()
    {
        var target = await TestDatabase.Create(migrated: false);
        var login = $"owner_{Guid.NewGuid():N}";
        var name = new NpgsqlConnectionStringBuilder(target.ConnectionString).Database;
        await target.AsOwner($"create role {login} login createrole; alter database {name} owner to {login}");
        return new OtherInstallation(target, login);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var name = new NpgsqlConnectionStringBuilder(Target.ConnectionString).Database;
        await Target.AsOwner(
            $"alter database {name} owner to golden_thread; reassign owned by {Login} to golden_thread; drop owned by {Login}; drop role {Login}");
        await Target.DisposeAsync();
    }
}
